"""Days as people write them."""

import datetime
from collections.abc import Mapping
from typing import Literal

from babel.dates import format_date, get_day_names

from handbook.locales import wording
from handbook.model.quarter import Quarter

DayLength = Literal["day", "weekday", "dated", "long", "week", "month", "month-year"]

_FORMATS: Mapping[DayLength, str] = {
    "day": "d MMM y",
    "weekday": "EEE d MMM",
    "dated": "EEE d MMM y",
    "long": "EEEE d MMMM y",
    "week": "d MMM",
    "month": "MMM",
    "month-year": "LLLL y",
}


def day_text(day: datetime.date, length: DayLength, language: str) -> str:
    """A day in the reader's language, `dated` as in "Thu 6 May 2027"; the first of a month is `1er` in French."""
    pattern = _FORMATS[length]
    if language == "fr" and day.day == 1:
        pattern = pattern.replace("d ", "d'er' ")
    return format_date(day, pattern, locale=language)


def weekday_text(number: int, language: str) -> str:
    """The short name of a weekday, 0 = Monday: "Thu", "jeu."."""
    return get_day_names("abbreviated", locale=language)[number]


def quarter_text(quarter: Quarter, language: str) -> str:
    """`Q4 2026` for `2026-q4`."""
    return wording(language)("calendar.quarter", year=quarter.year, number=quarter.number)
