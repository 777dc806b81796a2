"""Open campaigns with the playbook and the plan that they use, and the place of a step in a campaign's file."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import NamedTuple, cast

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words, in_quotes
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook
from handbook.model.values import LANGUAGES
from handbook.planning.hours import end_of, is_before
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rules.context import Context


class Use(NamedTuple):
    """An open campaign whose playbook could be read."""

    campaign: Record[Campaign]
    playbook: Record[Playbook]
    plan: Plan

    def at_step(
        self, rule: Rule, step: str, field: str | None = None, /, *, hint: Words | None = None, **params: object
    ) -> Finding:
        """A finding about a step: at the campaign's own change of it, or of one field; else at day D."""
        source, change = self.campaign.source, self.campaign.model.steps.get(step)
        if change is None:
            found = rule.of(source, ("date",), key=False, hint=hint, **params)
        elif field and field in change.model_fields_set:
            found = rule.of(source, ("steps", step, field), key=False, hint=hint, **params)
        else:
            found = rule.of(source, ("steps", step), key=True, hint=hint, **params)
        return self.judged(found)

    def judged(self, finding: Finding) -> Finding:
        """A finding that was concluded from the steps of the playbook."""
        return finding.resting_on(Basis(self.playbook.source.path, ("steps",)))

    @property
    def has_all_steps(self) -> bool:
        """Whether the steps of the playbook are known: it has some, and none was left out for what is wrong beside."""
        return bool(self.playbook.model.steps) and not self.playbook.source.lacks(("steps",))

    @property
    def cycles(self) -> list[tuple[str, ...]]:
        """The closed paths (`a, b, a`) of steps that cannot be put in order."""
        found = (problem.params["path"] for problem in self.plan.problems if problem.kind == "cycle")
        return [cast("tuple[str, ...]", path) for path in found]

    @property
    def cyclic(self) -> frozenset[str]:
        """The steps on these paths, of which none comes before another."""
        return frozenset(name for path in self.cycles for name in path)

    def rolls(self, step: str) -> bool:
        """Whether anybody said where a step goes that falls on a day off: here, or in the playbook."""
        change, own = self.campaign.model.steps.get(step), self.playbook.steps.get(step)
        return bool((change and change.roll) or (own and own.roll))

    def when_of(self, step: str) -> str:
        """What is typed as the date of a step, here or in the playbook."""
        change, own = self.campaign.model.steps.get(step), self.playbook.steps.get(step)
        when = (change and change.when) or (own and own.when)
        return when.text if when else ""

    def title_of(self, step: str) -> Words:
        """What a step is called: here, else in the playbook, in each of its languages; else its id."""
        change, own = self.campaign.model.steps.get(step), self.playbook.steps.get(step)
        if change and change.title:
            return dict.fromkeys(LANGUAGES, change.title)
        titles = dict.fromkeys(LANGUAGES, (own and own.title) or step)
        told = {language: each.steps.get(step) for language, each in self.playbook.translations.items()}
        return titles | {language: words.title for language, words in told.items() if words}

    def quoted(self, step: str) -> Words:
        """The title of a step among others: it may hold a comma."""
        return {language: in_quotes(title)[language] for language, title in self.title_of(step).items()}


def open_uses(context: Context) -> Iterator[Use]:
    """The campaigns whose dates still matter to anybody, those that have a plan; of what repeats each date.

    A step whose `done` cannot be read is left out of it: nobody knows whether it is still to be done. So is one that is
    done by an id that it no longer has.
    """
    handbook = context.handbook
    for campaign_id, plan in context.plans.items():
        campaign = handbook.runs[campaign_id]
        if campaign.model.is_open:
            playbook = handbook.playbooks[campaign.model.playbook]
            yield Use(campaign, playbook, _known(campaign, plan, _done_by_old_id(context, campaign, playbook)))


def _done_by_old_id(context: Context, campaign: Record[Campaign], playbook: Record[Playbook]) -> Collection[str]:
    """The steps that are called otherwise now, and that a campaign says are done by the id that they had."""
    lost = campaign.model.done.keys() - playbook.steps.keys() - campaign.model.steps.keys()
    drift = context.drifts.get(campaign.id) if lost else None
    return {drift.renamed[step] for step in lost & drift.renamed.keys()} if drift else ()


def _known(campaign: Record[Campaign], plan: Plan, done: Collection[str]) -> Plan:
    known = tuple(step for step in plan.steps if step.id not in done and not campaign.source.lacks(("done", step.id)))
    return plan if len(known) == len(plan.steps) else replace(plan, steps=known)


def open_campaigns(context: Context) -> Iterator[Record[Campaign]]:
    """The campaigns that are neither done nor cancelled, also those without a plan; what repeats as a whole, once."""
    return (record for record in context.handbook.campaigns.values() if record.model.is_open)


def late_dependencies(use: Use) -> Iterator[tuple[PlannedStep, PlannedStep]]:
    """A step and one that it waits for, due later or at a later hour; steps of a cycle have a finding of their own."""
    steps = {step.id: step for step in use.plan.steps}
    cyclic = use.cyclic
    for step in use.plan.steps:
        for other in (steps[name] for name in step.after if name in steps):
            is_early = is_before(step.falls_on, step.time, *end_of(other.due, other.time, other.until))
            if is_early and not {step.id, other.id} <= cyclic:
                yield step, other
