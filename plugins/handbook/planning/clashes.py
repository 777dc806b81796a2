"""Campaigns that reach the same people in the same week."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from handbook.planning.arithmetic import monday_of
from handbook.planning.schedule import Plan


@dataclass(frozen=True)
class Reach:
    """Whom a campaign reaches: its `segments`, on day D and with each step of its plan that sends."""

    campaign: str
    segments: Sequence[str]
    plan: Plan


@dataclass(frozen=True)
class Clash:
    """Two campaigns that reach the same segments in one week (ISO 8601), told by its Monday.

    Each day is the first of the week on which that campaign reaches them. `segments` are those that both reach, in
    the order of the later campaign: the one with the later day D.
    """

    week: date
    segments: tuple[str, ...]
    earlier: str
    earlier_day: date
    later: str
    later_day: date


def clashes(reaches: Iterable[Reach]) -> Iterator[Clash]:
    """Each pair of campaigns and each week once, in the order of day D and then of the weeks."""
    ordered = sorted(
        (reach for reach in reaches if reach.segments), key=lambda reach: (reach.plan.date, reach.campaign)
    )
    days = {reach.campaign: _days_by_week(reach.plan) for reach in ordered}
    for earlier, later in combinations(ordered, 2):
        shared = tuple(segment for segment in later.segments if segment in earlier.segments)
        before, after = days[earlier.campaign], days[later.campaign]
        for week in sorted(before.keys() & after.keys()) if shared else ():
            yield Clash(week, shared, earlier.campaign, before[week], later.campaign, after[week])


def _days_by_week(plan: Plan) -> Mapping[date, date]:
    """The Monday of a week -> the first day in it on which the campaign reaches its segments."""
    days = sorted([plan.date, *(step.due for step in plan.steps if step.send)], reverse=True)
    return {monday_of(day): day for day in days}
