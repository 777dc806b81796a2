"""A comma that was meant as part of a value and ends it: inside braces `{planned: 3,000 EUR}` is two entries."""

import re
from typing import Final, NamedTuple

from yaml.events import CollectionStartEvent, Event, ScalarEvent

from handbook.diagnostics.problem import Problem
from handbook.loading.scalars import read_plain
from handbook.loading.yaml.places import MapFrame, Position, end_of, start_of
from handbook.loading.yaml.quoting import end_of_parts, quoted, unwrapped
from handbook.loading.yaml.source import Repair, Source

_THOUSANDS: Final = re.compile(r"([1-9]\d{0,2})((?:,\d{3})+)(?![\d,])(.*)", re.DOTALL)
_EITHER: Final = re.compile(r"[1-9]\d{0,2},\d{2}[1-9]")
"""Thousands in English, and three decimals in French."""
_DECIMAL: Final = re.compile(r"(\d+),\s?(\d{1,2})(?![\d,])([^,]*)", re.DOTALL)
_NAMES: Final = re.compile(r"[\w./-]+(?:\s*,\s*[\w./-]+)+")


class Comma(NamedTuple):
    """A value in parts: what is wrong, its key, the value that was meant, and where the last part ends."""

    problem: Problem
    key: str
    meant: object
    end: Position


def comma_in_value(frame: MapFrame, source: Source) -> Comma | None:
    """Find the value before a key without a colon in braces, if that key is its second part."""
    before, key = frame.last_entry, frame.key_event
    if before is None or not _is_in_braces(frame.opening) or _has_colon(key, source):
        return None
    name, value = before
    (line, start), (last, _) = start_of(value), end_of(key)
    if not isinstance(value, ScalarEvent) or value.style or line != last or not value.value:
        return None
    text = source.lines[line]
    end = end_of_parts(text, start, end_of(key)[1])
    meant, written = _meant(text[start:end])
    repair = Repair(line, start, end, written)
    span, edits = source.span((line, start), (line, end)), source.edits([repair])
    facts = {"text": text[start:end], "fix": repair.shown(text)}
    if _EITHER.fullmatch(text[start:end]):
        facts["fix"], edits = f"{written} / {text[start:end].replace(',', '.')}", ()
    return Comma(Problem("comma-in-value", span, facts, edits), name, meant, (line, end))


def _is_in_braces(opening: Event) -> bool:
    return isinstance(opening, CollectionStartEvent) and bool(opening.flow_style)


def _has_colon(key: Event, source: Source) -> bool:
    line, column = end_of(key)
    return source.lines[line][column:].lstrip().startswith(":")


def _meant(typed: str) -> tuple[object, str]:
    """The value, and how it is written: a number without commas, a list of names, or one text."""
    if number := _THOUSANDS.fullmatch(typed):
        written = number[1] + number[2].replace(",", "") + number[3]
        return read_plain(written), written
    if number := _DECIMAL.fullmatch(typed):
        written = f"{number[1]}.{number[2]}{number[3]}"
        return read_plain(written), written
    if (inner := unwrapped(typed)) is not None:
        return inner, quoted(inner)
    if _NAMES.fullmatch(typed):
        parts = [part.strip() for part in typed.split(",")]
        return [*map(read_plain, parts)], f"[{', '.join(parts)}]"
    return typed, quoted(typed)
