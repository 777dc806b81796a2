"""Who fills a role, and what it answers for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.people.away.absences import absences
from handbook.loading.records import Record
from handbook.model.company import Role
from handbook.model.playbook import Playbook
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import DatedBadge
from handbook.rendering.named import Named, named, named_step
from handbook.rendering.once import grouped, once
from handbook.rendering.prose.html import prose_html
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Holder:
    """Who fills a role or stands in; `badges` tell who is away now or soon.

    `end` is the ISO day from which the person is no longer here, empty for who stays.
    """

    person: Avatar
    badges: tuple[DatedBadge, ...]
    end: str


@dataclass(frozen=True)
class RoleRow:
    """A line of "who does what"; `ask` is the first sentence of the mission."""

    role: Named
    person: Holder | None
    backup: Holder | None
    ask: str


@dataclass(frozen=True)
class OwnedPlaybook:
    """A playbook that a role owns as a whole or in some steps."""

    playbook: Named
    is_owner: bool
    steps: tuple[Named, ...]


def role_rows(site: Site, here: str) -> tuple[RoleRow, ...]:
    """All roles, by title."""
    records = sorted(site.handbook.roles.values(), key=lambda record: record.model.title.casefold())
    return tuple(_row(site, here, record) for record in records)


def holder(site: Site, here: str, person: str | None) -> Holder | None:
    """A person who is named for a role; None where nobody is."""
    if person is None:
        return None
    record = site.handbook.people.get(person)
    away = absences(site, record.model.away) if record else ()
    who = avatar(site, here, person)
    badges = tuple(found for absence in away for found in absence.badges)
    return Holder(who, badges, who.gone)


def roles_of(site: Site, person: str) -> list[str]:
    """The roles that a person fills: those that name the person, and those that the person's own file names."""
    handbook = site.handbook
    own = handbook.people[person].model.roles if person in handbook.people else []
    return sorted({*own, *_filled_roles(site).get(person, ())})


@once
def _filled_roles(site: Site) -> Mapping[str | None, Sequence[str]]:
    return grouped((role.model.person, role_id) for role_id, role in site.handbook.roles.items())


def owned_playbooks(site: Site, here: str, role: str) -> tuple[OwnedPlaybook, ...]:
    """The playbooks in which a role has something to do, those that it owns first."""
    owned = (_owned(site, here, record, role, steps) for record, steps in _work_of_roles(site).get(role, ()))
    return tuple(sorted(owned, key=lambda found: not found.is_owner))


@once
def _work_of_roles(site: Site) -> Mapping[str | None, Sequence[tuple[Record[Playbook], Sequence[str]]]]:
    """Role -> the playbooks in which it has something to do, each with its steps."""
    found: list[tuple[str | None, tuple[Record[Playbook], Sequence[str]]]] = []
    for record in site.handbook.playbooks.values():
        playbook = record.model
        steps = grouped((step.owner or playbook.owner, step.id) for step in playbook.steps)
        found += ((role, (record, steps.get(role, ()))) for role in dict.fromkeys((playbook.owner, *steps)))
    return grouped(found)


def _owned(site: Site, here: str, record: Record[Playbook], role: str, steps: Sequence[str]) -> OwnedPlaybook:
    return OwnedPlaybook(
        playbook=named(site, here, "playbook", record.id),
        is_owner=record.model.owner == role,
        steps=tuple(named_step(site, here, record, step) for step in steps),
    )


def _row(site: Site, here: str, record: Record[Role]) -> RoleRow:
    role = record.model
    return RoleRow(
        role=named(site, here, "role", record.id),
        person=holder(site, here, role.person),
        backup=holder(site, here, role.backup),
        ask=", ".join(role.ask_about)
        or first_sentence(prose_html(site, role.mission, record.source.path, here).striptags()),
    )


def first_sentence(text: str) -> str:
    """The text up to its first full stop, question or exclamation mark before a space."""
    for position, letter in enumerate(text):
        if letter in ".!?" and text[position + 1 : position + 2] in ("", " "):
            return text[: position + 1]
    return text
