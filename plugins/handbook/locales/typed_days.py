"""Days as people type them: the days that each can mean."""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from typing import Final, cast

from babel.dates import get_month_names

from handbook.model.values import LANGUAGES

_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})\Z")
_YEAR_LAST: Final = re.compile(r"(?P<day>\d{1,2})([-/.])(?P<month>\d{1,2})\2(?P<year>\d{4})\Z")
_IN_WORDS: Final = re.compile(r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?P<month>[^\W\d_]+)\.? (?P<year>\d{4})\Z")

_LONGEST: Final = 31
"""So many days a month may have: a larger number is no day at all."""

Parts = tuple[int, int, int]
"""Year, month and day, as they were typed."""


def meanings(text: str, language: str) -> Sequence[date]:
    """The days that a text can mean, the one with its day first before the other; none where it means no day.

    In French, and between full stops, the day comes first; elsewhere `03/04/2027` is two days.
    """
    found: list[date] = []
    for parts in _readings(text):
        with suppress(ValueError):
            found.append(date(*parts))
    return tuple(dict.fromkeys(found[:1] if language == "fr" else found))


def last_of_month(text: str) -> date | None:
    """The last day of the month, of a text that names one which it does not have: `31/02/2027`."""
    for year, month, day in _readings(text):
        with suppress(ValueError):
            last = date(year, month, calendar.monthrange(year, month)[1])
            if last.day < day <= _LONGEST:
                return last
    return None


def is_month_first(text: str, day: date) -> bool:
    """Whether a text means this day only with its month before the day."""
    found = _YEAR_LAST.match(text.strip())
    return found is not None and int(found["day"]) != day.day


def _readings(text: str) -> Iterator[Parts]:
    if found := _YEAR_FIRST.match(text.strip()):
        yield int(found["year"]), int(found["month"]), int(found["day"])
    elif found := _YEAR_LAST.match(text.strip()):
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
        yield year, month, day
        if "." not in text:
            yield year, day, month
    elif (found := _IN_WORDS.match(text.strip())) and (number := _months().get(found["month"].casefold())):
        yield int(found["year"]), number, int(found["day"])


@cache
def _months() -> Mapping[str, int]:
    """The name of a month, also a short one, in any language -> its number."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            names = cast("Mapping[int, str]", get_month_names(width, locale=language))
            found |= {name.casefold().removesuffix("."): number for number, name in names.items()}
    return found
