"""What others ask of one person: a yes to their steps, and to stand in while they are away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from handbook.kinds.people.away.absences import coming
from handbook.kinds.people.work.rows import OpenWork, WorkRow, asked_of, in_time, open_work, work_rows
from handbook.model.days import days_before
from handbook.rendering.dated import Day, day, from_day, over_from
from handbook.rendering.named import Named, named
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site

_AHEAD: Final = timedelta(days=28)
"""How long before its day a step asks for its yes."""
_SOON: Final = timedelta(days=14)
"""How long before somebody is away the one who stands in is told."""


@dataclass(frozen=True)
class Approval:
    """A step of somebody else that waits for a yes, shown from the ISO day `first` on."""

    row: WorkRow
    first: str


@dataclass(frozen=True)
class StandIn:
    """Somebody who will be away, and the roles that are taken over then; shown from `first` until `end`, ISO days."""

    person: Named
    roles: tuple[Named, ...]
    first_day: Day
    last_day: Day
    first: str
    end: str


def approvals(site: Site, here: str, person: str) -> tuple[Approval, ...]:
    """The open steps of others that wait for the yes of a person, by due date, for the page `here`."""
    asked = in_time(_by_approver(site).get(person, ()))
    return tuple(
        Approval(row, from_day(days_before(step.due, _AHEAD)))
        for (_, _, step), row in zip(asked, work_rows(site, here, asked), strict=True)
    )


@once
def _by_approver(site: Site) -> Mapping[str, Sequence[OpenWork]]:
    """Person -> the open steps of others that this one has to approve."""
    asked = ((asked_of(site, work), work) for work in open_work(site))
    return grouped((approver, work) for approver, work in asked if approver)


def stand_ins(site: Site, here: str, person: str) -> tuple[StandIn, ...]:
    """Whom a person stands in for, by the day on which they go, for the page `here`."""
    found = (entry for away, roles in _backed_up(site, person).items() for entry in _of(site, here, away, roles))
    return tuple(sorted(found, key=lambda entry: (entry.first_day.iso, entry.person.text)))


def _backed_up(site: Site, person: str) -> Mapping[str, Sequence[str]]:
    """Person -> the roles of that one for which another is the backup."""
    roles = ((role.model.person, name, role.model.backup) for name, role in sorted(site.handbook.roles.items()))
    people = site.handbook.people.keys() - {person}
    return grouped((str(holder), name) for holder, name, backup in roles if backup == person and holder in people)


def _of(site: Site, here: str, away: str, roles: Sequence[str]) -> Iterator[StandIn]:
    for period in coming(site, site.handbook.people[away].model.away):
        first, last = (day(site, each, "weekday") for each in (period.from_, period.to))
        yield StandIn(
            person=named(site, here, "person", away),
            roles=tuple(named(site, here, "role", role) for role in roles),
            first_day=first,
            last_day=last,
            first=from_day(days_before(period.from_, _SOON)),
            end=over_from(period.to),
        )
