"""How late a step may be, and the chain of steps that has the least room.

Source: the critical path method (Kelley and Walker, "Critical-path planning and scheduling", 1959), with the dates of
the plan in the place of the earliest dates: in a retroplan the deadlines are given.
"""

from collections.abc import Mapping
from datetime import date

from handbook.planning.arithmetic import add_working_days, start_of_span, working_days_until
from handbook.planning.event import whole_days
from handbook.planning.precedence import before_the_event, in_order, shares_a_day
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
    events = (step for step in plan.steps if step.when.is_event and step.id in room)
    step = max(events, key=_weight_of_event, default=None)
    path = list[str]()
    while step:
        path.append(step.id)
        waited_for = [steps[name] for name in step.after if name in room]
        step = min(waited_for, key=lambda other: (room[other.id], -other.due.toordinal()), default=None)
    return tuple(reversed(path))


def _weight_of_event(step: PlannedStep) -> tuple[bool, bool, bool, int]:
    """Of several steps on day D the milestone is the event, else what lasts, what the playbook has, what waits."""
    return step.milestone is not None, step.lasts, not step.extra, len(step.after)


def _latest_finishes(plan: Plan) -> Mapping[str, date]:
    """Step -> the last day on which it can be done without moving the event."""
    steps = before_the_event(plan)
    day_before = add_working_days(plan.date, -1, plan.calendar).day
    finishes = {step.id: step.due if step.falls_on == plan.date else day_before for step in steps.values()}
    order = in_order(steps)
    for step in reversed(order):
        start = start_of_span(finishes[step.id], whole_days(step.days), plan.calendar).day
        for other in (steps[name] for name in step.after if name in steps):
            bound = start if shares_a_day(step, other) else add_working_days(start, -1, plan.calendar).day
            finishes[other.id] = min(finishes[other.id], bound)
    return finishes if order else {}
