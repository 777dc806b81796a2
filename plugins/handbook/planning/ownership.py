"""Who answers for what, and who alone: what a team loses with one person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from handbook.model.company import Person, Role
from handbook.model.references import Target


class Owned(NamedTuple):
    """Something with an owner: the id of a role or a person, None where nobody is named."""

    kind: Target
    id: str
    owner: str | None


@dataclass(frozen=True)
class Holding:
    """Something in a person's hands; `is_alone` where nobody else fills the role or stands in for it."""

    kind: Target
    id: str
    is_alone: bool


@dataclass(frozen=True)
class Crew:
    """The people who are here and the roles of a handbook, by id."""

    people: Mapping[str, Person]
    roles: Mapping[str, Role]

    def holders(self, role: str) -> tuple[str, ...]:
        """Those who fill a role: the one whom its file names, then those whose own files name the role."""
        named = self.roles[role].person if role in self.roles else None
        candidates = [*([named] if named else []), *self._claims.get(role, ())]
        return tuple(dict.fromkeys(person for person in candidates if person in self.people))

    def bearers(self, role: str) -> tuple[str, ...]:
        """Those who can do what the role does: its holders, then the one who stands in."""
        backup = self.roles[role].backup if role in self.roles else None
        return tuple(dict.fromkeys([*self.holders(role), *([backup] if backup and backup in self.people else [])]))

    @cached_property
    def _claims(self) -> Mapping[str, Sequence[str]]:
        """Role -> those whose own files name it."""
        claims: defaultdict[str, list[str]] = defaultdict(list)
        for person, model in self.people.items():
            for role in model.roles:
                claims[role].append(person)
        return claims


def holdings(owned: Iterable[Owned], crew: Crew) -> Mapping[str, tuple[Holding, ...]]:
    """Person -> everything in that person's hands, directly or through a role, in the order of `owned`.

    A name that is both a role's and a person's means the role. What a person owns without a role, that person owns
    alone. Several people who fill one role all own what it owns.
    """
    found: defaultdict[str, list[Holding]] = defaultdict(list)
    for kind, record_id, owner in owned:
        for person, is_alone in owners(owner, crew) if owner else ():
            found[person].append(Holding(kind, record_id, is_alone))
    return {person: tuple(held) for person, held in found.items()}


def share_of_playbooks(owned: int, playbooks: int) -> Decimal:
    """How many of all playbooks so many are, in per cent; 0 where there is no playbook."""
    return Decimal(100 * owned) / playbooks if playbooks else Decimal(0)


def owners(owner: str, crew: Crew) -> list[tuple[str, bool]]:
    """The people behind the name of a role or a person, and whether each is alone."""
    if owner in crew.roles:
        is_alone = len(crew.bearers(owner)) == 1
        return [(person, is_alone) for person in crew.holders(owner)]
    return [(owner, True)] if owner in crew.people else []
