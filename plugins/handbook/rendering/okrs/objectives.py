"""Objectives and key results as a page shows them."""

from dataclasses import dataclass
from decimal import Decimal

from handbook.loading.goals import Goal
from handbook.model.okrs import KeyResult
from handbook.planning.scores import key_result_score, objective_score
from handbook.rendering.dated import DatedBadge, Day, badge, day
from handbook.rendering.named import Named, goal_place, named, named_goal
from handbook.rendering.okrs.goal_links import Supporters, parent_of
from handbook.rendering.okrs.pace import Bounds, pace
from handbook.rendering.site import Site
from handbook.rules.ages import end_of

_NO_NUMBER = "?"


@dataclass(frozen=True)
class Progress:
    """A score: for readers (`67 %`), for the width of a bar (`67%`), and its pace. Both are empty without a score."""

    percent: str
    share: str
    pace: tuple[DatedBadge, ...]


@dataclass(frozen=True)
class KeyResultRow:
    """One key result. `stale` is the badge for a number that has grown old."""

    label: str
    title: str
    owner: Named | None
    baseline: str
    current: str
    target: str
    unit: str
    progress: Progress
    as_of: Day | None
    stale: tuple[DatedBadge, ...]
    source: str


@dataclass(frozen=True)
class ChangeLine:
    """A goal that was changed inside its quarter."""

    day: Day
    what: str
    reason: str


@dataclass(frozen=True)
class Server:
    """A campaign or an objective below that serves this one; `kind` says which."""

    kind: str
    name: Named


@dataclass(frozen=True)
class ObjectiveSection:
    """One objective with all that hangs on it."""

    anchor: str
    label: str
    title: str
    owner: Named | None
    horizon: str
    parent: Named | None
    progress: Progress
    key_results: tuple[KeyResultRow, ...]
    served_by: tuple[Server, ...]
    changes: tuple[ChangeLine, ...]


def objective_section(site: Site, here: str, goal: Goal, supporters: Supporters, bounds: Bounds) -> ObjectiveSection:
    """An objective of the quarter whose first and last day are given."""
    objective, parent = goal.objective, parent_of(site.handbook, goal)
    return ObjectiveSection(
        anchor=goal_place(goal)[1],
        label=objective.id.upper(),
        title=objective.title,
        owner=named(site, here, "person", objective.owner) if objective.owner else None,
        horizon=site.words(f"okr.horizon-{objective.horizon}"),
        parent=named_goal(site, here, parent) if parent else None,
        progress=progress(site, objective_score(objective), bounds),
        key_results=tuple(_row(site, here, result, bounds) for result in objective.key_results),
        served_by=_servers(site, here, goal, supporters),
        changes=tuple(
            ChangeLine(Day(change.date.isoformat(), site.day(change.date)), change.what, change.reason)
            for change in objective.changes
        ),
    )


def progress(site: Site, score: Decimal | None, bounds: Bounds) -> Progress:
    """A score ready to be drawn."""
    if score is None:
        return Progress("", "", ())
    return Progress(site.percent(score), f"{round(score * 100)}%", pace(site, score, bounds))


def _row(site: Site, here: str, result: KeyResult, bounds: Bounds) -> KeyResultRow:
    return KeyResultRow(
        label=result.id.upper(),
        title=result.title,
        owner=named(site, here, "person", result.owner) if result.owner else None,
        baseline=_number(site, result.baseline),
        current=_number(site, result.current),
        target=_number(site, result.target),
        unit=result.unit or "",
        progress=progress(site, key_result_score(result), bounds),
        as_of=day(site, result.as_of),
        stale=_stale(site, result, bounds),
        source=result.source or "",
    )


def _number(site: Site, number: Decimal | None) -> str:
    return _NO_NUMBER if number is None else site.number(number)


def _stale(site: Site, result: KeyResult, bounds: Bounds) -> tuple[DatedBadge, ...]:
    """After some weeks a number is too old to trust, as long as the quarter runs."""
    if result.as_of is None:
        return ()
    old_from = end_of(result.as_of, site.handbook.settings.okrs.stale_after)
    return (badge(site.words("okr.stale"), "warn", old_from, bounds[1]),) if old_from < bounds[1] else ()


def _servers(site: Site, here: str, goal: Goal, supporters: Supporters) -> tuple[Server, ...]:
    below, campaigns = supporters.goals.get(goal.objective_ref, ()), supporters.campaigns.get(goal.objective_ref, ())
    return (
        *(Server(site.words("okr.objective"), named_goal(site, here, found)) for found in below),
        *(Server(site.words("okr.campaign"), named(site, here, "campaign", record.id)) for record in campaigns),
    )
