"""How much work people have in hand, week by week."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from handbook.planning.arithmetic import monday_of, start_of_span
from handbook.planning.calendar import WorkCalendar
from handbook.planning.event import whole_days
from handbook.planning.schedule import Plan, PlannedStep

_Of = TypeVar("_Of", bound=Hashable)

Load = Mapping[date, Decimal]
"""Monday of a week (ISO 8601) -> working days."""


def load_by_week(plans: Iterable[Plan]) -> Mapping[str | None, Load]:
    """Person -> Monday of a week -> working days of the steps in work in that week.

    A step that is not done is in work from its start to its due date, both included, on the working days of its plan's
    calendar, and two steps on the same day count twice, but those with an hour (see `apart`). A day of which half is
    off counts half. None stands for the steps that nobody does yet.
    """
    load: defaultdict[str | None, dict[date, Decimal]] = defaultdict(dict)
    for plan in plans:
        for _, step in apart((step.person, step) for step in plan.steps if step.done is None):
            add_work(load[step.person], step, plan.calendar)
    return {person: weeks for person, weeks in load.items() if weeks}


def apart(work: Iterable[tuple[_Of, PlannedStep]]) -> Iterator[tuple[_Of, PlannedStep]]:
    """The steps that are each a load of their own; hours make an order, not a load.

    Of the steps with an hour that one campaign has on one day, none of which takes longer, the first stands for all.
    What comes with a step tells the campaign, or the person, that it belongs to.
    """
    told = set[tuple[_Of, date]]()
    for owner, step in work:
        is_hour = step.time is not None and step.days <= 1
        if not is_hour or (owner, step.due) not in told:
            yield owner, step
        if is_hour:
            told.add((owner, step.due))


def add_work(load: dict[date, Decimal], step: PlannedStep, calendar: WorkCalendar) -> None:
    """Add the working days of a step to the weeks in which they lie; what is no whole day lies on the first."""
    days = [*_days_at_work(step, calendar)]
    for number, day in enumerate(days):
        part = step.days % 1 if number == 0 and len(days) > step.days else Decimal()
        load[monday_of(day)] = load.get(monday_of(day), Decimal()) + min(part or Decimal(1), calendar.share(day))


def _days_at_work(step: PlannedStep, calendar: WorkCalendar) -> Iterator[date]:
    """Of a window the last days that the work takes; of no days none."""
    start = step.start
    if step.when.begins and not step.lasts:
        start = max(start, start_of_span(step.due, whole_days(step.days), calendar).day)
    length = (step.due - start).days + 1 if step.days else 0
    days = (start + timedelta(days=count) for count in range(length))
    return (day for day in days if calendar.is_working(day))
