"""The index of people: teams with their members, and who does what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.kinds.people.pages.members import Member, members, members_by_team
from handbook.kinds.people.pages.role_facts import RoleRow, role_rows
from handbook.rendering.dated import over_from
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import AWAY, BUS_FACTOR, ORG_CHART

_HERE = index_of("person")


@dataclass(frozen=True)
class TeamSection:
    """A team and the people in it; those in no team come last, without a page."""

    id: str
    name: Named
    parent: Named | None
    findings: FileNotes
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Choice:
    """A choice of a filter: the id and what it is called."""

    id: str
    name: str


@dataclass(frozen=True)
class Former:
    """Somebody with a last day; `since` is the ISO day after it, empty where it was past at the last change."""

    person: Named
    left: str
    since: str


@dataclass(frozen=True)
class PeopleView:
    """The page of all people. `pages` lead to the pages about all of them."""

    pages: tuple[Named, ...]
    teams: tuple[TeamSection, ...]
    team_choices: tuple[Choice, ...]
    role_choices: tuple[Choice, ...]
    roles: tuple[RoleRow, ...]
    former: tuple[Former, ...]


def people_index(site: Site) -> Page:
    """The teams, and the roles."""
    words = site.words
    titles = ((ORG_CHART, "org.title"), (AWAY, "away.title"), (BUS_FACTOR, "bus.title"))
    teams = tuple(_teams(site))
    roles = sorted(site.handbook.roles.items(), key=lambda entry: entry[1].model.title.casefold())
    view = PeopleView(
        pages=tuple(Named(words(title), site.href(_HERE, uri)) for uri, title in titles),
        teams=teams,
        team_choices=tuple(Choice(team.id, team.name.text) for team in teams if team.members),
        role_choices=tuple(Choice(role, record.model.title) for role, record in roles),
        roles=role_rows(site, _HERE),
        former=tuple(_former(site)),
    )
    html = render("people_index.html.jinja", view, words)
    return Page(
        _HERE,
        site.title("person"),
        html,
        tuple(_toc(site, view)),
        description=words("people.description"),
    )


def _toc(site: Site, view: PeopleView) -> Iterator[TocEntry]:
    yield from (TocEntry(team.id, team.name.text) for team in view.teams)
    yield TocEntry("roles", site.words("people.roles"))


def _teams(site: Site) -> Iterator[TeamSection]:
    found = members_by_team(site)
    for team_id in site.handbook.teams:
        yield _team(site, team_id, found.get(team_id, ()))
    if alone := found.get(""):
        name = Named(site.words("people.no-team"))
        yield TeamSection("no-team", name, None, FileNotes(), members(site, _HERE, alone, None))


def _team(site: Site, team_id: str, people: Sequence[str]) -> TeamSection:
    record = site.handbook.teams[team_id]
    team = record.model
    return TeamSection(
        id=team_id,
        name=named(site, _HERE, "team", team_id),
        parent=named(site, _HERE, "team", team.parent) if team.parent else None,
        findings=notes_of(site, _HERE, record.source.path),
        members=members(site, _HERE, people, team.lead),
    )


def _former(site: Site) -> Iterator[Former]:
    """Everybody with a last day, the latest first; the browser shows those whose day is past."""
    gone = [(record.model.left, person) for person, record in site.handbook.people.items() if record.model.left]
    for left, person in sorted(gone, reverse=True):
        since = "" if left < site.as_of else over_from(left)
        yield Former(named(site, _HERE, "person", person), site.day(left), since)
