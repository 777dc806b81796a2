"""The objectives of a quarter: all teams on one page, so that they can be compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.goals.pages.gauge import Gauge, company_gauge, team_gauges
from handbook.kinds.goals.pages.goal_links import team_order
from handbook.kinds.goals.pages.money import MoneyTable, money_table
from handbook.kinds.goals.pages.north_star import Star, north_star
from handbook.kinds.goals.pages.objectives import Links, ObjectiveSection, links_of, objective_section
from handbook.kinds.goals.pages.parts import QuarterHead, quarter_head
from handbook.kinds.goals.pages.progress import Progress, team_progress
from handbook.loading.goals import objectives_of
from handbook.loading.kind import Standing
from handbook.loading.records import Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.quarter import GoalPeriod
from handbook.rendering.dated import Day, day
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, name_of, team_name
from handbook.rendering.once import grouped, once
from handbook.rendering.page import Found, FoundPart, Page, TocEntry, index_of, record_place
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import SET_ASIDE, quarter_uri


@dataclass(frozen=True)
class TeamSection:
    """A team's part of the page; `used` says how many objectives of those allowed it has."""

    id: str
    name: str
    progress: Progress
    used: str
    last_check: Day | None
    gauge: Gauge | None
    money: MoneyTable | None
    edit_href: str | None
    findings: FileNotes
    objectives: tuple[ObjectiveSection, ...]


@dataclass(frozen=True)
class TeamGauge:
    """The effort of a team that has no objectives in the quarter."""

    name: str
    gauge: Gauge


@dataclass(frozen=True)
class QuarterView:
    """The page of a quarter. `gauge` is that of all teams; `others` are teams with work but without objectives."""

    head: QuarterHead
    star: Star | None
    gauge: Gauge | None
    others: tuple[TeamGauge, ...]
    set_aside: Named
    teams: tuple[TeamSection, ...]


def quarter_page(site: Site, quarter: GoalPeriod) -> Page:
    """The page of a quarter such as `2026-q4`."""
    here = quarter_uri(quarter)
    head, gauges = quarter_head(site, quarter, ""), team_gauges(site, quarter)
    teams = tuple(_teams(site, here, quarter, gauges))
    view = QuarterView(
        head=head,
        star=north_star(site, here),
        gauge=company_gauge(site, quarter),
        others=tuple(
            TeamGauge(name_of(site, "team", team), gauge)
            for team, gauge in gauges.items()
            if f"{quarter}/{team}" not in site.handbook.ids["okr"]
        ),
        set_aside=Named(site.words("aside.title"), site.href(here, SET_ASIDE)),
        teams=teams,
    )
    html = render("okr_page.html.jinja", view, site.words)
    description = site.words("okr.description", first=head.first.text, last=head.last.text)
    parts = tuple(_found_parts(site, view, site.quarter(quarter)))
    found = Found(kind=site.title("okr"), line=description, parts=parts, until=site.days_of(quarter).last)
    section, toc = index_of("okr"), tuple(_toc(view))
    return Page(here, head.title, html, toc, None, section, description, found=found, is_printed=True)


def _found_parts(site: Site, view: QuarterView, quarter: str) -> Iterator[FoundPart]:
    """The teams of the page, and each objective for itself, with its key results."""
    for team in view.teams:
        yield FoundPart(team.id, team.name)
        for objective in team.objectives:
            results = tuple(row.title for row in objective.key_results)
            line = " · ".join((f"{objective.label} · {team.name} · {quarter}", *results))
            yield FoundPart(objective.anchor, objective.title, line, (), site.words("okr.objective"), Standing.ENTRY)


def _toc(view: QuarterView) -> Iterator[TocEntry]:
    for team in view.teams:
        yield TocEntry(team.id, team.name)
        for objective in team.objectives:
            yield TocEntry(objective.anchor, f"{objective.label} · {objective.title}", 3)


def _teams(site: Site, here: str, quarter: GoalPeriod, gauges: dict[str, Gauge]) -> Iterator[TeamSection]:
    """The teams of the quarter, also one whose file cannot be read: its findings say what to mend."""
    links = links_of(site)
    for file in sorted(_files_by_quarter(site).get(quarter, ()), key=team_order):
        record, path = site.handbook.okrs.get(file), site.handbook.goal_files[file]
        sections = _objectives(site, here, record, links) if record else ()
        yield TeamSection(
            id=record_place("okr", file)[1],
            name=team_name(site, file) if record else name_of(site, "team", file.team),
            progress=team_progress(site, record.model, site.days_of(quarter)) if record else Progress("", "", ()),
            used=_used(site, sections),
            last_check=_last_check(site, record) if record else None,
            gauge=gauges.get(file.team),
            money=money_table(site, here, record) if record else None,
            edit_href=site.edit_url(path),
            findings=notes_of(site, here, path),
            objectives=sections,
        )


@once
def _files_by_quarter(site: Site) -> Mapping[GoalPeriod, Sequence[GoalReference]]:
    return grouped((file.quarter, file) for file in site.handbook.goal_files)


def _objectives(site: Site, here: str, record: Record[Okrs], links: Links) -> tuple[ObjectiveSection, ...]:
    return tuple(objective_section(site, here, goal, links) for goal in objectives_of(record))


def _used(site: Site, sections: tuple[ObjectiveSection, ...]) -> str:
    """How many objectives count: a dropped one makes room for another."""
    count = sum(section.dropped is None for section in sections)
    return site.words("okr.used", count, most=site.handbook.settings.okrs.max_objectives)


def _last_check(site: Site, record: Record[Okrs]) -> Day | None:
    """The day of the newest number."""
    results = (result for objective in record.model.objectives for result in objective.key_results)
    return day(site, max((result.as_of for result in results if result.as_of), default=None))
