"""Syntax errors of lines that were never meant as data: a remark without its sign, a row of a table."""

import re

from handbook.loading.yaml.failure import Diagnosis, Failure
from handbook.loading.yaml.places import start_of
from handbook.loading.yaml.source import KEY, Repair, indentation

_SLASHES = re.compile(r" *(?P<sign>//|--|;+)\s*(?=\S)")
_SENTENCE = re.compile(r"[^\W_\d][^\s:]*+(?:\s++[^\s:]++){3}[^:]*+")
_ROW = "|"
_FEWEST = 3
"""Bars of a row with two cells."""
_BEGINS = "a remark begins with `#`"


def remark(failure: Failure) -> Diagnosis | None:
    """A line behind the sign of another language: `// ask Inès`."""
    for line in sorted({*failure.suspects, failure.opening[0]}):
        if found := _SLASHES.match(failure.lines[line]):
            return _remark(failure, line, *found.span("sign"))
    return None


def lost_sign(failure: Failure) -> Diagnosis | None:
    """A sentence at the margin between a comment, or a blank line, and a key: it was a comment."""
    line = start_of(failure.scalar)[0] if failure.scalar else failure.opening[0]
    text, lines = failure.lines[line], failure.lines
    above, below = lines[line - 1] if line else "", lines[line + 1] if line + 1 < len(lines) else ""
    is_apart = not above.strip() or above.lstrip().startswith("#")
    is_before_key = KEY.match(below, indentation(text)) or below.lstrip().startswith("#")
    if not (is_apart and is_before_key and _SENTENCE.fullmatch(text, indentation(text))):
        return None
    return _remark(failure, line, indentation(text), indentation(text))


def _remark(failure: Failure, line: int, start: int, end: int) -> Diagnosis:
    text = failure.lines[line]
    rest = text[end:]
    repair = Repair(line, start, len(text), f"# {rest.lstrip()}")
    return Diagnosis("invalid-yaml", line, start, len(text.rstrip()), {"problem": _BEGINS}, (repair,))


def table_row(failure: Failure) -> Diagnosis | None:
    """A row of a table, as Markdown has them."""
    line = next((line for line in sorted(failure.suspects) if _is_row(failure.lines[line].strip())), None)
    if line is None:
        return None
    text = failure.lines[line]
    params = {"problem": "a row of a table is no item of a list"}
    return Diagnosis("invalid-yaml", line, indentation(text), len(text.rstrip()), params)


def _is_row(text: str) -> bool:
    return text.startswith(_ROW) and text.endswith(_ROW) and text.count(_ROW) >= _FEWEST
