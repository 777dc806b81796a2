"""A plan and its name, as every export takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from handbook.planning.candidates import Candidate
from handbook.planning.schedule import Plan, PlannedStep

_OF_DAYS: Final = ("start", "due", "at", "weekday", "rolled_from", "anchor_date", "derivation", "slack")


@dataclass(frozen=True)
class Planned:
    """A plan and what it is a plan of; `campaign` is None for a playbook that is tried on a day.

    `language` is that of the sentences in the export.
    """

    campaign: str | None
    playbook: str
    plan: Plan
    language: str = "en"
    is_dated: bool = True
    """Whether there is a day: without one, only the order of the steps says something."""
    dates: tuple[date, ...] = ()
    """The days of what repeats, in order: the steps are those of each."""
    people: Mapping[str, str] = field(default_factory=dict[str, str])
    """A person -> what they are called."""
    roles: Mapping[str, str] = field(default_factory=dict[str, str])
    """A role -> what it is called."""

    def who(self, step: PlannedStep) -> str:
        """What the person who does a step is called, else the role that does; the id of what cannot be read."""
        if step.person:
            return self.people.get(step.person, step.person)
        return self.roles.get(step.owner, self.people.get(step.owner, step.owner)) if step.owner else ""

    former: tuple[tuple[date, str], ...] = ()
    """The days that the campaign had before, each with the reason; empty where nobody told it."""
    is_postponed: bool = False

    @property
    def undated(self) -> Mapping[str, None]:
        """The keys of a step that say nothing without a day, with nothing; none where there is one."""
        return {} if self.is_dated else dict.fromkeys(_OF_DAYS)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plan alone."""
        return (self.plan,)


@dataclass(frozen=True)
class Comparison:
    """Candidate days for a campaign or a playbook, in the order of the days.

    `campaign` is None for a playbook. `people` maps a person -> what they are called.
    """

    campaign: str | None
    playbook: str
    candidates: tuple[Candidate, ...]
    people: Mapping[str, str]
    language: str = "en"
    has_schools: bool = False
    """Whether the handbook names zones of school holidays."""

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plan on each day."""
        return tuple(candidate.plan for candidate in self.candidates)
