"""An edit: how a file is mended at one place, every other byte as it was."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, starmap
from typing import Final, NamedTuple

from handbook.diagnostics.span import Span

_BYTE_ORDER_MARK: Final = "\ufeff"
_AFTER_A_LINE = re.compile(r"(?<=\n)")


class Edit(NamedTuple):
    """The text at `span` gives way to `text`, in which a newline stands for the file's own line break."""

    span: Span
    text: str


class Apart:
    """Edits of one file that touch neither the same character nor the same place; who comes first stays."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def take(self, edits: Iterable[Edit]) -> bool:
        """Take edits in, all of them or none; tells whether that could be."""
        spans = sorted(edit.span for edit in edits)
        is_apart = not any(starmap(_touch, pairwise(spans))) and not any(map(self._is_taken, spans))
        for span in spans if is_apart else ():
            insort(self._spans, span)
        return is_apart

    def _is_taken(self, span: Span) -> bool:
        place = bisect_left(self._spans, span)
        before, after = self._spans[max(0, place - 1) : place], self._spans[place : place + 1]
        return any(_touch(other, span) for other in before) or any(_touch(span, other) for other in after)


def _touch(before: Span, after: Span) -> bool:
    return after[:2] < before[2:] or after == before


def apply(data: bytes, edits: Iterable[Edit]) -> bytes | None:
    """The bytes of a file after edits that do not overlap.

    None where the file cannot be edited safely: it is not UTF-8, or breaks lines as no editor does any more; or where
    it does not have the place of an edit.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if re.search(r"\r(?!\n)", text):
        return None
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    parts, end, lines = [mark], 0, _Lines(text.removeprefix(mark))
    for edit in sorted(edits):
        place = lines.place(edit.span)
        if place is None or place[0] < end:
            return None
        parts += lines.text[end : place[0]], edit.text.replace("\n", lines.line_break(edit.span.line - 1))
        end = place[1]
    return "".join([*parts, lines.text[end:]]).encode()


class _Lines:
    """A text, and where each of its lines begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = _AFTER_A_LINE.split(text)
        self._starts = [0, *accumulate(map(len, self._lines))]

    def place(self, span: Span) -> tuple[int, int] | None:
        """Where a span begins and ends in the text; None where the text has no such place."""
        first, column, last, end = (number - 1 for number in span)
        if last >= len(self._lines) or column > self._length(first) or end > self._length(last):
            return None
        return self._starts[first] + column, self._starts[last] + end

    def line_break(self, line: int) -> str:
        """How the line ends, or else the first one."""
        return "\r\n" if any(self._lines[place].endswith("\r\n") for place in (line, 0)) else "\n"

    def _length(self, line: int) -> int:
        return len(self._lines[line].rstrip("\r\n"))


def text_at(lines: Sequence[str], span: Span) -> str | None:
    """What stands at a place on one line; None where the place takes several lines, or is not there."""
    if span.line != span.end_line or span.line > len(lines):
        return None
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]
