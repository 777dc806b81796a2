"""A plan and its name, as every export takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from handbook.model.series import Series
from handbook.planning.candidates import Candidate
from handbook.planning.former import FormerDay
from handbook.planning.schedule import Plan, PlannedStep
from handbook.planning.series import SeriesDates

_OF_DAYS: Final = ("start", "due", "at", "weekday", "rolled_from", "anchor_date", "derivation", "slack")


@dataclass(frozen=True)
class PlannedDate:
    """One date of what repeats, from its first to its last day. `status` is empty where it is that of the series."""

    id: str
    first: date
    last: date
    status: str = ""
    former: tuple[FormerDay, ...] = ()


@dataclass(frozen=True)
class PlannedSeries:
    """What repeats: its dates in order, the days that are left out, and of one without any what is wrong."""

    rule: Series
    dates: tuple[PlannedDate, ...] = ()
    found: SeriesDates = field(default_factory=lambda: SeriesDates(()))
    has_day: bool = True
    """Whether it has a first date; one that is postponed waits for it."""
    fault: tuple[str, str] | None = None
    """A sentence and the code of the rule that says why no date can be worked out."""


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
    series: PlannedSeries | None = None
    """Of what repeats: the steps are those of each date."""
    status: str = ""
    """How the campaign stands; empty for a playbook, and on a day that is tried."""
    former: tuple[FormerDay, ...] = ()
    """The days that it had before."""
    people: Mapping[str, str] = field(default_factory=dict[str, str])
    """A person -> what they are called."""
    roles: Mapping[str, str] = field(default_factory=dict[str, str])
    """A role -> what it is called."""

    def who(self, step: PlannedStep) -> str:
        """What the person who does a step is called, else the role that does; the id of what cannot be read."""
        if step.person:
            return self.people.get(step.person, step.person)
        return self.roles.get(step.owner, self.people.get(step.owner, step.owner)) if step.owner else ""

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
