"""Characters that nobody sees, or that are not what was typed: which of them a text may have, and which are a fault.

The classes are those of the Unicode Standard (chapter 23, "Special Areas and Format Characters"), written out, so that
every version of Python finds the same.
"""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

Kind = Literal["control", "invisible", "garbled"]

UNREADABLE: Final = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff"
"""What no text needs, as a class of a regular expression: control characters, separators of lines, overrides of the
direction, halves of pairs. Next line (U+0085) and the separators are among them: YAML breaks a line there, editors do
not."""

_DIRECTION: Final = "\u202a-\u202c\u2066-\u2069\u206a-\u206f"
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u3164\ufe00-\ufe0f\uffa0"
    "\ufff0-\ufffb\U000e0000-\U000e0fff"
)
HIDDEN: Final = f"{UNREADABLE}{_DIRECTION}{_INVISIBLE}"
"""All characters that are not seen, as a class of a regular expression: some of them may be in a text."""
_ODD: Final = re.compile(f"[{HIDDEN}\N{REPLACEMENT CHARACTER}]")

_UNSEEN: Final = re.compile(f"[{_INVISIBLE}]")
_COMPLEX: Final = "\u0590-\u10ff\u1700-\u18af\u1900-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010a00-\U0001e95f"
"""Scripts whose letters change with their neighbours: Arabic, Hebrew, Indic, Khmer, Thai, Mongolian and their kin."""
_PICTURE: Final = "#*0-9\u00a9\u00ae\u203c\u2049\u20e3\u2122-\u2bff\u3030-\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff"
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_FITTING: Final = re.compile(
    "|".join(
        (
            f"(?<=[{_PICTURE}\U000e007f])\u200d(?=[{_PICTURE}])",  # families, professions
            f"(?<=[{_COMPLEX}])[\u200b-\u200d]",  # Persian, Indic; Thai without spaces
            f"[\u200b-\u200d](?=[{_COMPLEX}])",
            r"(?<=[^\W\d_])" + "\u00ad" + r"(?=[^\W\d_])",  # where a long word may be parted
            r"(?<=[^\s\ufe00-\ufe0f])[\ufe00-\ufe0f]",  # which form of the sign before it
            "(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]",
            "(?<=[\u1800-\u18af])[\u180b-\u180f]",
            "(?<=[\u1780-\u17ff])[\u17b4\u17b5]",
            "[\u115f\u1160](?=[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff])|(?<=[\u1100-\u115f])\u1160",
            "(?<=\U0001f3f4)[\U000e0020-\U000e007e]+\U000e007f",  # the flags of England, Scotland and Wales
        )
    )
)
_DIRECTED: Final = re.compile("[\u061c\u034f\u200e\u200f\u202a-\u202c\u2066-\u2069]")

_OPENING, _CLOSING = re.compile("[\u202a\u202b]"), "\u202c"
_ISOLATING, _ENDING = re.compile("[\u2066-\u2068]"), "\u2069"


def _as_shown(byte: int) -> str:
    """The letter as which Windows-1252 shows a byte; the five that it leaves free stand for themselves (WHATWG)."""
    return chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252")


_BYTES: Final = {chr(byte): byte for byte in range(0x80, 0xC0)} | {_as_shown(byte): byte for byte in range(0x80, 0x100)}
_FOLLOWING: Final = "[{}]".format("".join(letter for letter, byte in _BYTES.items() if byte < 0xC0))  # noqa: PLR2004
_MISREAD: Final = re.compile(f"[\u00c2\u00c3\u00c5]{_FOLLOWING}|\u00e2{_FOLLOWING}{{2}}|\u00f0{_FOLLOWING}{{3}}")
"""A letter of two, three or four bytes of UTF-8, each of which became a letter of its own (`\u00c3\u00a9`)."""
_WELL_KNOWN: Final = re.compile(
    "[\u00a0-\u00ff\u0152\u0153\u2010-\u2026\u202f-\u203a\u20ac\u2122\U0001f300-\U0001faff]"
)
"""Letters and signs that text is known to have had before it was read in the wrong encoding."""


_MAY_BE_ODD: Final = re.compile(f"{_ODD.pattern}|{_MISREAD.pattern}")


class Odd(NamedTuple):
    """A stretch of a line that is a fault: 0-based, the end exclusive.

    `meant` is the text that surely belongs there, None where nobody knows.
    """

    start: int
    end: int
    kind: Kind
    meant: str | None


def may_be_odd(text: str) -> bool:
    """Whether a text has a character that may be a fault; most have none, and are looked at once."""
    return _MAY_BE_ODD.search(text) is not None


def odd_in(line: str) -> list[Odd]:
    """The faults of a line, in order; neighbours of one kind are one."""
    if not may_be_odd(line):
        return []
    garbled = [*_garbled(line)]
    taken = {place for found in garbled for place in range(found.start, found.end)}
    joined: list[Odd] = []
    for found in sorted([*garbled, *(other for other in _characters(line) if other.start not in taken)]):
        before = joined[-1] if joined else None
        if before and before.end == found.start and before.kind == found.kind:
            meant = None if before.meant is None or found.meant is None else before.meant + found.meant
            joined[-1] = Odd(before.start, found.end, found.kind, meant)
        else:
            joined.append(found)
    return joined


def hidden_in(text: str) -> frozenset[int]:
    """The places of all characters that are not seen and that a text should not have."""
    return frozenset(place for odd in _characters(text) if odd.kind != "garbled" for place in range(odd.start, odd.end))


def as_seen(text: str) -> str:
    """The text with a space for each control character, and without what is only invisible."""
    places = hidden_in(text)
    shown = (("" if unseen(letter) else " ") if place in places else letter for place, letter in enumerate(text))
    return "".join(shown).replace("\r", " ")


def unseen(character: str) -> bool:
    """Whether a character is only invisible, and obeyed by nobody: a text without it reads the same."""
    return _UNSEEN.match(character) is not None


def _characters(line: str) -> Iterator[Odd]:
    fitting = {place for found in _FITTING.finditer(line) for place in range(*found.span())}
    if _RIGHT_TO_LEFT.search(line) and _is_balanced(line):
        fitting |= {found.start() for found in _DIRECTED.finditer(line)}
    for found in _ODD.finditer(line):
        start, end = found.span()
        if start in fitting:
            continue
        if found[0] == "\N{REPLACEMENT CHARACTER}":
            yield Odd(start, end, "garbled", None)
        elif unseen(found[0]):
            yield Odd(start, end, "invisible", "")
        else:
            yield Odd(start, end, "control", None)


def _is_balanced(line: str) -> bool:
    """Whether what changes the direction ends on the same line."""
    embedded = len(_OPENING.findall(line)) == line.count(_CLOSING)
    return embedded and len(_ISOLATING.findall(line)) == line.count(_ENDING)


def _garbled(line: str) -> Iterator[Odd]:
    """Stretches of UTF-8 that were read as Windows-1252."""
    for found in _MISREAD.finditer(line):
        meant = bytes(_BYTES[letter] for letter in found[0]).decode(errors="replace")
        if _WELL_KNOWN.fullmatch(meant):
            yield Odd(*found.span(), "garbled", meant)
