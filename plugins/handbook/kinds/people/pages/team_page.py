"""The page of a team: who is in it, what it answers for, and who is away when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from handbook.kinds.people.away.absences import Absence, absences
from handbook.kinds.people.handing_over.holdings import holdings_of
from handbook.kinds.people.pages.members import Member, members, members_by_team
from handbook.loading.records import Record
from handbook.model.company import Team
from handbook.model.goal_reference import GoalReference
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import DatedBadge, badge
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named, named_all, quarter_title
from handbook.rendering.once import grouped, once
from handbook.rendering.page import Page, TocEntry, record_place
from handbook.rendering.records import index_link, page_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_QUARTERS = 4
"""Quarters of objectives that a team's page shows; the older ones are found under the objectives."""


@dataclass(frozen=True)
class Answer:
    """Records of one kind that the team answers for."""

    id: str
    title: str
    records: tuple[Named, ...]


@dataclass(frozen=True)
class Quarter:
    """The objectives of a team in one quarter; the badge is shown while it runs."""

    title: Named
    running: DatedBadge
    objectives: tuple[Named, ...]


@dataclass(frozen=True)
class TeamAbsence:
    """Who is away, and when."""

    person: Avatar
    absence: Absence


@dataclass(frozen=True)
class TeamView:
    """The page of one team. What there is none of is empty."""

    index: Named
    parent: Named | None
    findings: FileNotes
    name: str
    lead: Avatar | None
    parts: tuple[Named, ...]
    members: tuple[Member, ...]
    answers: tuple[Answer, ...]
    quarters: tuple[Quarter, ...]
    away: tuple[TeamAbsence, ...]


def team_page(site: Site, record: Record[Team]) -> Page:
    """The page of one team."""
    here, words = record_place("team", record.id)[0], site.words
    view = team_view(site, here, record)
    html = render("team_page.html.jinja", view, words)
    page = page_of(site, record, html, _toc(site, view), words("team.description", team=view.name))
    return replace(page, is_printed=True)


def team_view(site: Site, here: str, record: Record[Team]) -> TeamView:
    """What the page says."""
    team, people = record.model, members_by_team(site).get(record.id, ())
    parts = _parts(site).get(record.id, ())
    own = [person for person in people if site.crew.people[person].team == record.id]
    return TeamView(
        index=index_link(site, record),
        parent=named(site, here, "team", team.parent) if team.parent else None,
        findings=notes_of(site, here, record.source.path),
        name=team.name,
        lead=avatar(site, here, team.lead) if team.lead else None,
        parts=named_all(site, here, "team", parts),
        members=members(site, here, people, team.lead),
        answers=tuple(answer for answer in _answers(site, here, own) if answer.records),
        quarters=tuple(_quarters(site, here, record.id)),
        away=tuple(_away(site, here, people)),
    )


def _answers(site: Site, here: str, people: Sequence[str]) -> Iterator[Answer]:
    held = holdings_of(site)
    mine = [holding for person in people for holding in held.get(person, ())]
    for kind in site.kinds:
        ids = dict.fromkeys(holding.id for holding in mine if holding.kind == kind.name)
        title = site.words.known(f"team.answers-{kind.name}", site.title(kind.name))
        yield Answer(f"{kind.name}s", title, named_all(site, here, kind.name, ids))


def _quarters(site: Site, here: str, team: str) -> Iterator[Quarter]:
    """The latest first."""
    for okrs_id in [*reversed(_goals(site).get(team, ()))][:_QUARTERS]:
        quarter, okrs = GoalReference(okrs_id).quarter, site.handbook.okrs[okrs_id].model
        uri, part = record_place("okr", okrs_id)
        yield Quarter(
            title=Named(quarter_title(site, quarter), site.href(here, uri, part)),
            running=badge(site.words(f"okr.current-{quarter.months}"), "good", site.days_of(quarter)),
            objectives=tuple(Named(goal.title, site.href(here, uri, f"{part}-{goal.id}")) for goal in okrs.objectives),
        )


@once
def _parts(site: Site) -> Mapping[str | None, Sequence[str]]:
    """Team -> the teams that are part of it."""
    return grouped((team.model.parent, team_id) for team_id, team in site.handbook.teams.items())


@once
def _goals(site: Site) -> Mapping[str, Sequence[str]]:
    """Team -> its files of objectives, the oldest first."""
    files = (file for several in site.handbook.quarters.values() for file in several)
    return grouped((site.handbook.okrs[file].model.team, file) for file in files)


def _away(site: Site, here: str, people: Sequence[str]) -> Iterator[TeamAbsence]:
    found = [(person, absence) for person in people for absence in absences(site, site.crew.people[person].away)]
    for person, absence in sorted(found, key=lambda pair: pair[1].first.iso):
        yield TeamAbsence(avatar(site, here, person), absence)


def _toc(site: Site, view: TeamView) -> Iterator[TocEntry]:
    yield TocEntry("members", site.words("team.members"))
    if view.answers:
        yield TocEntry("answers", site.words("team.answers"))
    if view.quarters:
        yield TocEntry("objectives", site.title("okr"))
    if view.away:
        yield TocEntry("away", site.words("away.title"))
