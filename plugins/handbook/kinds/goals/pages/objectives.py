"""Objectives and key results as a page shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.goals.pages.goal_links import Supporters, parent_of, supporters_of
from handbook.kinds.goals.pages.history import HistoryStep, goal_in_quarter, history_of
from handbook.kinds.goals.pages.north_star import star_title
from handbook.kinds.goals.pages.progress import Progress, goal_progress, kept_level, result_progress, weight_of
from handbook.loading.goals import Goal, continued
from handbook.loading.goals import successors as successors_of
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Dropped, KeyResult, Objective
from handbook.planning.scores import next_number
from handbook.rendering.dated import DatedBadge, Day, badge, day
from handbook.rendering.measures import amount, unit_word
from handbook.rendering.named import Named, goal_place, named, named_goal
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class DroppedNote:
    """When and why a goal was given up."""

    day: Day
    reason: str


@dataclass(frozen=True)
class KeyResultRow:
    """One key result. `keeps` says which level it holds, if it does; `stale` marks a number that has grown old.

    `weight` is empty where all count alike.
    """

    label: str
    title: str
    owner: Named | None
    baseline: str
    current: str
    target: str
    unit: str
    keeps: str
    weight: str
    progress: Progress
    as_of: Day | None
    stale: tuple[DatedBadge, ...]
    source: str
    dropped: DroppedNote | None


@dataclass(frozen=True)
class ChangeLine:
    """A goal that was changed inside its quarter."""

    day: Day
    what: str
    reason: str


@dataclass(frozen=True)
class Server:
    """An objective, a campaign or an experiment that serves this one; `kind` says which."""

    kind: str
    name: Named


@dataclass(frozen=True)
class StarMark:
    """The main indicator that an objective moves; a former one is no reason any more."""

    title: str
    is_former: bool


@dataclass(frozen=True)
class ObjectiveSection:
    """One objective with all that hangs on it. `history` is empty for one that carries on no other."""

    anchor: str
    label: str
    title: str
    owner: Named | None
    horizon: str
    parent: Named | None
    star: StarMark | None
    continues: Named | None
    continued_by: tuple[Named, ...]
    history: tuple[HistoryStep, ...]
    progress: Progress
    key_results: tuple[KeyResultRow, ...]
    served_by: tuple[Server, ...]
    is_unserved: bool
    changes: tuple[ChangeLine, ...]
    dropped: DroppedNote | None
    edit_href: str | None


@dataclass(frozen=True)
class Links:
    """What objectives hang on. `successors` maps an objective -> those that carry it on."""

    supporters: Supporters
    successors: Mapping[GoalReference, Sequence[Goal]]


@once
def links_of(site: Site) -> Links:
    """All links."""
    return Links(supporters_of(site), successors_of(site.handbook))


def objective_section(site: Site, here: str, goal: Goal, links: Links) -> ObjectiveSection:
    """An objective with all that hangs on it."""
    objective, parent = goal.objective, parent_of(site.handbook, goal)
    servers = _servers(site, here, goal, links.supporters)
    before, after = continued(site.handbook, goal), links.successors.get(goal.objective_ref, ())
    return ObjectiveSection(
        anchor=goal_place(goal)[1],
        label=objective.id.upper(),
        title=objective.title,
        owner=named(site, here, "person", objective.owner) if objective.owner else None,
        horizon=site.words(f"okr.horizon-{objective.horizon}"),
        parent=named_goal(site, here, parent) if parent else None,
        star=StarMark(*star_title(site, objective.north_star)) if objective.north_star else None,
        continues=goal_in_quarter(site, here, before) if before else None,
        continued_by=tuple(goal_in_quarter(site, here, later) for later in after),
        history=history_of(site, here, goal),
        progress=goal_progress(site, goal),
        key_results=tuple(key_result_row(site, here, goal, result) for result in objective.key_results),
        served_by=servers,
        is_unserved=not (servers or objective.dropped or site.is_public),
        changes=changes_of(site, objective),
        dropped=dropped_note(site, objective.dropped),
        edit_href=site.edit_part_url(goal.record.source.path, goal.route),
    )


def key_result_row(site: Site, here: str, goal: Goal, result: KeyResult) -> KeyResultRow:
    """One key result of an objective."""
    is_dropped = result.dropped is not None
    return KeyResultRow(
        label=result.id.upper(),
        title=result.title,
        owner=named(site, here, "person", result.owner) if result.owner else None,
        baseline=amount(site, result.baseline, result.unit),
        current=amount(site, result.current, result.unit),
        target=amount(site, result.target, result.unit),
        unit=unit_word(result.unit) if _is_measured(result) else "",
        keeps=kept_level(site, result),
        weight=weight_of(site, result),
        progress=result_progress(site, goal, result),
        as_of=day(site, result.as_of),
        stale=() if is_dropped or goal.objective.dropped else _stale(site, goal, result),
        source=result.source or "",
        dropped=dropped_note(site, result.dropped),
    )


def _is_measured(result: KeyResult) -> bool:
    """Whether it has any number: a unit says nothing alone."""
    return any(number is not None for number in (result.baseline, result.current, result.target))


def changes_of(site: Site, objective: Objective) -> tuple[ChangeLine, ...]:
    """What was changed inside the quarter, in the order of the days."""
    changes = sorted(objective.changes, key=lambda change: change.date)
    return tuple(
        ChangeLine(
            Day(change.date.isoformat(), site.day(change.date)), _readable(objective, change.what), change.reason
        )
        for change in changes
    )


def _readable(objective: Objective, what: str) -> str:
    """`kr1 target 110 -> 130` with the label that the key result has on the page, and an arrow."""
    first, space, rest = what.partition(" ")
    is_result = any(result.id == first for result in objective.key_results)
    return f"{first.upper() if is_result else first}{space}{rest}".replace(" -> ", " → ")


def dropped_note(site: Site, dropped: Dropped | None) -> DroppedNote | None:
    """When and why, for a goal that was given up."""
    return DroppedNote(Day(dropped.date.isoformat(), site.day(dropped.date)), dropped.reason) if dropped else None


def _stale(site: Site, goal: Goal, result: KeyResult) -> tuple[DatedBadge, ...]:
    """After some weeks a number is too old to trust, as long as the quarter runs."""
    due = next_number(result, site.days_of(goal.quarter), site.handbook.settings.okrs.stale_after)
    return (badge(site.words("okr.stale"), "warn", due.late),) if due and due.late.first <= due.late.last else ()


def _servers(site: Site, here: str, goal: Goal, supporters: Supporters) -> tuple[Server, ...]:
    below, words = supporters.goals.get(goal.objective_ref, ()), site.words
    campaigns = supporters.campaigns.get(goal.objective_ref, ())
    experiments = supporters.experiments.get(goal.objective_ref, ())
    return (
        *(Server(words("okr.objective"), named_goal(site, here, found)) for found in below),
        *(Server(words("okr.campaign"), named(site, here, "campaign", record.id)) for record in campaigns),
        *(Server(words("okr.experiment"), named(site, here, "experiment", record.id)) for record in experiments),
    )
