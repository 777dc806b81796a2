"""Campaigns that reach the same people in the same week."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from handbook.planning.arithmetic import monday_of
from handbook.planning.schedule import Plan

MOST_OTHERS: Final = 10
"""With how many campaigns before it one is told to clash, in each week and segment."""
MOST_SEGMENTS: Final = 100
"""How many segments of a campaign are looked at."""


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
    """Each pair of campaigns and each week once, in the order of day D and then of the weeks.

    Where many reach a segment in one week, each is told with the first of them: that says enough.
    """
    ordered = sorted(
        (reach for reach in reaches if reach.segments), key=lambda reach: (reach.plan.date, reach.campaign)
    )
    places = {reach.campaign: place for place, reach in enumerate(ordered)}
    found = [clash for reach in _Reached.of(ordered) for clash in reach]
    yield from sorted(found, key=lambda clash: (places[clash.earlier], places[clash.later], clash.week))


class _Reached:
    """Whom the campaigns so far have reached in which week."""

    def __init__(self) -> None:
        self._first: defaultdict[tuple[date, str], list[tuple[Reach, date]]] = defaultdict(list)
        self._segments: dict[str, frozenset[str]] = {}

    @classmethod
    def of(cls, ordered: Iterable[Reach]) -> Iterator[Iterator[Clash]]:
        """The clashes of each campaign with those before it."""
        reached = cls()
        return (reached.clashes(reach) for reach in ordered)

    def clashes(self, later: Reach) -> Iterator[Clash]:
        """What clashes with the campaigns so far, of which this one is another from here on."""
        segments = later.segments[:MOST_SEGMENTS]
        self._segments[later.campaign] = frozenset(segments)
        for week, day in _days_by_week(later.plan).items():
            others = {other.campaign: before for segment in segments for other, before in self._first[week, segment]}
            for earlier, before in others.items():
                shared = tuple(segment for segment in segments if segment in self._segments[earlier])
                yield Clash(week, shared, earlier, before, later.campaign, day)
            for segment in segments:
                if len(self._first[week, segment]) < MOST_OTHERS:
                    self._first[week, segment].append((later, day))


def _days_by_week(plan: Plan) -> Mapping[date, date]:
    """The Monday of a week -> the first day in it on which the campaign reaches its segments."""
    days = sorted([plan.date, *(step.due for step in plan.steps if step.send)], reverse=True)
    return {monday_of(day): day for day in days}
