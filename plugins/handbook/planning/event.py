"""The days of an event: from day D to its last day."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from handbook.model.playbook import Playbook, Step
from handbook.model.when import EVENT
from handbook.planning.hours import ends_next_day

_CALENDAR_DAYS = {"d": 1, "w": 7}
A_WEEK: Final = 7
"""The days of the longest event at which people are on each of them; what lasts longer goes on over their weekends."""


class EventDays(NamedTuple):
    """The first and the last day of an event, both included; `usual` is its length as the playbook has it.

    `morning` is the day into which a night of it goes on, until `dawn`, an hour on the clock. `itself` is the step of
    day D that is the event, where no step says that it takes more than that day.
    """

    first: date
    last: date
    usual: int = 1
    morning: date | None = None
    dawn: str = "06:00"
    itself: str = ""

    @classmethod
    def of(cls, first: date, until: date | None, playbook: Playbook, steps: Iterable[Step]) -> "EventDays":
        """Up to `until`, the campaign's own word; else as the playbook says; else as the longest step on day D.

        An end before the beginning, which a rule reports, is none.
        """
        on_the_day = [step for step in steps if step.when.is_event]
        usual = playbook.days or max(map(_length, on_the_day), default=1)
        last = _last(first, usual) if until is None else max(first, until)
        event = cls(first, last, usual, itself=_event_itself(on_the_day))
        nights = [step for step in on_the_day if ends_next_day(step.at, step.until)]
        if not nights:
            return event
        morning = _last(max(map(event.last_of, nights)), 2)
        return event._replace(morning=morning, dawn=max(event.dawn, *(step.until or "" for step in nights)))

    def last_of(self, step: Step) -> date:
        """The last day of a step on day D: it lasts forward, by its days, or as long as the event where that is all."""
        days = whole_days(step.days)
        is_all = step.id == self.itself or 1 < self.usual <= days
        return self.last if is_all else _last(self.first, days)

    def side_of(self, day: date) -> int:
        """-1 before the event, 1 after it, 0 on its days."""
        return (day > self.last) - (day < self.first)

    @property
    def worked(self) -> frozenset[date]:
        """The days of an event of several on which people work whatever day it is; none of one day.

        Of a sale of six weeks those are its first and its last day.
        """
        days = (self.last - self.first).days + 1
        if days == 1:
            return frozenset()
        return frozenset(self.first + timedelta(count) for count in (range(days) if days <= A_WEEK else (0, days - 1)))

    def holds(self, day: date) -> bool:
        """Whether what falls on this day stays there, as people are at the event."""
        return day == self.first or day in self.worked


def _event_itself(on_the_day: Sequence[Step]) -> str:
    """The only step of the day, else its only milestone; none where one of them lasts, or is a window.

    What takes a part of a day, as a keynote does, is not the event.
    """
    if any(step.when.begins or whole_days(step.days) > 1 for step in on_the_day):
        return ""
    whole = [step for step in on_the_day if step.days >= 1]
    milestones = [step.id for step in whole if step.milestone]
    alone = milestones if len(on_the_day) > 1 else [step.id for step in whole]
    return alone[0] if len(alone) == 1 else ""


def whole_days(days: Decimal) -> int:
    """The days on which somebody is at work, one at least; the first may be half a one."""
    return max(math.ceil(days), 1)


def _last(first: date, days: int) -> date:
    """The last of so many days; the last day of all where there are not so many."""
    return date.fromordinal(min(first.toordinal() + days - 1, date.max.toordinal()))


def _length(step: Step) -> int:
    """How many days a step lasts that begins on day D; one day where its end is not told in days from there."""
    last = step.when
    if last.begins is None:
        return whole_days(step.days)
    is_counted = last.anchor == EVENT and last.unit in _CALENDAR_DAYS and last.weekday is None
    return max(last.count * _CALENDAR_DAYS[last.unit] + 1, 1) if is_counted else 1
