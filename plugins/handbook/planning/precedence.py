"""Which steps of a plan wait for which."""

from collections.abc import Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from handbook.planning.schedule import Plan, PlannedStep


def before_the_event(plan: Plan) -> Mapping[str, PlannedStep]:
    """Id -> step, of those that are due up to day D, and the event itself, by their days."""
    return {step.id: step for step in plan.steps if step.falls_on <= plan.date}


def in_order(steps: Mapping[str, PlannedStep]) -> Sequence[PlannedStep]:
    """Each step behind those of `steps` that it waits for; nothing where some wait for each other."""
    waits_for = {step.id: [name for name in step.after if name in steps] for step in steps.values()}
    try:
        return [steps[name] for name in TopologicalSorter(waits_for).static_order()]
    except CycleError:
        return []


def shares_a_day(step: PlannedStep, other: PlannedStep) -> bool:
    """Whether a step is done on the very day on which the one that it waits for ends.

    A step has no hours: of two that are due together, one that takes a day at most is planned behind the other on
    that day; so is what lasts for days behind one on its first day.
    """
    return step.falls_on == other.due and (step.days <= 1 or step.lasts)
