"""What `when:` of a step is told beside its day: an hour, a weekday, that it is the last day for it, hours alone."""

import re
from collections.abc import Mapping
from typing import Final

from pydantic_core import PydanticCustomError

from handbook.locales.typed_days import first_and_last, meanings
from handbook.locales.typed_times import stretch_meant, time_meant
from handbook.model.values import JOURS, WEEKDAYS
from handbook.model.when import WINDOW, When
from handbook.model.when_words import weekday_meant

_LONGEST: Final = 60
"""Characters of a day with what is told beside it."""
_WITH_HOUR: Final = re.compile(
    r"(?P<day>\S.*?)(?:,\s*|\s+)(?:(?:à|at|um|@|vers|dès|from|de)\s*)?(?P<hour>\d{1,2}\s*(?:[h:]|[ap]m\b).*)",
    re.IGNORECASE,
)
_WITH_WEEKDAY: Final = re.compile(
    r"(?P<day>[DJT]\s*[+-]\s*(?P<count>\d{1,3})\s*(?:[dj](?![^\W_]))?)\s*[,(]?\s*(?P<weekday>[^\W\d_]+)\.?\)?",
    re.IGNORECASE,
)
_LAST_DAY: Final = re.compile(
    r"(?:au plus tard|d'ici|avant|pour|jusqu'à|at the latest|no later than|before|by|until)(?:\s+(?:le|au|the))?\s+"
    r"(?P<day>\S.*)",
    re.IGNORECASE,
)
_HOURS: Final = re.compile(
    r"H\s*[+-]\s*\d{1,3}|\d{1,3}\s?(?:h|hours?|heures?)\s+(?:before|avant|after|après|plus tôt|plus tard)",
    re.IGNORECASE,
)
_SLASH: Final = re.compile(r"\s*/\s*")
_DAYS_A_WEEK: Final = 7


def parts_of_when(typed: str, language: str, *, may_be_day: bool) -> Mapping[str, object]:
    """The facts of what was typed; none where nothing is told beside a day. `may_be_day` of the calendar."""
    if len(typed) > _LONGEST:
        return {}
    if _HOURS.fullmatch(typed):
        return {"is_hours": True}
    if (found := _WITH_WEEKDAY.fullmatch(typed)) and (weekday := weekday_meant(found["weekday"])):
        return _with_weekday(found, weekday, language)
    if (found := _WITH_HOUR.fullmatch(typed)) and (day := _day(found["day"], language, may_be_day=may_be_day)):
        return _with_hour(day, found["hour"])
    found = _LAST_DAY.fullmatch(typed)
    day = _day(found["day"] if found else typed, language, may_be_day=may_be_day)
    window = [_day(end, language, may_be_day=False) for end in _SLASH.split(typed)]
    meant = day or WINDOW.join(end for end in window if end)
    return {"nearest": meant} if day or (len(window) == len(("first", "last")) and all(window)) else {}


def _with_weekday(found: re.Match[str], weekday: str, language: str) -> Mapping[str, object]:
    """The day counted, with the weekday that it is said to be; of whole weeks, that day of the week too."""
    day, count = re.sub(r"\s+", "", found["day"]).upper().rstrip("DJ"), int(found["count"])
    here = JOURS[WEEKDAYS.index(weekday)] if language == "fr" else weekday
    weeks = f"{day[:2]}{count // _DAYS_A_WEEK}w {here}" if count and not count % _DAYS_A_WEEK else None
    return {"counted": day, "weekday": here, **({"weeks": weeks} if weeks else {})}


def _with_hour(day: str, typed: str) -> Mapping[str, object]:
    """The hour, or the two between which it is."""
    first, _, last = (stretch_meant(typed) or time_meant(typed.strip()) or "").partition("-")
    hours = [f'at: "{first}"', *([f'until: "{last}"'] if last else [])]
    return {"counted": day, "hours": ", ".join(hours)} if first else {}


def _day(typed: str, language: str, *, may_be_day: bool) -> str | None:
    """The day as files have it, or the first and the last of several."""
    if days := meanings(typed, language) if may_be_day else ():
        return days[0].isoformat() if len(days) == 1 else None
    if both := first_and_last(typed, language) if may_be_day else None:
        return WINDOW.join(day.isoformat() for day in both)
    try:
        return When.parse(typed).text
    except PydanticCustomError as error:
        return (error.context or {}).get("fix")
