"""The keys at the top of a Markdown file, between two lines `---`, and what keeps them from being read."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START, Span

_SIGN: Final = "---"
_KEY: Final = re.compile(r"[a-z_]+:\s")
_DASHES: Final = re.compile(r"[\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{MINUS SIGN}-]{1,4}\s*")
"""What a word processor makes of three hyphens."""
_FENCE: Final = re.compile(r"(?:```+|~~~+)\w*\s*")
_REPEATED: Final = re.compile(r"# .*|\s*")
"""What a page says by itself: its title."""

FrontMatter = tuple[int, int, list[Problem]]
"""How many lines stand before its first key, how many it takes in all with its two `---`, and what is wrong with it.

It takes none where there is none.
"""


def front_matter(lines: list[str]) -> FrontMatter:
    """Find the front matter of a text; the fences around the whole of it are then blank lines."""
    marks = [at for at, line in enumerate(lines) if line.rstrip() == _SIGN]
    first = marks[0] if marks else 0
    if len(marks) > 1 and first > 0 and _KEY.match(lines[first + 1]):
        return first + 1, marks[1] + 1, [_above(lines, first)]
    if not marks or first > 0:
        return 1, 0, [_unopened(lines, is_closed=bool(marks))]
    return (1, marks[1] + 1, []) if len(marks) > 1 else (1, 0, [_unclosed(lines)])


def _problem(place: Span, facts: Mapping[str, object], edits: tuple[Edit, ...] = ()) -> Problem:
    return Problem("no-front-matter", place, facts, edits)


def _unopened(lines: Sequence[str], *, is_closed: bool) -> Problem:
    if is_closed and _KEY.match(lines[0]):
        edit = Edit(Span(1, 1, 1, 1), f"{_SIGN}\n")
        return _problem(FILE_START, {"found": lines[0][:40], "is_first": True}, (edit,))
    return _problem(FILE_START, {"found": lines[0][:40]})


def _unclosed(lines: Sequence[str]) -> Problem:
    for number, line in enumerate(lines[1:], 2):
        if _DASHES.fullmatch(line):
            span = Span(number, 1, number, len(line) + 1)
            return _problem(span, {"found": _SIGN, "fix": _SIGN}, (Edit(span, _SIGN),))
    return _problem(Span(1, 1, 1, 4), {"found": _SIGN})


def _above(lines: list[str], first: int) -> Problem:
    """What stands above the keys: the fence of a text that was put in whole, a title, or text that belongs below."""
    said = next(at for at in range(first) if lines[at].strip() or at == first - 1)
    place = Span(said + 1, 1, said + 1, len(lines[said]) + 1)
    above = Edit(Span(1, 1, first + 1, 1), "")
    last = next(at for at in range(len(lines) - 1, -1, -1) if lines[at].strip())
    if _FENCE.fullmatch(lines[first - 1]) and _FENCE.fullmatch(lines[last]):
        edits = (above, Edit(Span(last + 1, 1, last + 1, len(lines[last]) + 1), ""))
        lines[last] = ""
        return Problem("left-over-line", place, {"line": lines[first - 1].strip(), "sort": "fence"}, edits)
    edits = (above,) if all(map(_REPEATED.fullmatch, lines[:first])) else ()
    return _problem(place, {"found": lines[said][:40], "above": first, "is_title": bool(edits)}, edits)
