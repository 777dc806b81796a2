"""The objectives of a quarter: all teams on one page, so that the cascade can be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.okrs import Okrs
from handbook.planning.scores import next_quarter, previous_quarter, quarter_bounds
from handbook.rendering.dated import Day, day
from handbook.rendering.findings import FindingNote, notes_of
from handbook.rendering.named import Named, name_of, quarter_title, team_name
from handbook.rendering.okrs.cascade import Cascade, Node
from handbook.rendering.okrs.goal_links import Supporters, goals_of
from handbook.rendering.okrs.objectives import ObjectiveSection, objective_section
from handbook.rendering.page import Page, TocEntry, record_place, report_uri
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_INDEX = "okrs/index.md"
_CASCADE = "cascade"


@dataclass(frozen=True)
class TeamSection:
    """A team's part of the page; `used` says how many objectives of those allowed it has."""

    id: str
    name: str
    used: str
    last_check: Day | None
    edit_href: str | None
    findings: tuple[FindingNote, ...]
    objectives: tuple[ObjectiveSection, ...]


@dataclass(frozen=True)
class QuarterView:
    """The page of a quarter; its days are ISO dates, for the browser to tell the week."""

    index: Named
    title: str
    first: Day
    last: Day
    report: Named
    previous: Named | None
    next: Named | None
    teams: tuple[TeamSection, ...]
    cascade: tuple[Node, ...]


def quarter_page(site: Site, quarter: str) -> Page:
    """The page of a quarter such as `2026-q4`."""
    here, bounds = f"okrs/{quarter}/index.md", quarter_bounds(quarter)
    supporters = Supporters.of(site.handbook, quarter)
    first, last = (Day(bound.isoformat(), site.day(bound)) for bound in bounds)
    view = QuarterView(
        index=Named(site.words("nav.okrs"), site.href(here, _INDEX)),
        title=quarter_title(site, quarter),
        first=first,
        last=last,
        report=Named(site.words("report.link"), site.href(here, report_uri(quarter))),
        previous=_neighbour(site, here, previous_quarter(quarter)),
        next=_neighbour(site, here, next_quarter(quarter)),
        teams=tuple(_teams(site, here, quarter, supporters)),
        cascade=Cascade(site, here, supporters, bounds).tops(quarter),
    )
    html = render("okr_page.html.jinja", view, site.words)
    description = site.words("okr.description", first=first.text, last=last.text)
    return Page(here, view.title, html, tuple(_toc(site, view)), None, _INDEX, description)


def _toc(site: Site, view: QuarterView) -> Iterator[TocEntry]:
    for team in view.teams:
        yield TocEntry(team.id, team.name)
        for objective in team.objectives:
            yield TocEntry(objective.anchor, f"{objective.label} · {objective.title}", 3)
    if view.cascade:
        yield TocEntry(_CASCADE, site.words("okr.cascade"))


def _neighbour(site: Site, here: str, quarter: str) -> Named | None:
    if not any(record_id.startswith(f"{quarter}/") for record_id in site.handbook.okrs):
        return None
    return Named(quarter_title(site, quarter), site.href(here, f"okrs/{quarter}/index.md"))


def _teams(site: Site, here: str, quarter: str, supporters: Supporters) -> Iterator[TeamSection]:
    """The teams of the quarter, also one whose file cannot be read: its findings say what to mend."""
    for record_id, path in site.handbook.ids["okr"].items():
        if record_id.startswith(f"{quarter}/"):
            record = site.handbook.okrs.get(record_id)
            sections = _objectives(site, here, record, supporters) if record else ()
            yield TeamSection(
                id=record_place("okr", record_id)[1],
                name=team_name(site, record_id) if record else name_of(site, "team", record_id.split("/")[1]),
                used=_used(site, len(sections)),
                last_check=_last_check(site, record) if record else None,
                edit_href=site.edit_url(path),
                findings=notes_of(site, here, path),
                objectives=sections,
            )


def _objectives(site: Site, here: str, record: Record[Okrs], supporters: Supporters) -> tuple[ObjectiveSection, ...]:
    quarter = record.id.split("/")[0]
    goals = (goal for goal in goals_of(site.handbook, quarter) if goal.record is record)
    return tuple(objective_section(site, here, goal, supporters, quarter_bounds(quarter)) for goal in goals)


def _used(site: Site, count: int) -> str:
    return site.words("okr.used", count, most=site.handbook.settings.okrs.max_objectives)


def _last_check(site: Site, record: Record[Okrs]) -> Day | None:
    """The day of the newest number."""
    results = (result for objective in record.model.objectives for result in objective.key_results)
    return day(site, max((result.as_of for result in results if result.as_of), default=None))
