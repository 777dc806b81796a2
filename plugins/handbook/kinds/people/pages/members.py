"""The people of a team, as lists show them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.people.away.absences import absences
from handbook.kinds.people.pages.role_facts import roles_of
from handbook.kinds.people.pages.span import SpanOfControl, spans
from handbook.model.company import Person
from handbook.model.days import Days, previous_day
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import DatedBadge, badge, gone_from, until_text
from handbook.rendering.named import Named, named_all
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Member:
    """A person of a team. `end` is the ISO day from which the person is no longer here, empty for who stays.

    `badges` tell who is still to come, is away now or soon; `span` how many people report to this one, None for nobody.
    """

    person: Avatar
    roles: tuple[Named, ...]
    is_lead: bool
    leaves: str
    end: str
    badges: tuple[DatedBadge, ...]
    span: SpanOfControl | None
    keys: str
    """The ids of the roles, for filters."""


@once
def members_by_team(site: Site) -> Mapping[str, Sequence[str]]:
    """Team -> its people by name, the lead first, also one of another team; empty -> those in no team."""
    teams = site.handbook.teams
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for team_id, team in teams.items():
        if team.model.lead in site.crew.people:
            found[team_id][str(team.model.lead)] = None
    for person, model in site.crew.people.items():
        found[str(model.team if model.team in teams else "")].setdefault(person)
    return {team: [*people] for team, people in found.items()}


def members(site: Site, here: str, people: Sequence[str], lead: str | None) -> tuple[Member, ...]:
    """These people in the order given, for the page `here`."""
    known = spans(site)
    return tuple(_member(site, here, person, lead, known.get(person)) for person in people)


def _member(site: Site, here: str, person: str, lead: str | None, span: SpanOfControl | None) -> Member:
    model, roles = site.crew.people[person], roles_of(site, person)
    return Member(
        person=avatar(site, here, person),
        roles=named_all(site, here, "role", roles),
        is_lead=person == lead,
        leaves=until_text(site, model.left),
        end=gone_from(model.left),
        badges=(*starts(site, model), *(found for absence in absences(site, model.away) for found in absence.badges)),
        span=span,
        keys=" ".join(roles),
    )


def starts(site: Site, person: Person) -> tuple[DatedBadge, ...]:
    """From when somebody is here, until that day has come."""
    if person.started is None:
        return ()
    return (badge(site.words("org.from", day=site.day(person.started)), "", Days(last=previous_day(person.started))),)
