"""How late a step may be, and the chain of steps that has the least room.

Source: the critical path method (Kelley and Walker, "Critical-path planning and scheduling", 1959), with the dates of
the plan in the place of the earliest dates: in a retroplan the deadlines are given.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter

from handbook.planning.arithmetic import add_working_days, start_of_span, working_days_until
from handbook.planning.schedule import Plan, PlannedStep


def slack(plan: Plan) -> Mapping[str, int]:
    """Step -> the working days by which it may be late without moving the event, in order of due date.

    What the steps that wait for it may be late themselves counts; one that nothing waits for has to be done on the
    working day before the event. A negative number says how far steps overlap. The event itself has 0. Steps after
    the event have no entry, and none has in a plan with a cycle or at the ends of the calendar.
    """
    try:
        finishes = _latest_finishes(plan)
    except OverflowError:
        return {}
    return {
        step.id: working_days_until(step.due, finishes[step.id], plan.calendar)
        for step in plan.steps
        if step.id in finishes
    }


def critical_path(plan: Plan) -> tuple[str, ...]:
    """The steps that lead to the event with the least room, first step first; empty where no step is the event.

    From the event back, always to the step with the least slack that is waited for; of equals, the one due last.
    """
    room, steps = slack(plan), {step.id: step for step in plan.steps}
    step = next((step for step in reversed(plan.steps) if step.when.is_event and step.id in room), None)
    path = list[str]()
    while step:
        path.append(step.id)
        waited_for = [steps[name] for name in step.after if name in room]
        step = min(waited_for, key=lambda other: (room[other.id], -other.due.toordinal()), default=None)
    return tuple(reversed(path))


def _latest_finishes(plan: Plan) -> Mapping[str, date]:
    """Step -> the last day on which it can be done without moving the event."""
    day_before = add_working_days(plan.date, -1, plan.calendar).day
    finishes = dict[str, date]()
    latest_starts: dict[str, date] = {}
    for step, waiting in _last_first(plan):
        own = step.due if step.due == plan.date else day_before
        bounds = [add_working_days(latest_starts[name], -1, plan.calendar).day for name in waiting if name in finishes]
        finishes[step.id] = min([own, *bounds])
        latest_starts[step.id] = start_of_span(finishes[step.id], step.days, plan.calendar).day
    return finishes


def _last_first(plan: Plan) -> Iterator[tuple[PlannedStep, list[str]]]:
    """The steps up to the event, each with those that wait for it, which all come before it here."""
    steps = {step.id: step for step in plan.steps if step.due <= plan.date}
    waiting: dict[str, list[str]] = {step_id: [] for step_id in steps}
    for step in steps.values():
        for name in step.after:
            if name in waiting:
                waiting[name].append(step.id)
    try:
        order = [*TopologicalSorter(waiting).static_order()]
    except CycleError:
        return
    yield from ((steps[step_id], waiting[step_id]) for step_id in order)
