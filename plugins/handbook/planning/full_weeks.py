"""The weeks in which somebody has more to do than a week holds."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from handbook.model.settings import PeopleSettings
from handbook.planning.arithmetic import monday_of
from handbook.planning.load import add_work, apart
from handbook.planning.schedule import Plan, PlannedStep


def full_weeks(work: Iterable[tuple[Plan, PlannedStep]], limits: PeopleSettings) -> tuple[date, ...]:
    """The Mondays of the weeks that hold too much for a person whose open steps these are, in order.

    Too much is a day on which more open steps are due than `limits` allow, or more days of work in the week.
    """
    due, load = Counter[date](), dict[date, Decimal]()
    work = [*work]
    plans = {id(plan): plan for plan, _ in work}
    for of, step in apart((id(plan), step) for plan, step in work):
        due[step.due] += 1
        add_work(load, step, plans[of].calendar)
    crowded = {monday_of(day) for day, count in due.items() if count > limits.max_steps_a_day}
    return tuple(sorted(crowded | {monday for monday, days in load.items() if days > limits.max_days_a_week}))
