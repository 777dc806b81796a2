"""A plan and its name, as every export takes it."""

from dataclasses import dataclass

from handbook.planning.schedule import Plan


@dataclass(frozen=True)
class Planned:
    """A plan and what it is a plan of; `campaign` is None for a playbook that is tried on a day."""

    campaign: str | None
    playbook: str
    plan: Plan
