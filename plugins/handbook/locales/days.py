"""Days as people write them."""

import datetime
import re
from collections.abc import Mapping
from typing import Literal, cast

from babel.dates import format_date, get_day_names, get_month_names

from handbook.locales import wording
from handbook.model.basics import LANGUAGES
from handbook.model.quarter import GoalPeriod

DayLength = Literal["day", "weekday", "dated", "long", "plain", "week", "month", "month-year"]

_FORMATS: Mapping[DayLength, str] = {
    "day": "d MMM y",
    "weekday": "EEE d MMM",
    "dated": "EEE d MMM y",
    "long": "EEEE d MMMM y",
    "plain": "d MMMM y",
    "week": "d MMM",
    "month": "MMM",
    "month-year": "LLLL y",
}


def day_text(day: datetime.date, length: DayLength, language: str) -> str:
    """A day in the reader's language, `dated` as in "Thu 6 May 2027"; the first of a month is `1er` in French."""
    return _in_pattern(day, _FORMATS[length], language)


def _in_pattern(day: datetime.date, pattern: str, language: str) -> str:
    if language == "fr" and day.day == 1:
        pattern = re.sub(r"d(?= |$)", "d'er'", pattern)
    return format_date(day, pattern, locale=language)


def days_text(first: datetime.date, last: datetime.date, length: DayLength, language: str) -> str:
    """From a first to a last day, "Tue 16 - Thu 18 Mar": month and year once if both have the same; or the one day.

    The years are told where they differ, of days without one too.
    """
    if first == last:
        return day_text(first, length, language)
    pattern = whole = _FORMATS["dated" if length == "weekday" and first.year != last.year else length]
    if first.year == last.year:
        pattern = re.sub(" ?y", "", pattern)
    if (first.year, first.month) == (last.year, last.month):
        pattern = re.sub(" ?M+", "", pattern)
    return f"{_in_pattern(first, pattern, language)} \N{EN DASH} {_in_pattern(last, whole, language)}"


def weekday_text(number: int, language: str) -> str:
    """The short name of a weekday, 0 = Monday: "Thu", "jeu."."""
    return get_day_names("abbreviated", locale=language)[number]


_FEWEST_LETTERS = 3
"""What a month's name is cut to at most."""


def month_text(number: int, language: str) -> str:
    """The name of a month, 1 for January."""
    return cast("Mapping[int, str]", get_month_names("wide", locale=language))[number]


def month_called(text: str) -> int | None:
    """The month that a text names in one of our languages, in full or cut, or by its number: 1 is January."""
    typed = text.strip().rstrip(".").casefold()
    if typed.isdecimal():
        return int(typed) if 1 <= int(typed) <= 12 else None  # noqa: PLR2004 -- months of a year
    names = [cast("Mapping[int, str]", get_month_names("wide", locale=language)) for language in LANGUAGES]
    pairs = (pair for of_language in names for pair in of_language.items() if len(typed) >= _FEWEST_LETTERS)
    found = {number for number, name in pairs if name.casefold().startswith(typed)}
    return found.pop() if len(found) == 1 else None


def quarter_text(quarter: GoalPeriod, language: str) -> str:
    """`Q4 2026` for `2026-q4`, `H2 FY27` for `fy27-h2`, `2026` for `2026`."""
    year = quarter.partition("-")[0].upper()
    words = {"q": "calendar.quarter", "h": "calendar.half"}
    return wording(language)(words[quarter.part], year=year, number=quarter.number) if quarter.part else year
