"""From the bytes of a file to clean lines of text: encoding, size, and characters that no text file should hold."""

import codecs
import re
from dataclasses import replace
from typing import Final, NamedTuple

from handbook.diagnostics.characters import UNREADABLE
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START, Span

MAX_BYTES: Final = 2**20
"""How large a file may be: 1 MiB."""
MAX_LINE: Final = 20_000
"""How many characters a line may have."""
MAX_CONTROL_CHARACTERS: Final = 20
"""How many of them are reported: a file with more is no text."""

_BYTE_ORDER_MARK = "\ufeff"
_CONTROL_CHARACTER = re.compile(f"[{UNREADABLE}]")


_CONFLICT: Final = ("<<<<<<<", "=======", ">>>>>>>")
"""What git leaves around two versions of the same lines: seven signs at the start of a line (git-merge(1))."""


_FEWEST_SIGNS: Final = 2


class CleanText(NamedTuple):
    """Text with newlines only and no control characters; None where it exceeds a limit."""

    text: str | None
    problems: list[Problem]


def decode(data: bytes) -> tuple[str, list[Problem]]:
    """Decode the UTF-8 of a file, with or without a byte order mark.

    Bytes that are not UTF-8 become U+FFFD, so that the rest of the file can still be read. The text is empty where
    nothing of it can be used: the file is too large, or is UTF-16.
    """
    if len(data) > MAX_BYTES:
        return "", [Problem("too-large", FILE_START, {"size": len(data), "limit": MAX_BYTES})]
    is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        problem = _not_utf8(data, error.start)
        if is_utf16:
            return "", [replace(problem, span=FILE_START)]
        return data.decode(errors="replace"), [problem]


def text_lines(data: bytes) -> list[str]:
    """The lines of a file as they are counted everywhere, without line breaks; one empty line where it is no text."""
    return clean_breaks(decode(data)[0]).split("\n")


def _not_utf8(data: bytes, start: int) -> Problem:
    before = data[:start].decode(errors="replace")
    lines = clean_breaks(before).split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    params = {"line": line, "byte": f"0x{data[start]:02X}"}
    return Problem("not-utf8", Span(line, column, line, column + 1), params)


def conflict_in(text: str) -> Problem | None:
    """The first place where git left two versions of the same lines, be one of its three signs taken out already."""
    if _CONFLICT[0] not in text and _CONFLICT[2] not in text:
        return None
    places: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        sign = line.partition(" ")[0]
        later = _CONFLICT[_CONFLICT.index(sign) :] if sign in _CONFLICT else ()
        if later and not any(other in places for other in later):
            places[sign] = number, line
    if len(places) < _FEWEST_SIGNS:
        return None
    (first, start), *_, (last, _) = places.values()
    signs = dict(zip(("first_sign", "middle", "last_sign"), _CONFLICT, strict=True))
    return Problem("unmerged-conflict", Span(first, 1, first, len(start) + 1), {"last": last, **signs})


def clean_breaks(text: str) -> str:
    """End each line with a newline, as Python's universal newlines do, and take off a byte order mark."""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def clean(text: str, first_line: int) -> CleanText:
    """Check the limits of a text and take its control characters out, keeping all places as they are."""
    if len(text) > MAX_BYTES:
        start = Span(first_line, 1, first_line, 1)
        return CleanText(None, [Problem("too-large", start, {"size": len(text), "limit": MAX_BYTES})])
    text = clean_breaks(text)
    if len(text) > MAX_LINE and (problem := _long_line(text, first_line)):
        return CleanText(None, [problem])
    problems = _control_characters(text, first_line)
    return CleanText(_CONTROL_CHARACTER.sub(" ", text) if problems else text, problems)


def _long_line(text: str, first_line: int) -> Problem | None:
    for number, line in enumerate(text.split("\n"), first_line):
        if len(line) > MAX_LINE:
            place = Span(number, MAX_LINE + 1, number, len(line) + 1)
            return Problem("long-line", place, {"length": len(line), "limit": MAX_LINE})
    return None


def _control_characters(text: str, first_line: int) -> list[Problem]:
    if not _CONTROL_CHARACTER.search(text):
        return []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), first_line):
        if match := _CONTROL_CHARACTER.search(line):
            place = Span(number, match.start() + 1, number, match.end() + 1)
            problems.append(Problem("control-character", place, {"character": f"U+{ord(match[0]):04X}"}))
    return problems[:MAX_CONTROL_CHARACTERS]
