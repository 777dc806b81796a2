"""The weeks in which somebody has more to do than a week holds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from handbook.model.settings import PeopleSettings
from handbook.planning.arithmetic import monday_of
from handbook.planning.load import load_by_week
from handbook.planning.schedule import Plan


def full_weeks(plans: Iterable[Plan], person: str, limits: PeopleSettings) -> tuple[date, ...]:
    """The Mondays of the weeks that hold too much for a person over all these plans, in order.

    Too much is a day on which more open steps are due than `limits` allow, or more days of work in the week.
    """
    own = [replace(plan, steps=tuple(step for step in plan.steps if step.person == person)) for plan in plans]
    due = Counter(step.due for plan in own for step in plan.steps if step.done is None)
    crowded = {monday_of(day) for day, count in due.items() if count > limits.max_steps_a_day}
    load = load_by_week(own).get(person, {})
    return tuple(sorted(crowded | {monday for monday, days in load.items() if days > limits.max_days_a_week}))
