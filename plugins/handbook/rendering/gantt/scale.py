"""How much time a Gantt chart shows, and the units that its axis is divided into."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from handbook.planning.arithmetic import monday_of

Unit = Literal["week", "month", "quarter", "year"]

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Scale:
    """How a plan of up to `longest` days is drawn: a day is at least `pixels` wide, a tick stands at each `unit`."""

    longest: int
    pixels: float
    unit: Unit
    shows_closed_days: bool = True
    shows_weekends: bool = True


_SCALES = (
    Scale(140, 6, "week"),
    Scale(300, 3, "month"),
    Scale(800, 1.2, "month", shows_weekends=False),
    Scale(2000, 0.6, "quarter", shows_closed_days=False, shows_weekends=False),
)
_WIDTH_OF_YEARS = 1200
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}


def scale_for(days: int) -> Scale:
    """The scale at which so many days can be read."""
    years = Scale(days, _WIDTH_OF_YEARS / days, "year", shows_closed_days=False, shows_weekends=False)
    return next((scale for scale in _SCALES if days <= scale.longest), years)


def first_day(day: date, unit: Unit) -> date:
    """The first day of the unit that a day lies in."""
    if unit == "week":
        return monday_of(day)
    return day.replace(month=day.month - (day.month - 1) % _MONTHS[unit], day=1)


def last_day(day: date, unit: Unit) -> date:
    """The last day of the unit that a day lies in."""
    following = _next(first_day(day, unit), unit)
    return following - ONE_DAY if following else date.max


def starts(first: date, last: date, unit: Unit) -> Iterator[date]:
    """The first day of each unit from `first`, which is one, up to `last`."""
    day: date | None = first
    while day and day <= last:
        yield day
        day = _next(day, unit)


def _next(start: date, unit: Unit) -> date | None:
    """The first day of the next unit, None past the year 9999."""
    try:
        if unit == "week":
            return start + timedelta(weeks=1)
        months = start.year * 12 + start.month - 1 + _MONTHS[unit]
        return date(months // 12, months % 12 + 1, 1)
    except (OverflowError, ValueError):
        return None
