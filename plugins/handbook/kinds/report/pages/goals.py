"""The goals of a quarter as the direction reads them: the company's own with their numbers, each team's in a line."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from handbook.kinds.goals.pages.goal_links import goals_of, parent_of
from handbook.kinds.goals.pages.progress import Progress, goal_progress, kept_level, result_note, weight_of
from handbook.loading.goals import Goal
from handbook.model.okrs import KeyResult
from handbook.model.quarter import GoalPeriod
from handbook.planning.scores import is_held
from handbook.rendering.measures import amount, measure
from handbook.rendering.named import Named, named_goal, team_name
from handbook.rendering.once import once
from handbook.rendering.site import Site
from handbook.rules.targets import COMPANY


@dataclass(frozen=True)
class TeamGoal:
    """An objective of a team, and how far it is."""

    team: str
    name: Named
    progress: Progress


@dataclass(frozen=True)
class CompanyGoal:
    """An objective of the company: its key results in words, and what the teams do for it."""

    name: Named
    progress: Progress
    numbers: tuple[str, ...]
    teams: tuple[TeamGoal, ...]


@dataclass(frozen=True)
class Goals:
    """All goals that were not given up; `others` serve no objective of the company."""

    company: tuple[CompanyGoal, ...]
    others: tuple[TeamGoal, ...]


def kept_goals(site: Site, quarter: GoalPeriod) -> list[Goal]:
    """The objectives of a quarter that nobody gave up."""
    return [goal for goal in goals_of(site.handbook, quarter) if goal.objective.dropped is None]


def goals_view(site: Site, here: str, quarter: GoalPeriod) -> Goals:
    """The goals of a quarter, company first."""
    goals = kept_goals(site, quarter)
    below: defaultdict[str | None, list[TeamGoal]] = defaultdict(list)
    for goal in goals:
        if not _is_company(goal):
            below[_top(site, goal)].append(_team_goal(site, here, goal))
    company = (_company_goal(site, here, goal, below[goal.objective_ref]) for goal in goals if _is_company(goal))
    return Goals(tuple(company), tuple(below[None]))


def _is_company(goal: Goal) -> bool:
    return goal.team == COMPANY


def _top(site: Site, goal: Goal) -> str | None:
    """The objective of the company that a goal serves in the end; None where its way leads nowhere or in a circle."""
    known, way, above = _tops(site), list[str](), goal
    while above.objective_ref not in known:
        known[above.objective_ref] = None  # who comes here again goes in a circle
        if _is_company(above):
            known[above.objective_ref] = above.objective_ref if above.objective.dropped is None else None
            break
        way.append(above.objective_ref)
        if (higher := parent_of(site.handbook, above)) is None:
            break
        above = higher
    known.update(dict.fromkeys(way, known[above.objective_ref]))
    return known[goal.objective_ref]


@once
def _tops(_site: Site) -> dict[str, str | None]:
    """Objective -> the company's that it serves in the end, of those that were looked for so far."""
    return {}


def _company_goal(site: Site, here: str, goal: Goal, teams: Sequence[TeamGoal]) -> CompanyGoal:
    kept = (result for result in goal.objective.key_results if result.dropped is None)
    numbers = tuple(_number(site, result) for result in kept)
    return CompanyGoal(named_goal(site, here, goal), goal_progress(site, goal), numbers, tuple(teams))


def _team_goal(site: Site, here: str, goal: Goal) -> TeamGoal:
    found = goal_progress(site, goal)
    note = "; ".join(filter(None, (found.note, _lost_levels(site, goal))))
    return TeamGoal(team_name(site, goal.record.id), named_goal(site, here, goal), replace(found, note=note))


def _lost_levels(site: Site, goal: Goal) -> str:
    """The levels that a goal was to keep and does not hold; empty without any."""
    lost = [result.title for result in goal.objective.kept_key_results if is_held(result) is False]
    return site.words("report.not-held", titles=", ".join(lost)) if lost else ""


def _number(site: Site, result: KeyResult) -> str:
    """`Days to signature: 63; target 55 days, 74 at the start.`"""
    return site.words(
        "report.key-result", title=result.title, facts=site.words("report.between").join(_facts(site, result))
    )


def _facts(site: Site, result: KeyResult) -> Iterator[str]:
    yield from filter(None, (*_numbers(site, result), weight_of(site, result)))


def _numbers(site: Site, result: KeyResult) -> Iterator[str]:
    if result.current is None:
        yield site.words("report.no-number")
    else:
        yield site.words("report.now", number=measure(site, result.current, result.unit))
    if result.keep:
        yield kept_level(site, result)
        if (held := is_held(result)) is not None:
            yield site.words("okr.held" if held else "okr.not-held")
        return
    for word, number in (("target", result.target), ("start", result.baseline)):
        if number is not None:
            yield site.words(f"report.{word}", number=amount(site, number, result.unit))
    yield result_note(site, result)
