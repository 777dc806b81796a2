"""How much work people have in hand, week by week."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from handbook.planning.arithmetic import monday_of
from handbook.planning.calendar import WorkCalendar
from handbook.planning.schedule import Plan, PlannedStep


def load_by_week(plans: Iterable[Plan]) -> Mapping[str | None, Mapping[date, int]]:
    """Person -> Monday of a week (ISO 8601) -> working days of the steps in work in that week.

    A step that is not done is in work from its start to its due date, both included, on the working days of its plan's
    calendar, and two steps on the same day count twice. None stands for the steps that nobody does yet.
    """
    load: defaultdict[str | None, Counter[date]] = defaultdict(Counter)
    for plan in plans:
        for step in plan.steps:
            if step.done is None:
                load[step.person].update(mondays_of(step, plan.calendar))
    return {person: weeks for person, weeks in load.items() if weeks}


def mondays_of(step: PlannedStep, calendar: WorkCalendar) -> Iterator[date]:
    """For each working day of a step the Monday of its week; a step of no days has none."""
    length = (step.due - step.start).days + 1 if step.days else 0
    days = (step.start + timedelta(days=count) for count in range(length))
    return (monday_of(day) for day in days if calendar.is_working(day))
