"""The index of objectives: the quarters, the newest first."""

import datetime
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.okrs import Okrs
from handbook.planning.scores import objective_score, quarter_bounds
from handbook.rendering.dated import DatedBadge, Day, badge
from handbook.rendering.named import Named, quarter_title, team_name
from handbook.rendering.okrs.objectives import Progress, progress
from handbook.rendering.page import EXPERIMENTS, KPIS, Page, TocEntry, report_uri
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_HERE = "okrs/index.md"


@dataclass(frozen=True)
class GoalLine:
    """An objective in the list of its team."""

    name: Named
    progress: Progress


@dataclass(frozen=True)
class TeamGoals:
    """A team's objectives in one quarter."""

    name: Named
    goals: tuple[GoalLine, ...]


@dataclass(frozen=True)
class Quarter:
    """A quarter; `current` is the badge that it wears while it lasts."""

    id: str
    name: Named
    report: Named
    first: Day
    last: Day
    current: DatedBadge
    teams: tuple[TeamGoals, ...]


@dataclass(frozen=True)
class QuartersView:
    """The page of all quarters, and the way to what hangs below the objectives."""

    kpis: Named
    experiments: Named
    quarters: tuple[Quarter, ...]


def okrs_index(site: Site) -> Page:
    """All quarters with their teams and objectives."""
    view = QuartersView(
        kpis=Named(site.words("kpi.all"), site.href(_HERE, KPIS)),
        experiments=Named(site.words("experiment.all"), site.href(_HERE, EXPERIMENTS)),
        quarters=tuple(quarters(site, _HERE)),
    )
    toc = tuple(TocEntry(quarter.id, quarter.name.text) for quarter in view.quarters)
    html = render("okr_index.html.jinja", view, site.words)
    return Page(_HERE, site.words("nav.okrs"), html, toc, description=site.words("okr.index-description"))


def quarters(site: Site, here: str) -> list[Quarter]:
    """The quarters that have objectives, the newest first, linked from the page `here`."""
    ids = {record_id.split("/")[0] for record_id in site.handbook.okrs}
    return [_quarter(site, here, quarter) for quarter in sorted(ids, reverse=True)]


def _quarter(site: Site, here: str, quarter: str) -> Quarter:
    first, last = quarter_bounds(quarter)
    records = [record for record_id, record in site.handbook.okrs.items() if record_id.startswith(f"{quarter}/")]
    return Quarter(
        id=quarter,
        name=Named(quarter_title(site, quarter), site.href(here, f"okrs/{quarter}/index.md")),
        report=Named(site.words("report.link"), site.href(here, report_uri(quarter))),
        first=Day(first.isoformat(), site.day(first)),
        last=Day(last.isoformat(), site.day(last)),
        current=badge(site.words("okr.current"), "good", first, min(last, _LAST_DAY) + datetime.timedelta(days=1)),
        teams=tuple(_team(site, here, record) for record in records),
    )


_LAST_DAY = datetime.date.max - datetime.timedelta(days=1)


def _team(site: Site, here: str, record: Record[Okrs]) -> TeamGoals:
    quarter, team = record.id.split("/")
    uri = f"okrs/{quarter}/index.md"
    lines = (
        GoalLine(
            Named(objective.title, site.href(here, uri, f"{team}-{objective.id}")),
            progress(site, objective_score(objective), quarter_bounds(quarter)),
        )
        for objective in record.model.objectives
    )
    return TeamGoals(Named(team_name(site, record.id), site.href(here, uri, team)), tuple(lines))
