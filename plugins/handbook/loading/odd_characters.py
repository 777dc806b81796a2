"""Characters in a file that nobody sees, or that are not what was typed, as problems with places and what to write."""

import re
from collections.abc import Iterator
from typing import Final

from yaml.events import ScalarEvent

from handbook.diagnostics.characters import HIDDEN, Odd, as_seen, hidden_in, may_be_odd, odd_in, unseen
from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.yaml.places import end_of, start_of
from handbook.loading.yaml.source import Source

MOST: Final = 20
"""How many problems of one kind are reported of a file: one with more is no text."""

_NEAR: Final = 40
"""How many characters of a word are quoted on either side of its fault."""
_ESCAPE: Final = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")
_NAMED: Final = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "r": "\r"} | {
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
"""What the escapes of YAML 1.2 with a letter stand for (5.7), as far as nobody sees it."""
_HIDDEN: Final = re.compile(f"[{HIDDEN}\r]")


def odd_characters(text: str) -> list[Problem]:
    """The problems of a text, line by line, at most one of a kind in each."""
    by_rule: dict[str, list[Problem]] = {}
    for number, line in enumerate(text.split("\n") if may_be_odd(text) else (), 1):
        for problem in _problems(line, number):
            by_rule.setdefault(problem.rule, []).append(problem)
    return [problem for problems in by_rule.values() for problem in problems[:MOST]]


def _problems(line: str, number: int) -> Iterator[Problem]:
    found = odd_in(line)
    hidden = [odd for odd in found if odd.kind == "control"]
    if hidden:
        yield Problem("control-character", _span(number, hidden[0]), {"character": _code(line[hidden[0].start])})
    if needless := [odd for odd in found if odd.kind == "invisible"]:
        facts = {"character": _code(line[needless[0].start])}
        yield Problem("invisible-character", _span(number, needless[0]), facts, _edits(number, needless))
    if garbled := [odd for odd in found if odd.kind == "garbled"]:
        yield _garbled(line, number, garbled)


def _garbled(line: str, number: int, found: list[Odd]) -> Problem:
    """Letters that were read in the wrong encoding; `fix` is the first such word, as it was, where that is known."""
    start, end = _word(line, found[0])
    facts: dict[str, object] = {"typed": line[start:end]}
    inside = [odd for odd in found if odd.start < end]
    if all(odd.meant is not None for odd in inside):
        facts["fix"] = _mended(line, inside)[
            start : end - sum(odd.end - odd.start - len(odd.meant or "") for odd in inside)
        ]
    known = [odd for odd in found if odd.meant is not None]
    return Problem("garbled-text", _span(number, found[0]), facts, _edits(number, known))


def _mended(line: str, found: list[Odd]) -> str:
    for odd in reversed(found):
        line = line[: odd.start] + (odd.meant or "") + line[odd.end :]
    return line


def _word(line: str, odd: Odd) -> tuple[int, int]:
    """The stretch without blanks in which it stands, as far as somebody reads it."""
    start = max(line.rfind(blank, 0, odd.start) for blank in " \t") + 1
    ends = [end for blank in " \t" if (end := line.find(blank, odd.end)) >= 0]
    return max(start, odd.start - _NEAR), min(*ends, len(line), odd.end + _NEAR)


def _edits(number: int, found: list[Odd]) -> tuple[Edit, ...]:
    return tuple(Edit(_span(number, odd), odd.meant or "") for odd in found)


def _span(number: int, odd: Odd) -> Span:
    return Span(number, odd.start + 1, number, odd.end + 1)


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def escaped_characters(event: ScalarEvent, source: Source) -> list[Problem]:
    r"""The escapes of a value in double quotes that put such a character into it, as `"\u200b"`; it is taken out."""
    if not _HIDDEN.search(event.value):
        return []
    (first, begin), (last, end) = start_of(event), end_of(event)
    problems: list[Problem] = []
    for line in range(first, last + 1):
        text = source.lines[line]
        for found in _ESCAPE.finditer(text, begin if line == first else 0, end if line == last else len(text)):
            if (character := _meant_by(found)) and _is_needless(character, event.value):
                span = source.span((line, found.start()), (line, found.end()))
                problems.append(_escaped(character, span))
    if problems:
        event.value = as_seen(event.value)
    return problems[:MOST]


def _meant_by(found: re.Match[str]) -> str | None:
    digits = found[1] or found[2] or found[3]
    return chr(int(digits, 16)) if digits else _NAMED.get(found[4])


def _is_needless(character: str, value: str) -> bool:
    """Whether one of these in the value is a fault: a joiner in a picture is none."""
    places = hidden_in(value)
    return character == "\r" or any(value[place] == character for place in places)


def _escaped(character: str, span: Span) -> Problem:
    facts = {"character": _code(character)}
    if unseen(character):
        return Problem("invisible-character", span, facts, (Edit(span, ""),))
    return Problem("control-character", span, facts)
