"""A campaign on both sides of a comparison, with what is known of its plan there."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from handbook.changes.change import Change, Detail, Title, Weight
from handbook.changes.records import change_of
from handbook.changes.renamed_steps import Renamed, campaign_with_new_ids, still_named, without_former
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan, PlannedStep


@dataclass(frozen=True)
class Sides:
    """A campaign that runs now, and as it was, if it was."""

    before: Record[Campaign] | None
    after: Record[Campaign]
    old: State
    new: State

    @property
    def is_running(self) -> bool:
        """Whether it is more than a draft, or was: who makes it a draft still moves dates that people had."""
        return any(record and record.model.status == "active" for record in (self.before, self.after))

    @cached_property
    def plan(self) -> Plan | None:
        """The dates as they are now."""
        plan = self.new.plans.get(self.after.id)
        return plan and without_former(plan, self.stale)

    @cached_property
    def stale(self) -> Renamed:
        """The steps that have another id now, and of which this campaign still says the old one."""
        playbook = self.new.handbook.playbooks.get(self.after.model.playbook)
        renamed = self.new.renamed_steps(self.after.model.playbook)
        return still_named(self.after.model, renamed, playbook.model) if playbook else {}

    @cached_property
    def meant(self) -> Campaign:
        """The campaign as it would be if it said the new ids."""
        return campaign_with_new_ids(self.after.model, self.stale)

    @cached_property
    def was(self) -> Mapping[str, PlannedStep]:
        """Step -> how it was planned, while the campaign ran."""
        before = self.before
        plan = self.old.plans.get(before.id) if before and before.model.is_open else None
        return {step.id: step for step in plan.steps} if plan else {}

    @property
    def _records(self) -> list[tuple[State, Campaign]]:
        both = (self.old, self.before), (self.new, self.after)
        return [(state, record.model) for state, record in both if record]

    @property
    def have_steps(self) -> bool:
        """Whether both sides know all steps."""
        return all(state.knows("playbook", campaign.playbook) for state, campaign in self._records)

    @cached_property
    def are_dated(self) -> bool:
        """Whether both sides know all that the dates rest on."""
        return all(state.can_date(campaign) for state, campaign in self._records) and self._had_days_off

    @property
    def _had_days_off(self) -> bool:
        return self.old.has_days_off or not self.old.is_there

    @cached_property
    def open_steps(self) -> list[PlannedStep]:
        """The steps that are still to do, by due date."""
        return [step for step in self.plan.steps if step.done is None] if self.plan else []

    def planned(self, step_id: str) -> PlannedStep | None:
        """A step that is still to do, as it is planned now."""
        return next((step for step in self.open_steps if step.id == step_id), None)

    @property
    def is_compared(self) -> bool:
        """Whether it is told what is different about its plan."""
        return bool(self.was) and self.plan is not None and self.are_dated and self.after.model.is_open

    @cached_property
    def decided(self) -> Mapping[str, str | None]:
        """Open step of both plans of which the campaign says something else than before -> why, where that is new."""
        before = self.before.model.steps if self.before and self.is_compared else {}
        both = [step.id for step in self.open_steps if step.id in self.was and not self.was[step.id].done]
        pairs = ((step, before.get(step), self.meant.steps.get(step)) for step in both if self.before)
        return {
            step: now.reason if now and now.reason != (was and was.reason) else None
            for step, was, now in pairs
            if was != now
        }

    def has_moved(self, step: str) -> bool:
        """Whether a step of both plans is due on another day."""
        return step in self.was and step in self._due and self._due[step] != self.was[step].due

    @cached_property
    def _due(self) -> Mapping[str, date]:
        """Open step -> its day."""
        return {step.id: step.due for step in self.open_steps}

    @cached_property
    def now(self) -> AbstractSet[str]:
        """The steps of the plan as it is now."""
        return {step.id for step in self.plan.steps} if self.plan else set[str]()

    @cached_property
    def undated(self) -> Sequence[str]:
        """The steps that are still to do and had a day, and have none: what they count from is not there."""
        playbook = self.new.handbook.playbooks.get(self.meant.playbook)
        steps = {*self.meant.steps, *(playbook.steps if playbook else ())}
        gone = (step.id for step in self.was.values() if step.done is None and step.id not in self.now)
        return [step for step in gone if self.plan and step in steps - self.plan.skipped.keys()]

    def has(self, step: str) -> bool:
        """Whether it is a step of the campaign, be it skipped; what is none is told by the check."""
        playbook = self.new.handbook.playbooks.get(self.after.model.playbook)
        return playbook is None or step in playbook.steps or (step in self.after.model.steps and step not in self.stale)

    def had(self, step: str) -> bool:
        """Whether it was a step of the campaign, be it skipped."""
        before = self.before
        playbook = self.old.handbook.playbooks.get(before.model.playbook) if before else None
        return before is not None and (playbook is None or step in playbook.steps or step in before.model.steps)

    def has_lost(self, step: str) -> bool:
        """Whether a step was one of the campaign, and is none any more, by any name."""
        is_known = self.have_steps and self.after.model.is_open
        return is_known and step in self.was and step not in self.stale.values() and not self.has(step)

    def stays(self, step: PlannedStep) -> bool:
        """Whether the same person had the step to do on the same day before."""
        was = self.was.get(step.id)
        return was is not None and not was.done and (was.due, was.person) == (step.due, step.person)

    def was_off(self, step: PlannedStep) -> bool:
        """Whether the step was due on the same day before, and nobody worked on it then either."""
        was = self.was.get(step.id)
        old = self.old.plans[self.before.id].calendar if was and self.before else None
        return was is not None and old is not None and was.due == step.due and old.why_off(was.due) is not None

    def say(self, what: str, weight: Weight, details: Iterable[Detail], **facts: object) -> Change:
        """A sentence about the campaign."""
        return change_of(self.after, self.new, what, weight, tuple(details), **facts)

    def step(self, step_id: str) -> Title:
        """What a step is called, now or, where it is gone or has no title any more, before."""
        now = self.new.step(self.after.id, step_id) if step_id in self.now else Title(step_id)
        return self.old.step(self.before.id, step_id) if self.before and now == step_id else now
