"""Roles that nobody fills, where somebody is needed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.uses import Use, open_uses


class Vacancy(NamedTuple):
    """A role without a person, in a campaign that has steps for it."""

    use: Use
    role: str
    steps: list[PlannedStep]


def vacancies(context: Context) -> Iterator[Vacancy]:
    """The roles that neither an open campaign nor the role's own file fills; steps that are done need nobody."""
    for use in open_uses(context):
        for role, steps in _steps_by_role(use).items():
            if role in context.handbook.roles and not use.campaign.source.lacks(("people", role)):
                yield Vacancy(use, role, steps)


def _steps_by_role(use: Use) -> Mapping[str, list[PlannedStep]]:
    found: dict[str, list[PlannedStep]] = {}
    for step in use.plan.steps:
        if step.owner and step.person is None and step.done is None:
            found.setdefault(step.owner, []).append(step)
    return found
