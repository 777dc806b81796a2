"""Steps with another id under their old title: whoever follows the playbook has the steps that there were."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from handbook.changes.matching import matched
from handbook.model.campaign import Campaign, StepChange
from handbook.model.playbook import Playbook, Step
from handbook.model.when import WINDOW, When
from handbook.planning.schedule import Plan

Renamed = Mapping[str, str]
"""Old id -> new id, of steps of one playbook."""
T = TypeVar("T")


def renamed_steps(old: Playbook, new: Playbook) -> Renamed:
    """The steps that have another id in the one than in the other."""
    return {was.id: now.id for was, now in matched(old.steps, new.steps) if was and now and was.id != now.id}


def still_named(campaign: Campaign, renamed: Renamed, playbook: Playbook) -> Renamed:
    """Those of which a campaign still says the old id; a step of its own that is called so is another one.

    So is a step of the playbook that has this id now.
    """
    own = {name for name, change in campaign.steps.items() if change.title} | {step.id for step in playbook.steps}
    said = {*campaign.done, *(name for step, change in campaign.steps.items() for name in (step, *_named_in(change)))}
    return {was: now for was, now in renamed.items() if was in said - own}


def playbook_with_new_ids(playbook: Playbook, renamed: Renamed) -> Playbook:
    """An old playbook as it would have been with the ids of today."""
    return playbook.model_copy(update={"steps": [_step_with_new_ids(step, renamed) for step in playbook.steps]})


def campaign_with_new_ids(campaign: Campaign, renamed: Renamed) -> Campaign:
    """A campaign that says the new id of each step; where it says both of one, the new one counts."""
    steps = {name: _change_with_new_ids(change, renamed) for name, change in campaign.steps.items()}
    keyed = {"steps": _with_new_keys(steps, renamed), "done": _with_new_keys(campaign.done, renamed)}
    return campaign.model_copy(update=keyed)


def without_former(plan: Plan, former: Renamed) -> Plan:
    """A plan without the steps that are none, but old ids which the campaign still says."""
    return replace(plan, steps=tuple(step for step in plan.steps if step.id not in former))


def _named_in(change: StepChange) -> Iterator[str]:
    yield from change.after or ()
    yield from change.when.anchors if change.when else ()


def _step_with_new_ids(step: Step, renamed: Renamed) -> Step:
    after = [renamed.get(name, name) for name in step.after]
    new = {"id": renamed.get(step.id, step.id), "when": _when_with_new_ids(step.when, renamed), "after": after}
    return step.model_copy(update=new)


def _change_with_new_ids(change: StepChange, renamed: Renamed) -> StepChange:
    new: dict[str, object] = {}
    if change.when:
        new["when"] = _when_with_new_ids(change.when, renamed)
    if change.after:
        new["after"] = [renamed.get(name, name) for name in change.after]
    return change.model_copy(update=new) if new else change


def _when_with_new_ids(when: When, renamed: Renamed) -> When:
    if renamed.keys().isdisjoint(when.anchors):
        return when
    if when.begins:
        ends = [_when_with_new_ids(end, renamed) for end in (when.begins, _last_of(when))]
        return replace(ends[1], text=WINDOW.join(end.text for end in ends), begins=ends[0])
    now = renamed[when.anchor]
    return replace(when, anchor=now, text=when.text.replace(when.anchor, now, 1))


def _last_of(window: When) -> When:
    return replace(window, text=window.text.partition(WINDOW)[2], begins=None)


def _with_new_keys(entries: Mapping[str, T], renamed: Renamed) -> dict[str, T]:
    said = entries.keys() - renamed.keys()
    return {renamed.get(name, name): entry for name, entry in entries.items() if renamed.get(name) not in said}
