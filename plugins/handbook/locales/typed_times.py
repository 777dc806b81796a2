"""Times of a day as people type them."""

import re
from typing import Final

_BEFORE_NOON: Final = ("du matin", "in the morning")
_AFTER_NOON: Final = ("de l'après-midi", "de l'apres-midi", "du soir", "in the afternoon", "in the evening")
_TYPED: Final = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:[:.h]\s*(?P<minute>\d{2})?)?\s*(?P<half>[ap]\.?m\b\.?)?(?:\s*(?:uhr|o'clock|heures?))?"
    rf"(?:\s*(?P<part>{'|'.join((*_BEFORE_NOON, *_AFTER_NOON))}))?",
    re.IGNORECASE,
)
_NOON: Final = 12
NOON: Final = frozenset(("noon", "midday", "12 noon", "midi", "mittag"))
MIDNIGHT: Final = frozenset(
    ("midnight", "12 midnight", "minuit", "24:00", "24h", "24h00", "24 h", "24.00", "mitternacht")
)
_OPEN_HOUR: Final = re.compile(r"(?P<hour>0?[1-9]|1[01]) ?(?:o'clock|o\u2019clock|uhr)", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\s*(?:[-\N{EN DASH}\N{EM DASH}]|\bto\b|\bà\b|\bbis\b)\s*")


def time_meant(typed: str) -> str | None:
    """The time that `8h30`, `8:00`, `2 pm` or `noon` says; a number alone says none, nor does midnight, of which a day
    has two.
    """
    if typed.strip().casefold() in NOON:
        return "12:00"
    found = _TYPED.fullmatch(typed)
    if found is None or typed.isdigit() or open_hour(typed) is not None:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").lower().replace(".", "")
    if part := (found["part"] or "").lower():
        half = "" if hour > _NOON or half else "am" if part in _BEFORE_NOON else "pm"
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004 -- hours, minutes


def open_hour(typed: str) -> int | None:
    """The hour before noon that a text says which may be the one after it too: `4 o'clock`; None for any other."""
    found = _OPEN_HOUR.fullmatch(typed.strip())
    return int(found["hour"]) if found else None


def stretch_meant(typed: str) -> str | None:
    """The stretch of a day that `9h30 - 14h` or `9 to 5 pm` says, as `09:30-14:00`; None where it is none."""
    parts = _BETWEEN.split(re.sub(r"^(?:from|de|von)\s+", "", typed.strip()))
    times = [time_meant(part) for part in parts]
    return "-".join(time for time in times if time) if len(times) == len(("first", "last")) and all(times) else None
