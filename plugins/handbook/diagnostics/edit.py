"""An edit: how a file is mended at one place, every other byte as it was."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from handbook.diagnostics.span import Span

_BYTE_ORDER_MARK: Final = "\ufeff"
_AFTER_A_LINE = re.compile(r"(?<=\n)")


class Edit(NamedTuple):
    """The text at `span` gives way to `text`, in which a newline stands for the file's own line break."""

    span: Span
    text: str


def overlap(edits: Iterable[Edit]) -> bool:
    """Whether two of the edits touch the same character, or the same place."""
    spans = sorted(edit.span for edit in edits)
    return any(after[:2] < before[2:] or after == before for before, after in pairwise(spans))


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
    lines = _AFTER_A_LINE.split(text.removeprefix(mark))
    for edit in sorted(edits, reverse=True):
        if not _replace(lines, edit):
            return None
    return (mark + "".join(lines)).encode()


def _replace(lines: list[str], edit: Edit) -> bool:
    first, column, last, end = (number - 1 for number in edit.span)
    if last >= len(lines) or column > _length(lines[first]) or end > _length(lines[last]):
        return False
    line_break = "\r\n" if lines[first].endswith("\r\n") or lines[0].endswith("\r\n") else "\n"
    rest = lines[last][end:]
    lines[first : last + 1] = [lines[first][:column] + edit.text.replace("\n", line_break) + rest]
    return True


def _length(line: str) -> int:
    return len(line.rstrip("\r\n"))


def text_at(lines: Sequence[str], span: Span) -> str | None:
    """What stands at a place on one line; None where the place takes several lines, or is not there."""
    if span.line != span.end_line or span.line > len(lines):
        return None
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]
