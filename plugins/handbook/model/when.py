"""The retroplanning grammar: an anchor and an offset (FORMAT.md, "`when`")."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, cast

from pydantic import GetCoreSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from handbook.model.when_guesses import is_in_words, length_of, meant_in_words, one_day, said_of_weeks, two_days
from handbook.model.when_words import SPELLED_OUT_WEEKDAYS, UNITS_IN_FILES, WEEKDAY_NUMBERS, Unit

Problem = Literal["minus-sign", "unit", "syntax", "weekday", "not-text", "date", "backwards"]

EVENT = "D"
"""The anchor that is the first day of the event, however it was typed."""
LAST_DAY = ("end", "fin")
"""The anchors that are the last day of the event, where no step and no date is called so."""
WINDOW = ".."
"""What stands between the first and the last day of a window."""
_TO = r"to|until|till|through|jusqu'à|à|au|[-\u2013\u2014>\u2192]"
_BETWEEN = re.compile(rf"\.{{2,}}|\u2026|(?<=\s)(?:{_TO})(?=\s+[DJTdjt])|[\u2013\u2014](?=[DJTdjt]\b)")
"""What people write between the first and the last day of a window."""
_OPENING = re.compile(r"(?:from|de|du|(?P<between>between|entre))\s+(?=[DJT]\b|[DJT]\s*[+-])", re.IGNORECASE)
_AND = re.compile(r"(?<=\s)(?:and|et)(?=\s+[DJTdjt])")
_OFFSET = r"(?P<sign>[+-])\s*(?P<count>[0-9]{1,5})(?![0-9])(?P<words>[^0-9+-]*)"
_EVENT = re.compile(rf"(?P<anchor>[DJTdjt])(?:\s*{_OFFSET})?\Z")
_NAMED = re.compile(rf"(?P<anchor>[a-z0-9]+(?:[_-][a-z0-9]+)*)(?:(?:\s*(?=\+)|\s+(?=-)){_OFFSET})?\Z")
_A_DATE = re.compile(r"[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}")
_AS_IN_THE_CALENDAR = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ONE_LETTER = re.compile(r"[A-Z]\s*[+-].*")
"""A letter for a unit, or for a day, that plans elsewhere have and this one has not: `H-2`, `A-1`."""
_EVENT_WITH_SPACES = re.compile(r"[DJTdjt]\s*[+-]\s*\d.*")
_MINUS = re.compile(r"(?<!\s)\s++(?:minus|moins|less)\s++", re.IGNORECASE)
_PLUS = re.compile(r"(?<!\s)\s++plus\s++", re.IGNORECASE)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_TIGHT_MINUS = re.compile(r"(?<=[a-z0-9])\s*-\s*(?=[0-9]+[^0-9]*\Z)")


@dataclass(frozen=True)
class When:
    """A day of the retroplan, told from another day.

    `anchor` is "D" for the event day however it was typed, else the name of one of the campaign's `dates` or of a step.
    `count` is signed and in `unit`; 0 is the anchor itself. `weekday` (0 = Monday) comes only with weeks: that day
    of the ISO week so many weeks from the anchor's. `letter` is the D, J or T that was typed, empty for other anchors.
    Of a window, `D-10m..D-9m`, it is the last day, and `begins` the first; else there is none.
    """

    text: str
    anchor: str
    count: int
    unit: Unit
    weekday: int | None
    letter: str
    begins: "When | None" = None

    @property
    def is_event(self) -> bool:
        """Whether it is day D itself, or begins on it: `D..D+2`."""
        first = self.begins or self
        return first.anchor == EVENT and first.count == 0 and first.weekday is None

    @property
    def fixed_days(self) -> dict[str, date]:
        """Of the days of the calendar that it is told from, how each is written -> the day."""
        return {anchor: day for anchor in self.anchors if (day := fixed_day(anchor))}

    @property
    def is_anchor(self) -> bool:
        """Whether it is the day of its anchor itself, and no window."""
        return self.count == 0 and self.weekday is None and self.begins is None

    @property
    def anchors(self) -> tuple[str, ...]:
        """What it is told from: that of its last day, then that of the first day of a window."""
        return (self.anchor, self.begins.anchor) if self.begins else (self.anchor,)

    @property
    def sense(self) -> str:
        """What it says, however it is spelt."""
        first = f"{self.begins.sense}{WINDOW}" if self.begins else ""
        return f"{first}{self.anchor} {self.count} {self.unit if self.count else 'd'} {self.weekday}"

    @classmethod
    def parse(cls, value: object) -> "When":
        """Read `D-10wd`. Raises PydanticCustomError `bad_when`, with `problem`, `value` and perhaps `fix`."""
        if not isinstance(value, str):
            raise _unlike_text(value)
        return _read(value.strip())

    @classmethod
    def parse_in_campaign(cls, value: object) -> "When":
        """As `parse`; days of the calendar too, `2027-03-11`, which stay where they are when the event moves."""
        typed = value.isoformat() if type(value) is date else value
        return _read(typed.strip(), is_dated=True) if isinstance(typed, str) else cls._validate(typed)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object) -> "When":
        return value if isinstance(value, cls) else cls.parse(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> JsonSchemaValue:
        examples = ["D", "D-42", "D-10wd", "D-6w thu", "D-3m", "brief + 3wd", "D-10m..D-9m"]
        return {"type": "string", "pattern": _json_pattern(), "examples": examples}


def fixed_day(anchor: str) -> date | None:
    """The day of the calendar that an anchor is, `2027-03-11`; None for the name of one."""
    with suppress(ValueError):
        return date.fromisoformat(anchor) if _AS_IN_THE_CALENDAR.fullmatch(anchor) else None
    return None


@lru_cache(maxsize=1024)  # the steps of a thousand playbooks share a few dozen texts
def _read(text: str, *, is_dated: bool = False) -> When:
    """`is_dated` allows days of the calendar."""
    if WINDOW in text:
        return _window(text, is_dated=is_dated)
    found = _EVENT.match(text) or _NAMED.match(text)
    if found is None:
        raise _unreadable(text)
    if _AS_IN_THE_CALENDAR.fullmatch(found["anchor"]) and not (is_dated and fixed_day(found["anchor"])):
        raise _refusal(text, "date")
    weekday, unit = _read_words(text, found)
    anchor, letter = (EVENT, found["anchor"].upper()) if found.re is _EVENT else (found["anchor"], "")
    return When(text, anchor, int((found["sign"] or "") + (found["count"] or "0")), unit, weekday, letter)


def _window(text: str, *, is_dated: bool) -> When:
    """Of `D-10m..D-9m` the last day, with the first; one that cannot be read is told of the whole text."""
    first, _, last = (part.strip() for part in text.partition(WINDOW))
    if WINDOW in last:
        raise _refusal(text, "syntax", _from_to(text))
    try:
        begins, ends = _read(first, is_dated=is_dated), _read(last, is_dated=is_dated)
    except PydanticCustomError as error:
        raise _refusal(text, (error.context or {})["problem"], _from_to(text)) from error
    if _is_plainly_later(begins, ends):
        raise _refusal(text, "backwards", f"{last}{WINDOW}{first}")
    return replace(ends, text=text, begins=begins)


def _is_plainly_later(one: When, other: When) -> bool:
    """Whether it comes after the other whatever the calendar; units that months or days off lie between say nothing."""
    days = [fixed_day(each.anchor) for each in (one, other) if each.count == 0]
    if len(days) == 2 and days[0] and days[1]:  # noqa: PLR2004 -- a first and a last day
        return days[0] > days[1]
    same = (one.anchor, one.unit, one.weekday) == (other.anchor, other.unit, other.weekday)
    return same and one.count > other.count


def _from_to(text: str) -> str | None:
    """The window that two days with something between them mean: `D-10m to D-9m`, `entre J-10 et J-5`."""
    found = _OPENING.match(text)
    between = _AND if found and found["between"] else _BETWEEN
    ends = [_readable(end.strip()) for end in between.split(text[found.end() if found else 0 :], 2)]
    both = [end for end in ends if end and WINDOW not in end]
    return WINDOW.join(both) if len(both) == len(ends) == 2 else None  # noqa: PLR2004 -- a first and a last day


def _unlike_text(value: object) -> PydanticCustomError:
    """A date, or a number alone, which is surely meant only where it is below zero."""
    if isinstance(value, date):
        return _refusal(str(value), "date")
    if parts := _parts(value):
        return _refusal(",".join(parts), "syntax")
    either = two_days(str(value)) if isinstance(value, int) and not isinstance(value, bool) else ()
    return _open(str(value), "not-text", either) if either else _refusal(str(value), "not-text", one_day(str(value)))


def _parts(value: object) -> Sequence[str]:
    """What a comma in braces made several values of: `D-1` and `5`."""
    items = cast("list[object]", value) if isinstance(value, list) else []
    return [str(item) for item in items] if len(items) > 1 else ()


def _open(value: str, problem: Problem, either: Sequence[str]) -> PydanticCustomError:
    """The error that asks which of several days is meant."""
    facts = {"problem": problem, "value": value, "either": [*either]}
    return PydanticCustomError("bad_when", "not an anchor and an offset", facts)


def _refusal(value: str, problem: Problem, fix: str | None = None) -> PydanticCustomError:
    """The error that a rule puts into words; `fix` is there only when one corrected text is surely right."""
    facts = {"problem": problem, "value": value}
    return PydanticCustomError(
        "bad_when", "not an anchor and an offset", facts if fix is None else {**facts, "fix": fix}
    )


def _read_words(text: str, found: re.Match[str]) -> tuple[int | None, Unit]:
    """The weekday and the unit that follow the count."""
    words = (found["words"] or "").lower().split()
    day = words.pop() if words and words[-1] in {*WEEKDAY_NUMBERS, *SPELLED_OUT_WEEKDAYS} else ""
    unit = " ".join(words)
    if unit not in UNITS_IN_FILES:
        raise _unknown_word(text, found, words, day)
    if day and UNITS_IN_FILES[unit] != "w":
        raise _refusal(text, "weekday")
    if day in SPELLED_OUT_WEEKDAYS:
        raise _refusal(text, "weekday", _respelled(found, int(found["count"]), unit, day))
    return WEEKDAY_NUMBERS.get(day), UNITS_IN_FILES[unit]


def _unknown_word(text: str, found: re.Match[str], words: list[str], day: str) -> PydanticCustomError:
    count, unit = length_of(int(found["count"]), " ".join(words))
    if unit is not None:
        return _refusal(text, "unit", _respelled(found, count, unit, day) if unit == "w" or not day else None)
    return _refusal(text, "weekday" if UNITS_IN_FILES.get(words[0]) == "w" else "unit")


def _respelled(found: re.Match[str], count: int, unit: str, day: str) -> str:
    space = "" if found.re is _EVENT else " "
    offset = f"{found['anchor']}{space}{found['sign']}{space}{count}{unit}"
    return f"{offset} {SPELLED_OUT_WEEKDAYS.get(day, day)}".rstrip()


def _unreadable(text: str) -> PydanticCustomError:
    """What kept the whole text from being read; plain signs, case or a space may be all that it lacks."""
    if _A_DATE.fullmatch(text):
        return _refusal(text, "date")
    if either := said_of_weeks(text) or two_days(text):
        return _open(text, "syntax", either)
    stretch = _from_to(text) if _BETWEEN.search(text) or _OPENING.match(text) else None
    meant = meant_in_words(text) or stretch or one_day(text)
    if meant or _ONE_LETTER.fullmatch(text) or is_in_words(text):
        return _refusal(text, "syntax", meant)
    signed = _PLUS.sub(" + ", _MINUS.sub(" - ", text))
    plain = _DASHES.sub("-", signed)
    if plain != text and (event := _EVENT_WITH_SPACES.fullmatch(plain)):
        plain = re.sub(r"\s*([+-])\s*", r"\1", event[0], count=1)
    repaired = _repaired(plain)
    fix = _readable(repaired) if repaired != text and re.search(r"\d", repaired) else None
    return _refusal(text, "minus-sign" if plain != signed else "syntax", fix)


def _repaired(plain: str) -> str:
    """The text in lower case and with its spaces; J10 stays, for it lacks a sign and is no anchor called j10."""
    if _EVENT.match(plain) or re.match("[DJT][0-9]", plain):
        return plain
    return _TIGHT_MINUS.sub(" - ", plain.lower())


def _readable(text: str) -> str | None:
    try:
        return When.parse(text).text
    except PydanticCustomError as error:
        return (error.context or {}).get("fix")


def _json_pattern() -> str:
    """The grammar for editors: JSON Schema patterns know no flags, so each letter is written in both cases."""
    units, days = _any_case(unit for unit in UNITS_IN_FILES if unit), _any_case(WEEKDAY_NUMBERS)
    offset = rf"\s*[+-]\s*[0-9]{{1,5}}(\s*({units}))?(\s+({days}))?"
    day = rf"([DJTdjt]|[a-z0-9]+([_-][a-z0-9]+)*)({offset})?"
    return rf"^\s*{day}(\s*\.\.\s*{day})?\s*$"


def _any_case(words: Iterable[str]) -> str:
    return "|".join("".join(f"[{letter.upper()}{letter}]" for letter in word) for word in words)
