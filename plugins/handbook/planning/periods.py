"""Durations of the content files added to a day, or taken from it: reviews, notice periods, ages."""

from datetime import date, timedelta
from math import ceil, floor

from handbook.model.values import Duration
from handbook.planning.arithmetic import add_months

_DAYS = {"days": 1, "weeks": 7}
_DAYS_OF_HALF_A_MONTH = 15


def after(day: date, duration: Duration) -> date:
    """The day that lies this long after `day`, in calendar units. Raises OverflowError past the year 9999.

    Half a month is 15 days; half a day or week is rounded up to whole days.
    """
    return _shifted(day, duration, 1)


def before(day: date, duration: Duration) -> date:
    """The day that lies this long before `day`; units as in `after`. Raises OverflowError before the year 1."""
    return _shifted(day, duration, -1)


def _shifted(day: date, duration: Duration, sign: int) -> date:
    if duration.unit != "months":
        return day + sign * timedelta(days=ceil(duration.count * _DAYS[duration.unit]))
    whole = floor(duration.count)
    half = _DAYS_OF_HALF_A_MONTH if duration.count > whole else 0
    return add_months(day, sign * whole) + sign * timedelta(days=half)
