"""The quarter in a few sentences: who has half a minute reads these."""

from collections.abc import Iterator
from decimal import Decimal

from handbook.kinds.experiments.pages.index import hit_rate
from handbook.kinds.kpis.pages.card import lead
from handbook.kinds.report.pages.goals import kept_goals
from handbook.planning.experiments import ended_between
from handbook.planning.scores import objective_score, quarter_bounds
from handbook.rendering.site import Site

_NEARLY = Decimal("0.7")
"""From this score on a goal counts as a success: the usual mark of OKRs."""


def summary(site: Site, quarter: str, sums: tuple[str, ...]) -> Iterator[str]:
    """Goals, KPIs, money (`sums`) and experiments, one sentence each; what there is nothing of is passed over."""
    yield from _goals(site, quarter)
    yield from _kpis(site, quarter)
    yield from sums
    bounds = quarter_bounds(quarter)
    ended = (found.model for found in site.handbook.experiments.values() if ended_between(found.model, *bounds))
    if rate := hit_rate(site, ended):
        yield rate


def _goals(site: Site, quarter: str) -> Iterator[str]:
    scores = [objective_score(goal.objective) for goal in kept_goals(site, quarter)]
    if scores:
        well = sum(score is not None and score >= _NEARLY for score in scores)
        reached = sum(score == 1 for score in scores)
        yield site.words("report.goals-sum", len(scores), well=well, reached=reached)


def _kpis(site: Site, quarter: str) -> Iterator[str]:
    kpis = [record.model for record in site.handbook.kpis.values() if quarter in record.model.values]
    held = [lead(kpi, kpi.values[quarter], kpi.target) >= 0 for kpi in kpis if kpi.target is not None]
    compared = [lead(kpi, kpi.values[quarter], kpi.benchmark.value) > 0 for kpi in kpis if kpi.benchmark]
    if held:
        yield site.words("report.kpis-sum", len(held), reached=sum(held))
    if compared:
        yield site.words("report.benchmarks-sum", len(compared), better=sum(compared))
