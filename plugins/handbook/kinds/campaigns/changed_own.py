"""What a campaign says of its own: steps that differ from the playbook's and why, and a budget that nobody approves."""

from collections.abc import Collection, Iterator
from typing import Final

from handbook.changes.change import Change, Detail
from handbook.changes.fields import Side, field_changes
from handbook.changes.records import change_of
from handbook.changes.state import State
from handbook.kinds.campaigns.changed_crew import Hands, handed_over
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.loading.records import Record
from handbook.model.campaign import Budget, Campaign, StepChange

_IN_PLAN: Final = frozenset({"skip", "at", "days", "after", "milestone", "approver"})
"""What is different about a step and told with the plan of a campaign that runs."""
_APPROVED: Final = ("planned", "approved_by")


def step_details(sides: Sides) -> tuple[Detail, ...]:
    """What is different about the steps of a campaign, but for what its plan tells: above all why."""
    if sides.before is None:
        return ()
    steps, hands = dict.fromkeys([*sides.before.model.steps, *sides.meant.steps]), handed_over(sides)
    details = (_details(sides, sides.before, step, hands.get(step)) for step in steps)
    return tuple(detail for each in details for detail in each)


def _details(sides: Sides, before: Record[Campaign], step: str, hands: Hands | None) -> tuple[Detail, ...]:
    was, now = (steps.get(step, StepChange()) for steps in (before.model.steps, sides.meant.steps))
    within = (sides.step(step),)
    is_done = step in before.model.done or step in sides.meant.done
    told = _told(sides, step, hands) if sides.is_compared and not is_done else ()
    return field_changes(Side.within(was, sides.old), Side.within(now, sides.new), told, within)


def _told(sides: Sides, step: str, hands: Hands | None) -> Collection[str]:
    """The fields that the plan tells of; of a step that came or went all of them."""
    if step in sides.was and step in sides.now:
        return {*_IN_PLAN, *_decided(sides, step, hands)}
    return () if step not in sides.was and step not in sides.now else list(StepChange.model_fields)


def _decided(sides: Sides, step: str, hands: Hands | None) -> Collection[str]:
    """What the plan tells of a step that the campaign itself moves or gives to somebody else."""
    is_moved = sides.has_moved(step)
    told = {"when": is_moved, "owner": bool(hands and all(hands))}
    told["reason"] = bool(sides.decided.get(step)) and (is_moved or hands is not None)
    return frozenset(field for field, is_told in told.items() if is_told)


def budget_changes(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    """An amount that somebody approved, and that is raised without that."""
    was, now = before.model.budget, after.model.budget
    if was and now and is_unapproved(was, now):
        name = old.name(("role", "person"), was.approved_by or "")
        sides = Side.within(was, old), Side.within(now, new)
        details = field_changes(*sides, _APPROVED, ("budget",))
        facts = {"old": was.planned, "new": now.planned, "name": name}
        yield change_of(after, new, "budget-unapproved", "serious", details, **facts)


def is_unapproved(was: Budget | None, now: Budget | None) -> bool:
    """Whether more may be spent than before, and the approval of what was planned is taken out."""
    if was is None or now is None or was.approved_by is None or now.approved_by:
        return False
    return now.planned.currency != was.planned.currency or now.planned.amount > was.planned.amount
