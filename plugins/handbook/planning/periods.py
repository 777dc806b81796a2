"""Durations of the content files added to a day, or taken from it, and the days on which something is true.

All of them are calendar days, and never an error, however far off: beyond the years 1 to 9999 lies the last of all
days, or the first.
"""

from datetime import date, timedelta
from math import ceil, floor
from typing import NamedTuple

from handbook.model.days import ALWAYS, Days, next_day, previous_day
from handbook.model.values import Duration
from handbook.planning.arithmetic import add_months

_DAYS = {"days": 1, "weeks": 7}
_DAYS_OF_HALF_A_MONTH = 15


class Due(NamedTuple):
    """`due` is the last day on which something is as it should be; on those of `late` it no longer is."""

    due: date
    late: Days


def due_after(day: date, duration: Duration, within: Days = ALWAYS) -> Due:
    """What is due once `duration` has passed since `day`: late from the day after on, of the days `within` alone."""
    due = end_of(day, duration)
    return Due(due, Days(max(within.first, next_day(due)), within.last))


def end_of(day: date, duration: Duration) -> date:
    """The day on which `duration` has passed since `day`.

    Half a month is 15 days; half a day or week is rounded up to whole days.
    """
    return _shifted(day, duration, 1)


def start_of(day: date, duration: Duration) -> date:
    """The day from which `duration` leads to `day`; units as in `end_of`."""
    return _shifted(day, duration, -1)


def first_within(day: date, duration: Duration) -> date:
    """The first day from which `duration` leads to `day`, or beyond it: months are not all of one length."""
    first = start_of(day, duration)
    while end_of(first, duration) < day:
        first = next_day(first)
    while first > date.min and end_of(previous_day(first), duration) >= day:
        first = previous_day(first)
    return first


def _shifted(day: date, duration: Duration, sign: int) -> date:
    try:
        return _exactly(day, duration, sign)
    except OverflowError:
        return date.max if sign > 0 else date.min


def _exactly(day: date, duration: Duration, sign: int) -> date:
    if duration.unit != "months":
        return day + sign * timedelta(days=ceil(duration.count * _DAYS[duration.unit]))
    whole = floor(duration.count)
    half = _DAYS_OF_HALF_A_MONTH if duration.count > whole else 0
    return add_months(day, sign * whole) + sign * timedelta(days=half)
