"""Which teams answer for what somebody owns: the own team, and those that it is part of."""

from collections.abc import Callable, Sequence
from functools import cache

from handbook.loading.records import Handbook


def teams_of_owners(handbook: Handbook) -> Callable[[str | None], Sequence[str]]:
    """Gives for an owner, a role or a person, the team and the teams around it, from the inside out."""

    @cache
    def around(team: str) -> Sequence[str]:
        found = [team]
        for name in found:
            record = handbook.teams.get(name)
            parent = record.model.parent if record else None
            found += [parent] if parent and parent not in found else []
        return found

    def teams(owner: str | None) -> Sequence[str]:
        role = handbook.roles.get(owner or "")
        person = handbook.people.get((role.model.person if role else owner) or "")
        return around(person.model.team) if person and person.model.team else ()

    return teams
