"""The first weeks of somebody who joins: the onboarding playbook of a role, dated on the first day."""

from typing import NamedTuple

from handbook.kinds.people.hats import roles_held
from handbook.loading.records import Handbook, Record
from handbook.model.playbook import Playbook
from handbook.planning.schedule import Plan, plan_playbook


class Onboarding(NamedTuple):
    """The playbook of somebody's first weeks, and its steps counted from the first day, with those who do them."""

    playbook: Record[Playbook]
    plan: Plan


def onboarding_of(handbook: Handbook, person: str) -> Record[Playbook] | None:
    """The onboarding playbook of the first of somebody's roles that has one."""
    roles = (handbook.roles[name] for name in roles_held(handbook, person) if name in handbook.roles)
    names = (role.model.onboarding or "" for role in roles)
    return next((handbook.playbooks[name] for name in names if name in handbook.playbooks), None)


def first_weeks(handbook: Handbook, person: str, language: str) -> Onboarding | None:
    """The dated steps from the first day on; None where a day, a playbook or a dated step is missing.

    Of each option of the playbook the first choice holds. `language` is that of the names of holidays.
    """
    started, playbook = handbook.people[person].model.started, onboarding_of(handbook, person)
    if started is None or playbook is None:
        return None
    fillers = {name: role.model.person for name, role in handbook.roles.items()}
    options = {name: choices[0] for name, choices in playbook.model.options.items()}
    plan = plan_playbook(playbook.model, started, handbook.settings, fillers, options=options, language=language)
    return Onboarding(playbook, plan) if any(step.due >= started for step in plan.steps) else None
