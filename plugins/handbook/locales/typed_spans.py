"""Lengths of time that stand beside a unit of time of its own: `90 min` where hours are counted."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_SECONDS: Final = {
    **dict.fromkeys(("s", "sec", "second", "seconds", "seconde", "secondes"), 1),
    **dict.fromkeys(("min", "mins", "mn", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "heure", "heures"), 3600),
}
_LONGER: Final = frozenset(
    ("d", "j", "day", "days", "jour", "jours", "week", "weeks", "semaine", "semaines", "month", "months", "mois")
)
"""Units of which one has a number of the others that depends on whether work is counted."""


def is_time(unit: str) -> bool:
    """Whether it is a unit of time."""
    return _plain(unit) in _SECONDS or _plain(unit) in _LONGER


def in_time(number: Decimal, unit: str, wanted: str) -> Decimal | None:
    """So much of a unit in another one: 1.5 for 90 minutes in hours; None where that depends on what is counted."""
    one, other = _SECONDS.get(_plain(unit)), _SECONDS.get(_plain(wanted))
    if _plain(unit).rstrip("s") == _plain(wanted).rstrip("s"):
        return number
    return number * one / other if one and other else None


def units_apart(units: Iterable[str]) -> list[str]:
    """Units as they were typed, where two of them are different units of time; none where all of them are one."""
    of_time: dict[object, str] = {}
    for unit in filter(is_time, units):
        of_time.setdefault(_SECONDS.get(_plain(unit), _plain(unit).rstrip("s")), unit)
    return list(of_time.values()) if len(of_time) > 1 else []


def _plain(unit: str) -> str:
    return unit.strip().rstrip(".").casefold()
