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
_LATEST: Final = re.compile(
    r"(?P<day>\S.*?),?\s+\(?(?:at the latest|latest|at most|max\.?|eod|au plus tard|maximum|dernier délai|"
    r"au soir|le soir|in the evening|evening|le matin|au matin|in the morning|morning|"
    r"l'après-midi|in the afternoon)\)?",
    re.IGNORECASE,
)
_HOURS: Final = re.compile(
    r"H\s*(?P<sign>[+-])\s*(?P<count>\d{1,3})"
    r"|(?P<hours>\d{1,3})\s?(?:h|hours?|heures?)\s+(?:(?P<back>before|avant|plus tôt)|after|après|plus tard)",
    re.IGNORECASE,
)
_HOURS_A_DAY: Final = 24
_HALF: Final = re.compile(
    r"(?P<anchor>[^\W\d_][\w-]*?)\s*(?P<sign>[+-])\s*(?P<count>\d{1,3})[.,]\d+\s*(?P<unit>wd|jo|[dwmj]|)", re.IGNORECASE
)
_SLASH: Final = re.compile(r"\s*/\s*")
_DAYS_A_WEEK: Final = 7


def parts_of_when(typed: str, language: str, *, may_be_day: bool) -> Mapping[str, object]:
    """The facts of what was typed; none where nothing is told beside a day. `may_be_day` of the calendar."""
    if len(typed) > _LONGEST:
        return {}
    if found := _HALF.fullmatch(typed):
        return _between(found)
    if found := _HOURS.fullmatch(typed):
        return _of_hours(int(found["count"] or found["hours"]), "-" if found["back"] or found["sign"] == "-" else "+")
    if (found := _WITH_WEEKDAY.fullmatch(typed)) and (weekday := weekday_meant(found["weekday"])):
        return _with_weekday(found, weekday, language)
    if (found := _WITH_HOUR.fullmatch(typed)) and (day := _day(found["day"], language, may_be_day=may_be_day)):
        return _with_hour(day, found["hour"])
    found = _LAST_DAY.fullmatch(typed) or _LATEST.fullmatch(typed)
    day = _day(found["day"] if found else typed, language, may_be_day=may_be_day)
    window = [_day(end, language, may_be_day=False) for end in _SLASH.split(typed)]
    meant = day or WINDOW.join(end for end in window if end)
    return {"nearest": meant} if day or (len(window) == len(("first", "last")) and all(window)) else {}


def _between(found: re.Match[str]) -> Mapping[str, object]:
    """The two days of which a number with decimals is neither."""
    count, anchor, unit = int(found["count"]), found["anchor"], found["unit"].lower()
    anchor = "D" if anchor in "dDjJ" else anchor
    unit = {"jo": "wd", "j": "", "d": ""}.get(unit, unit)
    days = [f"{anchor}{found['sign']}{number}{unit}" if number else anchor for number in (count, count + 1)]
    return {"either": days}


def _of_hours(count: int, sign: str) -> Mapping[str, object]:
    """The day that lies so many hours before or after the event; of a part of a day the two that it may be."""
    days, rest = divmod(count, _HOURS_A_DAY)
    if not days:
        return {"is_hours": True}
    if not rest:
        return {"is_hours": True, "counted": f"D{sign}{days}"}
    return {"either": [f"D{sign}{days}", f"D{sign}{days + 1}"]}


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
