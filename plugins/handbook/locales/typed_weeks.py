"""Days told by week or weekday, `2027-W07-4`, `third Thursday of February 2027`; and times that are no day."""

import calendar
import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter

from handbook.locales.day_names import months, weekdays

_ISO: Final = re.compile(r"(?P<year>\d{4})-?W(?P<week>\d{2})(?:-?(?P<day>[1-7]))?", re.IGNORECASE)
_WEEK: Final = re.compile(
    r"(?:w|week|semaine|sem\.?|s(?=\s?\d\d|\s?[3-9])|kw|woche)\s?(?P<week>\d{1,2})(?:,|\s+of|\s+de|\s*/)?\s+(?P<year>\d{4})",
    re.IGNORECASE,
)
_WEEK_ALONE: Final = re.compile(
    r"(?:(?:in |the |la |en )?(?:week|semaine|sem\.?|kw|woche) ?|w ?(?=\d)|s(?=\d))(?P<week>[1-9]|[1-4]\d|5[0-3])",
    re.IGNORECASE,
)
"""A week by its number; `S12` is a week of the year in French, `S-12` one before the event."""
_ORDINALS: Final = {
    **dict.fromkeys(("first", "1st", "premier", "1er"), 1),
    **dict.fromkeys(("second", "2nd", "deuxième", "deuxieme", "2e", "2ème", "2eme"), 2),
    **dict.fromkeys(("third", "3rd", "troisième", "troisieme", "3e", "3ème", "3eme"), 3),
    **dict.fromkeys(("fourth", "4th", "quatrième", "quatrieme", "4e", "4ème", "4eme"), 4),
    **dict.fromkeys(("fifth", "5th", "cinquième", "cinquieme", "5e", "5ème", "5eme"), 5),
    **dict.fromkeys(("last", "dernier"), -1),
}
_NTH: Final = re.compile(
    rf"(?:the |le )?(?P<nth>{'|'.join(_ORDINALS)}) (?P<weekday>[^\W\d_]+) (?:of |in |de |d')?(?P<month>[^\W\d_]+) "
    r"(?P<year>\d{4})",
    re.IGNORECASE,
)
_FEASTS: Final = {
    **dict.fromkeys(("good friday", "vendredi saint"), -2),
    **dict.fromkeys(("easter", "easter sunday", "pâques", "paques"), 0),
    **dict.fromkeys(("easter monday", "lundi de pâques", "lundi de paques"), 1),
    **dict.fromkeys(("ascension", "ascension day", "l'ascension", "jeudi de l'ascension"), 39),
    **dict.fromkeys(("pentecost", "whit sunday", "pentecôte", "la pentecôte"), 49),
    **dict.fromkeys(("whit monday", "lundi de pentecôte", "lundi de pentecote"), 50),
}
"""Feasts that follow Easter -> days after it."""
_GREGORIAN: Final = 1583
"""The first year whose Easter the method of dateutil gives (Oudin 1940)."""
_FEAST: Final = re.compile(r"(?:on |the |le )?(?P<feast>\D+?),? (?:de )?(?P<year>\d{4})", re.IGNORECASE)
_VAGUE: Final = re.compile(
    r"(?:[qthsp]\d[ -]?(?:of |de )?\d{4}|\d{4}|\d{4}[ -]?[qthsp]\d|"
    r"(?:mid|early|late|mi|début|debut|beginning of|courant|spring|summer|autumn|fall|winter|"
    r"printemps|été|ete|automne|hiver)[ -](?:[^\W\d_]+ )?\d{4}|(?:fin|end of|end) \d{4})",
    re.IGNORECASE,
)


def day_by_rule(text: str) -> date | None:
    """The one day that a week with its weekday, a weekday of a month, or a feast of a year is; else None."""
    typed = text.strip()
    if (found := _ISO.fullmatch(typed)) and found["day"]:
        return _of_week(found["year"], found["week"], int(found["day"]))
    if (found := _FEAST.fullmatch(typed)) and (after := _FEASTS.get(found["feast"].casefold())) is not None:
        return easter(int(found["year"])) + timedelta(days=after) if int(found["year"]) >= _GREGORIAN else None
    if found := _NTH.fullmatch(typed):
        month, weekday = months().get(found["month"].casefold()), weekdays().get(found["weekday"].casefold())
        if month is not None and weekday is not None:
            return _nth(int(found["year"]), month, weekday, _ORDINALS[found["nth"].casefold()])
    return None


def first_of_week(text: str) -> date | None:
    """The Monday of a week of ISO 8601: `2027-W07`, `week 7 2027`, `semaine 7 2027`; None for any other text."""
    found = _ISO.fullmatch(text.strip()) or _WEEK.fullmatch(text.strip())
    return _of_week(found["year"], found["week"], 1) if found else None


def is_week_of_a_year(text: str) -> bool:
    """Whether a text is a week by its number alone, `semaine 12`, `W12`: nobody knows of which year."""
    return _WEEK_ALONE.fullmatch(text.strip()) is not None


def is_vague(text: str) -> bool:
    """Whether a text names a time with its year in which no day is the one: `Q1 2027`, `mid-February 2027`."""
    return _VAGUE.fullmatch(text.strip()) is not None


def _of_week(year: str, week: str, day: int) -> date | None:
    with suppress(ValueError):
        return date.fromisocalendar(int(year), int(week), day)
    return None


def _nth(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The so manieth such weekday of a month, -1 for the last; None where it has fewer."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]] if year else []
    place = nth if nth < 0 else nth - 1
    return date(year, month, days[place]) if place < len(days) else None
