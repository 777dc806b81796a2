"""Which goals of a quarter go on in the next one, and what each begins from there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from handbook.loading.goals import find_goal
from handbook.loading.records import Handbook
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import KeyResult, Objective
from handbook.model.quarter import GoalPeriod
from handbook.planning.scores import key_result_score, objective_score
from handbook.rules.targets import COMPANY

Left = Literal["reached", "dropped", "no-room"]
"""Why a goal stays behind."""


@dataclass(frozen=True)
class Carried:
    """What goes on, in order of importance, and what does not: why, and the title.

    `is_known` tells that there is a former quarter.
    """

    objectives: Sequence[Objective]
    left_behind: Sequence[tuple[Left, str]] = ()
    is_known: bool = False


def carried_from(handbook: Handbook, before: str, quarter: GoalPeriod) -> Carried:
    """What the file `before` (`2026-q4/marketing`) leaves for a quarter; nothing where there is no such file."""
    record = handbook.okrs.get(before)
    if record is None:
        return Carried(())
    most = handbook.settings.okrs.max_objectives
    kept = [goal for goal in record.model.objectives if _left(goal) is None][:most]
    goals = [_carried(handbook, goal, before, quarter) for goal in kept]
    return Carried(goals, [*_left_behind(record.model.objectives, kept)], is_known=True)


def _left_behind(goals: Sequence[Objective], kept: Sequence[Objective]) -> Iterator[tuple[Left, str]]:
    """Each objective that does not go on, and each such key result of one that does."""
    for goal in goals:
        if goal not in kept:
            yield _left(goal) or "no-room", goal.title
            continue
        for result in goal.key_results:
            if reason := _left(result):
                yield reason, f"{goal.title}: {result.title}"


def _left(goal: Objective | KeyResult) -> Left | None:
    """Why a goal does not go on, if it does not; one without numbers does."""
    if goal.dropped:
        return "dropped"
    score = objective_score(goal) if isinstance(goal, Objective) else key_result_score(goal)
    return "reached" if score == 1 else None


def _carried(handbook: Handbook, goal: Objective, before: str, quarter: GoalPeriod) -> Objective:
    """The objective as it begins in the quarter; who has left owns nothing there."""
    record = handbook.people.get(goal.owner or "")
    return Objective(
        id=goal.id,
        title=goal.title,
        owner=goal.owner if record and record.model.left is None else None,
        supports=_supports(handbook, goal, before, quarter),
        continues=GoalReference.to(before, goal.id),
        horizon=goal.horizon,
        key_results=[_begun(handbook, result) for result in goal.key_results if _left(result) is None],
    )


def _begun(handbook: Handbook, result: KeyResult) -> KeyResult:
    """A key result that starts where it stood; a level to keep has no way to start."""
    stood = result.baseline if result.current is None else result.current
    record = handbook.people.get(result.owner or "")
    owner = result.owner if record and record.model.left is None else None
    baseline = result.baseline if result.keep else stood
    return result.model_copy(update={"baseline": baseline, "current": stood, "owner": owner})


def _supports(handbook: Handbook, goal: Objective, before: str, quarter: GoalPeriod) -> GoalReference | None:
    """The goal of the quarter that carries on the one it served, else the first of the same file; without the quarter.

    None where the quarter has no such file yet.
    """
    if goal.supports is None:
        return None
    served = find_goal(handbook, goal.supports, GoalReference(before).quarter)
    team = served.team if served else COMPANY
    record = handbook.okrs.get(f"{quarter}/{team}")
    if record is None or not record.model.objectives:
        return None
    objectives = record.model.objectives
    same = served and next((each for each in objectives if each.continues == served.objective_ref), None)
    chosen = same or next((each for each in objectives if served and each.title == served.objective.title), None)
    return GoalReference.to(team, (chosen or objectives[0]).id)
