"""The index of people: teams with their members, who reports to whom, and who does what."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.company import Person, Team
from handbook.rendering.findings import FindingNote, notes_of
from handbook.rendering.named import Named, named, named_all
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.people.avatars import Avatar, avatar
from handbook.rendering.people.role_facts import RoleRow, role_rows, roles_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_HERE = "people/index.md"
_DEEPEST = 12
"""Levels of managers. A circle of managers would never end; the check names it."""


@dataclass(frozen=True)
class Member:
    """A person on the page of all people."""

    person: Avatar
    roles: tuple[Named, ...]
    is_lead: bool


@dataclass(frozen=True)
class TeamSection:
    """A team and the people in it; without an id, those in no team."""

    id: str
    name: str
    parent: Named | None
    findings: tuple[FindingNote, ...]
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Report:
    """A person in the tree of managers, with those who report to that person."""

    person: Avatar
    roles: tuple[Named, ...]
    reports: "tuple[Report, ...]"


@dataclass(frozen=True)
class PeopleView:
    """The page of all people who are here."""

    teams: tuple[TeamSection, ...]
    tree: tuple[Report, ...]
    roles: tuple[RoleRow, ...]
    former: tuple[Named, ...]


def people_index(site: Site) -> Page:
    """The teams, the tree of managers, and the roles."""
    people, words = site.handbook.people, site.words
    present = {person_id: record for person_id, record in people.items() if record.model.left is None}
    view = PeopleView(
        teams=tuple(_teams(site, present)),
        tree=_tree(site, present),
        roles=role_rows(site, _HERE),
        former=named_all(site, _HERE, "person", (found for found in people if found not in present)),
    )
    html = render("people_index.html.jinja", view, words)
    return Page(_HERE, words("nav.people"), html, tuple(_toc(site, view)), description=words("people.description"))


def _toc(site: Site, view: PeopleView) -> Iterator[TocEntry]:
    yield from (TocEntry(team.id, team.name) for team in view.teams)
    yield TocEntry("tree", site.words("people.tree"))
    yield TocEntry("roles", site.words("people.roles"))


def _teams(site: Site, present: Mapping[str, Record[Person]]) -> Iterator[TeamSection]:
    teams = site.handbook.teams
    members: defaultdict[str, list[str]] = defaultdict(list)
    for person_id, record in present.items():
        team = record.model.team
        members[team if team and team in teams else ""].append(person_id)
    for team_id, team in teams.items():
        yield _team(site, team, members[team_id])
    if members[""]:
        alone = tuple(_member(site, person, None) for person in members[""])
        yield TeamSection("no-team", site.words("people.no-team"), None, (), alone)


def _team(site: Site, record: Record[Team], people: Sequence[str]) -> TeamSection:
    team = record.model
    lead = [team.lead] if team.lead and team.lead not in people else []
    return TeamSection(
        id=record.id,
        name=team.name,
        parent=named(site, _HERE, "team", team.parent) if team.parent else None,
        findings=notes_of(site, _HERE, record.source.path),
        members=tuple(
            _member(site, person, team.lead)
            for person in sorted([*lead, *people], key=lambda person: (person != team.lead, person))
        ),
    )


def _member(site: Site, person: str, lead: str | None) -> Member:
    roles = named_all(site, _HERE, "role", roles_of(site, person))
    return Member(avatar(site, _HERE, person), roles, person == lead)


def _tree(site: Site, present: Mapping[str, Record[Person]]) -> tuple[Report, ...]:
    """Everybody below their manager; whoever has none, or one who left, stands on top."""
    reports: defaultdict[str, list[str]] = defaultdict(list)
    for person_id, record in present.items():
        manager = record.model.manager
        reports[manager if manager and manager in present else ""].append(person_id)
    return _reports(site, reports, "", 1)


def _reports(site: Site, reports: Mapping[str, Sequence[str]], manager: str, level: int) -> tuple[Report, ...]:
    if level > _DEEPEST:
        return ()
    return tuple(
        Report(
            person=avatar(site, _HERE, person),
            roles=named_all(site, _HERE, "role", roles_of(site, person)),
            reports=_reports(site, reports, person, level + 1),
        )
        for person in reports.get(manager, ())
    )
