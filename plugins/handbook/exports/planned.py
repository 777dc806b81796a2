"""A plan and its name, as every export takes it."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.planning.candidates import Candidate
from handbook.planning.schedule import Plan


@dataclass(frozen=True)
class Planned:
    """A plan and what it is a plan of; `campaign` is None for a playbook that is tried on a day.

    `language` is that of the sentences in the export.
    """

    campaign: str | None
    playbook: str
    plan: Plan
    language: str = "en"

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

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plan on each day."""
        return tuple(candidate.plan for candidate in self.candidates)
