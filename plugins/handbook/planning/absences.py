"""Who is away at the same time, and what is due meanwhile."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import reduce

from handbook.model.days import Days
from handbook.model.settings import Period
from handbook.planning.calendar import WorkCalendar


def together(absences: Sequence[Iterable[Period]], calendar: WorkCalendar) -> tuple[Days, ...]:
    """The stretches of days on which all these people are away at once, in order.

    `absences` holds the absences of each person. Stretches without a working day count for nothing. Nobody is away
    together with nobody.
    """
    stretches = reduce(_both, (merged(periods) for periods in absences)) if absences else []
    return tuple(days for days in stretches if _has_working_day(days, calendar))


def whole(periods: Iterable[Period]) -> Iterator[Period]:
    """Those of whole days: who is away for half a day does in the other half what is due."""
    return (period for period in periods if period.half is None)


def merged(periods: Iterable[Period]) -> list[Days]:
    """The whole days off of all periods, as stretches that do not touch."""
    merged: list[Days] = []
    for first, last in sorted((period.from_, period.to) for period in whole(periods) if period.from_ <= period.to):
        if merged and (first - merged[-1][1]).days <= 1:
            merged[-1] = Days(merged[-1].first, max(merged[-1].last, last))
        else:
            merged.append(Days(first, last))
    return merged


def covers(stretches: Sequence[Days], day: date) -> bool:
    """Whether a day lies in one of these stretches, which are in order and do not touch."""
    place = bisect_right(stretches, day, key=lambda days: days.first)
    return place > 0 and day <= stretches[place - 1].last


def _both(some: list[Days], others: list[Days]) -> list[Days]:
    """The days that are in both, each in order and without days that two of its stretches share."""
    found: list[Days] = []
    mine, theirs = 0, 0
    while mine < len(some) and theirs < len(others):
        first, last = max(some[mine][0], others[theirs][0]), min(some[mine][1], others[theirs][1])
        if first <= last:
            found.append(Days(first, last))
        if some[mine][1] < others[theirs][1]:
            mine += 1
        else:
            theirs += 1
    return found


def _has_working_day(days: Days, calendar: WorkCalendar) -> bool:
    length = (days.last - days.first).days + 1
    return any(calendar.is_working(days.first + timedelta(days=count)) for count in range(length))
