"""Lines that were left over when a text was put into a file: one sign of two versions, the fence of a code block."""

import re
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span

_SIGN: Final = re.compile(r"(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?: .*)?\s*")
_MIDDLE: Final = re.compile(r"=======\s*")
"""In Markdown such a line makes a heading of the one above (CommonMark 0.31.2, section 4.3)."""
_FENCE: Final = re.compile(r"(?:```+|~~~+)\w*\s*")
_KEY: Final = re.compile(r"[a-z_]+:\s+\S|\s|-\s")
_MOST_SAID: Final = 5
"""So many lines somebody says around a file that they hand over."""
_BEGINNINGS: Final = ("<<<<<<<", ">>>>>>>", "|||||||", "=======", "```", "~~~")
"""Few files have one of these: only their lines are looked at one by one."""


def without_left_over(text: str, *, is_markdown: bool) -> tuple[str, list[Problem]]:
    """The text with such lines empty, so that all places stay; and a problem for each sort of them.

    They stand at the start of a line, where no YAML and no Markdown of a handbook has them.
    """
    if not any(sign in text for sign in _BEGINNINGS[: 3 if is_markdown else None]):
        return text, []
    if is_markdown:
        return _taken_out(text, {"conflict": [_SIGN]})
    return _taken_out(text, {"conflict": [_SIGN, _MIDDLE], "fence": [_FENCE]})


def _taken_out(text: str, sorts: dict[str, list[re.Pattern[str]]]) -> tuple[str, list[Problem]]:
    lines, problems = text.split("\n"), list[Problem]()
    for sort, patterns in sorts.items():
        places = [place for place, line in enumerate(lines) if any(pattern.fullmatch(line) for pattern in patterns)]
        if sort == "fence" and len(places) == len(("open", "close")):
            places = _with_what_was_said(places, lines)
        if places:
            span = Span(places[0] + 1, 1, places[0] + 1, len(lines[places[0]]) + 1)
            edits = tuple(Edit(_whole(place, lines), "") for place in places)
            problems.append(Problem("left-over-line", span, {"line": lines[places[0]].strip(), "sort": sort}, edits))
        for place in places:
            lines[place] = ""
    return ("\n".join(lines) if problems else text), problems


def _with_what_was_said(fences: list[int], lines: list[str]) -> list[int]:
    """The fences of a block with the sentences before and behind it, of which none is a key with its value."""
    first, last = fences
    around = [place for place, line in enumerate(lines) if not first <= place <= last and line.strip()]
    if any(_KEY.match(lines[place]) for place in around) or len(around) > _MOST_SAID:
        return fences
    return sorted((*fences, *around))


def _whole(place: int, lines: list[str]) -> Span:
    """A line with its line break, if it has one."""
    if place + 1 < len(lines):
        return Span(place + 1, 1, place + 2, 1)
    return Span(place + 1, 1, place + 1, len(lines[place]) + 1)
