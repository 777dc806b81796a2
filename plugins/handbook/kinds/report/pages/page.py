"""The report of a quarter for the direction: goals, KPIs, money, lessons, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from handbook.kinds.experiments.pages.index import hit_rate
from handbook.kinds.kpis.pages.card import KpiCard, kpi_card, lead, newest
from handbook.kinds.report.pages.ahead import Ahead, ahead_view
from handbook.kinds.report.pages.goals import Goals, goals_view, kept_goals
from handbook.kinds.report.pages.learned import Learned, learned_view
from handbook.kinds.report.pages.money import MoneyView, money_view
from handbook.kinds.report.pages.others import Gap, gaps
from handbook.model.quarter import GoalPeriod, Quarter
from handbook.planning.experiments import ended_between
from handbook.planning.scores import objective_score
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, quarter_title
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render
from handbook.rendering.uris import report_uri

_NEARLY = Decimal("0.7")
"""From this score on a goal counts as a success: the usual mark of OKRs."""


def summary(site: Site, quarter: GoalPeriod, sums: tuple[str, ...]) -> Iterator[str]:
    """Goals, KPIs, money (`sums`) and experiments, one sentence each; what there is nothing of is passed over."""
    yield from _goals(site, quarter)
    yield from _kpis(site, quarter)
    yield from sums
    bounds = site.days_of(quarter)
    ended = (found.model for found in site.handbook.experiments.values() if ended_between(found.model, *bounds))
    if rate := hit_rate(site, ended):
        yield rate


def _goals(site: Site, quarter: GoalPeriod) -> Iterator[str]:
    scores = [objective_score(goal.objective) for goal in kept_goals(site, quarter)]
    if scores:
        well = sum(score is not None and score >= _NEARLY for score in scores)
        reached = sum(score == 1 for score in scores)
        yield site.words("report.goals-sum", len(scores), well=well, reached=reached)
    if unknown := scores.count(None):
        yield site.words("report.goals-unscored", unknown)


def _kpis(site: Site, quarter: GoalPeriod) -> Iterator[str]:
    kpis = [record.model for record in site.handbook.kpis.values()]
    latest = ((kpi, newest(site, kpi, quarter)) for kpi in kpis)
    read = [(kpi, found[1]) for kpi, found in latest if found and _lies_in(site, found[0], quarter)]
    held = [lead(kpi, reading, kpi.target) >= 0 for kpi, reading in read if kpi.target is not None]
    compared = [lead(kpi, reading, kpi.benchmark.value) > 0 for kpi, reading in read if kpi.benchmark]
    if held:
        yield site.words("report.kpis-sum", len(held), reached=sum(held))
    if compared:
        yield site.words("report.benchmarks-sum", len(compared), better=sum(compared))


def _lies_in(site: Site, quarter: Quarter, period: GoalPeriod) -> bool:
    return site.days_of(period).cover(site.days_of(quarter))


_BARS = 4
"""Quarters that fit beside a sentence on paper."""


@dataclass(frozen=True)
class ReportView:
    """The report of a quarter. A KPI that is without number shows that."""

    index: Named
    objectives: Named
    title: str
    first: Day
    last: Day
    previous: Named | None
    next: Named | None
    stamp: Stamp
    star: str
    star_meaning: str
    summary: tuple[str, ...]
    goals: Goals
    kpis: tuple[KpiCard, ...]
    gaps: tuple[Gap, ...]
    money: MoneyView
    learned: Learned
    ahead: Ahead


def report_page(site: Site, quarter: GoalPeriod) -> Page:
    """The report of `2026-q4`."""
    here, strategy = report_uri(quarter), site.handbook.strategy
    first, last = (Day(bound.isoformat(), site.day(bound)) for bound in site.days_of(quarter))
    star, money = strategy and strategy.model.north_star, money_view(site, here, quarter)
    view = ReportView(
        index=Named(site.title("okr"), site.href(here, index_of("okr"))),
        objectives=Named(quarter_title(site, quarter), site.href(here, f"okrs/{quarter}/index.md")),
        title=report_title(site, quarter),
        first=first,
        last=last,
        previous=_neighbour(site, here, quarter.previous),
        next=_neighbour(site, here, quarter.next),
        stamp=stamp(site, here),
        star=star.title if star else "",
        star_meaning=(star and star.meaning) or "",
        summary=tuple(summary(site, quarter, money.sums)),
        goals=goals_view(site, here, quarter),
        kpis=tuple(kpi_card(site, here, record, quarter, _BARS) for record in site.handbook.kpis.values()),
        gaps=gaps(site, here),
        money=money,
        learned=learned_view(site, here, quarter),
        ahead=ahead_view(site, here, quarter),
    )
    html = render("report_page.html.jinja", view, site.words)
    return Page(here, view.title, html, tuple(_toc(site)), None, index_of("okr"), site.words("report.lead"))


def report_title(site: Site, quarter: GoalPeriod) -> str:
    """`Report Q4 2026`."""
    return site.words("report.title", quarter=site.quarter(quarter))


def _toc(site: Site) -> Iterator[TocEntry]:
    for part in ("goals", "kpis", "money", "learned", "ahead"):
        yield TocEntry(part, site.words(f"report.{part}"))


def _neighbour(site: Site, here: str, quarter: GoalPeriod) -> Named | None:
    if quarter not in site.handbook.quarters:
        return None
    return Named(report_title(site, quarter), site.href(here, report_uri(quarter)))
