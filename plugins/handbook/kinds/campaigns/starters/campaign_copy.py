"""What a new campaign takes over from an earlier one: how it was run, never what came of it."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from handbook.loading.goals import find_goal
from handbook.loading.records import Handbook, Record
from handbook.loading.source_file import as_data
from handbook.locales import Wording
from handbook.model.campaign import Campaign, StepChange
from handbook.model.playbook import Playbook
from handbook.model.values import Money
from handbook.starters.wish import words_of
from handbook.starters.yaml_text import flow, one_line, scalar

_AUDIENCE: Final = ("markets", "calendar", "timezone", "segments")
"""What holds for those that it is made for, whatever the day and the playbook."""
_FACTS: Final = (*_AUDIENCE, "effort")
"""What holds for the playbook too."""


@dataclass(frozen=True)
class Kept:
    """What is taken over. `facts`, `people` and `steps` are lines of YAML; `taken` are the keys that gave something."""

    title: str = ""
    owner: str | None = None
    dates: Mapping[str, datetime.date] = field(default_factory=dict[str, datetime.date])
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    facts: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    budget: Money | None = None
    steps: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    repeats: str = ""
    """How it repeats, for who wants that here too; one date is begun."""

    def note(self, words: Wording, campaign: str) -> str:
        """What was taken, and what stays with the earlier campaign."""
        return words("new.from-campaign", campaign=campaign, taken=", ".join(self.taken) or "-")


NOTHING: Final = Kept()
"""Of a campaign that begins from its playbook."""


def kept_of(handbook: Handbook, campaign: Record[Campaign], day: datetime.date) -> Kept:
    """What of a campaign can be used on another day, with the playbook and the people as they are now."""
    model, playbook = campaign.model, handbook.playbooks[campaign.model.playbook].model
    data = as_data(campaign.source.raw) or {}
    people = {role: who for role, who in model.people.items() if role in handbook.roles and _works(handbook, who)}
    held = Kept(
        title=model.title,
        owner=model.owner if model.owner and _works(handbook, model.owner) else None,
        dates=_moved(model, day),
        options={name: choice for name, choice in model.options.items() if choice in playbook.options.get(name, ())},
        facts=_facts(campaign, _FACTS),
        supports=tuple(_still_there(handbook, model, day)),
        people=_block("people", people),
        budget=model.budget.planned if model.budget else None,
        steps=tuple(_steps(handbook, playbook, model, data)),
        repeats=one_line(f"repeats: {flow(data['repeats'])}") if model.repeats and "repeats" in data else "",
    )
    keys = ("title", "owner", "dates", "options", "supports", "people", "budget", "steps")
    return replace(held, taken=_taken({key: getattr(held, key) for key in keys}, held.facts))


def audience_of(handbook: Handbook, campaign: Record[Campaign], day: datetime.date) -> Kept:
    """What holds for a campaign of another playbook that goes on from this one: whom it is for, and what it serves."""
    facts = _facts(campaign, _AUDIENCE)
    supports = tuple(_still_there(handbook, campaign.model, day))
    return Kept(facts=facts, supports=supports, taken=_taken({"supports": supports}, facts))


def _facts(campaign: Record[Campaign], keys: tuple[str, ...]) -> tuple[str, ...]:
    data = as_data(campaign.source.raw) or {}
    return tuple(f"{key}: {flow(data[key])}" for key in keys if key in data and key in campaign.model.model_fields_set)


def _taken(parts: Mapping[str, object], facts: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that give something."""
    return (*(key for key, given in parts.items() if given), *(line.split(":")[0] for line in facts))


def _works(handbook: Handbook, person: str) -> bool:
    """Whether somebody is there and has not left."""
    return person in handbook.people and handbook.people[person].model.left is None


def _moved(campaign: Campaign, day: datetime.date) -> Mapping[str, datetime.date]:
    """The other days, each as far from day D as before; none past the last of all days."""
    days: dict[str, datetime.date] = {}
    for name, other in campaign.dates.items():
        try:
            days[name] = day + (other - (campaign.date or day))
        except OverflowError:
            days[name] = day
    return days


def _still_there(handbook: Handbook, campaign: Campaign, day: datetime.date) -> Iterator[str]:
    """The goals of the new day's quarter that it served: those of another quarter are chosen anew."""
    for reference in campaign.supports:
        goal = find_goal(handbook, reference)
        if goal and handbook.years.days(goal.quarter).hold(day):
            yield reference


def _steps(handbook: Handbook, playbook: Playbook, campaign: Campaign, data: Mapping[str, object]) -> Iterator[str]:
    """The differences that still fit the playbook; the others as comments."""
    typed = as_data(data.get("steps")) or {}
    words = words_of(handbook)
    own = {step.id for step in playbook.steps}
    fitting = {step for step, change in campaign.steps.items() if step in own or _is_whole(change)}
    if campaign.steps:
        yield "steps:" if fitting else "# steps:"
    for step in campaign.steps:
        change = flow(typed.get(step, {}))
        if step in fitting:
            yield f"  {scalar(step)}: {change}"
        else:
            yield f"  # {step}: {one_line(change)}  # {words('new.no-such-step')}"


def _is_whole(change: StepChange) -> bool:
    """Whether it can be a step of the campaign's own."""
    return change.title is not None and change.when is not None


def _block(key: str, entries: Mapping[str, str]) -> tuple[str, ...]:
    return (f"{key}:", *(f"  {scalar(name)}: {scalar(value)}" for name, value in entries.items())) if entries else ()
