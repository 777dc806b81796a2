"""An objective across quarters: how each quarter ended that it was carried through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from handbook.kinds.goals.pages.progress import percent_of, whole_percents
from handbook.loading.goals import Goal, history
from handbook.planning.scores import objective_score
from handbook.rendering.dated import from_day, over_from
from handbook.rendering.named import Named, goal_place
from handbook.rendering.site import Site

MOST_QUARTERS: Final = 12
"""How far back the course of an objective is told: three years."""


@dataclass(frozen=True)
class HistoryStep:
    """One quarter of an objective: its score for readers and for a bar, and the change since the quarter before.

    A change says something once the quarter is over: it runs from the ISO day `first`, and `ended` is the day after it.
    """

    goal: Named
    title: str
    percent: str
    share: str
    change: str
    first: str
    ended: str
    is_here: bool


def history_of(site: Site, here: str, goal: Goal) -> tuple[HistoryStep, ...]:
    """The quarters of an objective, the oldest first; nothing for one that carries on no other."""
    chain = history(site.handbook, goal, MOST_QUARTERS)
    return tuple(_steps(site, here, chain)) if len(chain) > 1 else ()


def goal_in_quarter(site: Site, here: str, goal: Goal) -> Named:
    """An objective by its id and quarter, for where its own title says too little: `O1, Q4 2026`."""
    uri, fragment = goal_place(goal)
    text = site.words("okr.goal-in", goal=goal.objective.id.upper(), quarter=site.quarter(goal.quarter))
    return Named(text, site.href(here, uri, fragment))


def _steps(site: Site, here: str, chain: Iterable[Goal]) -> Iterator[HistoryStep]:
    before: Decimal | None = None
    *_, last = chain
    for goal in chain:
        score, days = objective_score(goal.objective), site.days_of(goal.quarter)
        yield HistoryStep(
            goal=goal_in_quarter(site, here, goal),
            title=goal.objective.title,
            percent="" if score is None else percent_of(site, score),
            share="" if score is None else f"{whole_percents(score)}%",
            change="" if score is None or before is None else _change(site, score, before),
            first=from_day(days.first),
            ended=over_from(days.last),
            is_here=goal is last,
        )
        before = score


def _change(site: Site, score: Decimal, before: Decimal) -> str:
    points = whole_percents(score) - whole_percents(before)
    sign = "+" if points > 0 else ""
    return site.words("okr.points", points, sign=sign, points=site.number(points))
