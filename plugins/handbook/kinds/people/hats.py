"""Who has which role: a person's own file may say so, or the role's."""

from collections.abc import Iterator

from handbook.loading.records import Handbook


def roles_worn(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Role and person, once for each file that says so: those that the roles name, then those of the people."""
    yield from ((name, role.model.person) for name, role in handbook.roles.items() if role.model.person)
    yield from ((name, who) for who, person in handbook.people.items() for name in person.model.roles)


def roles_held(handbook: Handbook, person: str) -> Iterator[str]:
    """The roles that somebody's own file names, then those that name the person."""
    own = handbook.people[person].model.roles
    yield from own
    yield from (name for name, role in handbook.roles.items() if role.model.person == person and name not in own)
