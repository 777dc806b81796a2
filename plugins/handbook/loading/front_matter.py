"""The keys at the top of a Markdown file, between two lines `---`, and what keeps them from being read."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START, Span

_SIGN: Final = "---"
_KEY: Final = re.compile(r"[a-z_]+:\s")
_OF_KEYS: Final = re.compile(r"[a-z_]+:(?:\s|\Z)| +\S|- |#\s")
"""A key, a line of its value, or a comment."""
_DASHES: Final = re.compile(r"[\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{MINUS SIGN}-]{1,4}\s*")
"""What a word processor makes of three hyphens."""
_FENCE: Final = re.compile(r"(?:```+|~~~+)\w*\s*")
_REPEATED: Final = re.compile(r"# .*|\s*")
"""What a page says by itself: its title."""


class FrontMatter(NamedTuple):
    """The keys at the top of a text.

    So many lines stand before the first key (`begin`), and so many it takes in all with its two `---` (`end`), none
    where there is none. `fence` is the 0-based line that closes a fence around the whole text.
    """

    begin: int = 1
    end: int = 0
    problem: Problem | None = None
    fence: int | None = None


def front_matter(lines: Sequence[str]) -> FrontMatter:
    """Find the front matter of a text."""
    marks = [*islice((at for at, line in enumerate(lines) if line.rstrip() == _SIGN), 2)]
    first = marks[0] if marks else 0
    if len(marks) > 1 and first > 0 and _KEY.match(lines[first + 1]):
        return _below(lines, first, marks[1] + 1)
    if not marks or first > 0:
        return FrontMatter(problem=_unopened(lines, is_closed=bool(marks)))
    return FrontMatter(end=marks[1] + 1) if len(marks) > 1 else FrontMatter(problem=_unclosed(lines))


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
    return _ended(lines)


def _ended(lines: Sequence[str]) -> Problem:
    """The last of the keys has the line that closes them below it."""
    own = takewhile(lambda pair: _OF_KEYS.match(pair[1]), enumerate(lines[1:], 2))
    end = max((number for number, line in own if not line.startswith("#")), default=len(lines))
    if end < len(lines):
        edit = Edit(Span(end + 1, 1, end + 1, 1), f"{_SIGN}\n")
        return _problem(Span(end, 1, end, len(lines[end - 1]) + 1), {"found": _SIGN, "below": end}, (edit,))
    return _problem(Span(1, 1, 1, 4), {"found": _SIGN})


def _below(lines: Sequence[str], first: int, end: int) -> FrontMatter:
    """One with lines above it: the fence of a text that was put in whole, a title, or text that belongs below."""
    said = next(at for at in range(first) if lines[at].strip() or at == first - 1)
    place = Span(said + 1, 1, said + 1, len(lines[said]) + 1)
    above = Edit(Span(1, 1, first + 1, 1), "")
    last = next(at for at in range(len(lines) - 1, -1, -1) if lines[at].strip())
    if _FENCE.fullmatch(lines[first - 1]) and _FENCE.fullmatch(lines[last]):
        edits = (above, Edit(Span(last + 1, 1, last + 1, len(lines[last]) + 1), ""))
        facts = {"line": lines[first - 1].strip(), "sort": "fence"}
        return FrontMatter(first + 1, end, Problem("left-over-line", place, facts, edits), last)
    edits = (above,) if all(map(_REPEATED.fullmatch, lines[:first])) else ()
    facts = {"found": lines[said][:40], "above": first, "is_title": bool(edits)}
    return FrontMatter(first + 1, end, _problem(place, facts, edits))
