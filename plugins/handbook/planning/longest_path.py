"""Whether the work fits between the first day of a plan and the event.

Source: the forward pass of the critical path method (Kelley and Walker, 1959), counted in working days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from handbook.planning.arithmetic import working_days_until
from handbook.planning.precedence import before_the_event, in_order, shares_a_day
from handbook.planning.schedule import Plan, PlannedStep


@dataclass(frozen=True)
class Shortfall:
    """Steps that wait for each other, first one first, and need more working days than the plan gives.

    `available` counts the working days from `first` to `due`, both included; `due` is that of the last step.
    """

    path: tuple[str, ...]
    needed: Decimal
    available: int
    first: date
    due: date


class _Reach(NamedTuple):
    """The working days that a step needs with all that it waits for, and the one that holds it up the longest."""

    days: Decimal
    held_up_by: str | None


def shortfall(plan: Plan) -> Shortfall | None:
    """The path up to the event that is short by the most days, of equals the one that ends last; None where all fit.

    Every step may begin on the plan's first day, or on the working day after those that it waits for; steps that are
    done take no days any more. In a plan with a cycle nothing is found.
    """
    steps = {name: step for name, step in before_the_event(plan).items() if step.done is None}
    reaches = _reaches(steps)
    first = min((step.start for step in plan.steps), default=plan.date)
    available = {name: _days_between(first, steps[name].due, plan) for name in reaches}
    lacking = {name: reach.days - available[name] for name, reach in reaches.items()}
    worst = max(lacking, key=lambda name: (lacking[name], steps[name].due), default=None)
    if worst is None or lacking[worst] <= 0:
        return None
    return Shortfall(_path(reaches, worst), reaches[worst].days, available[worst], first, steps[worst].due)


def _reaches(steps: Mapping[str, PlannedStep]) -> Mapping[str, _Reach]:
    found = dict[str, _Reach]()
    for step in in_order(steps):
        ways = (
            _Reach(found[name].days + (0 if shares_a_day(step, steps[name]) else step.days), name)
            for name in step.after
            if name in found
        )
        found[step.id] = max(ways, key=lambda way: way.days, default=_Reach(step.days, None))
    return found


def _days_between(first: date, due: date, plan: Plan) -> int:
    """The days of work, both ends included; the last one counts even at a weekend, where somebody planned it so."""
    ends = 1 if first == due or plan.calendar.is_working(due) else 2
    return working_days_until(first, due, plan.calendar) + ends


def _path(reaches: Mapping[str, _Reach], last: str) -> tuple[str, ...]:
    path = list[str]()
    step: str | None = last
    while step:
        path.append(step)
        step = reaches[step].held_up_by
    return tuple(reversed(path))
