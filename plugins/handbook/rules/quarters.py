"""Quarters in which something is asked for again and again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from handbook.model.days import Days, next_day, previous_day
from handbook.model.quarter import GoalPeriod, Quarter
from handbook.model.years import Years

_MOST: Final = 24
"""Six years."""
_FOLLOWING: Final = 4
"""A year: whoever names no quarter for so long is told of the last of these, until one is named again."""


def quarters_around(named: Iterable[GoalPeriod], years: Years) -> Iterator[tuple[Quarter, Days]]:
    """The quarters that files name, the one before and those of a year after, each with the days to tell of it.

    To know them takes neither the day of a check nor that of a build. Of many the last: older ones ask for nothing.
    """
    periods = {period for period in named if years.knows(period)}
    found = sorted({quarter for period in periods for quarter in _around(period, years)})[-_MOST:]
    ends = [*(previous_day(first) for first, _ in found[1:]), date.max]
    yield from ((quarter, Days(first, end)) for (first, quarter), end in zip(found, ends, strict=False))


def _around(period: GoalPeriod, years: Years) -> Sequence[tuple[date, Quarter]]:
    first, last = years.days(period)
    days = [previous_day(first), first, last]
    for _ in range(_FOLLOWING):
        last = years.days(years.quarter_of(next_day(last))).last
        days.append(last)
    quarters = (years.quarter_of(day) for day in days)
    return [(years.days(quarter).first, quarter) for quarter in quarters]
