"""A score ready to be drawn."""

from dataclasses import dataclass
from decimal import Decimal

from handbook.kinds.goals.pages.pace import pace
from handbook.loading.goals import Goal
from handbook.model.days import Days
from handbook.planning.scores import objective_score
from handbook.rendering.dated import DatedBadge
from handbook.rendering.site import Site

_PERCENT = 100


@dataclass(frozen=True)
class Progress:
    """A score: for readers (`67 %`), for the width of a bar (`67%`), and its pace. Both are empty without a score."""

    percent: str
    share: str
    pace: tuple[DatedBadge, ...]


def progress(site: Site, score: Decimal | None, bounds: Days, *, dropped: bool = False) -> Progress:
    """A score in the quarter whose bounds are given; what was dropped keeps pace with nothing."""
    if score is None:
        return Progress("", "", ())
    return Progress(percent_of(site, score), f"{whole_percents(score)}%", () if dropped else pace(site, score, bounds))


def goal_progress(site: Site, goal: Goal) -> Progress:
    """The score of an objective."""
    objective = goal.objective
    return progress(site, objective_score(objective), goal.quarter.days, dropped=objective.dropped is not None)


def percent_of(site: Site, score: Decimal) -> str:
    """A score in whole percents; what is not reached is never rounded to 100 %."""
    return site.percent(Decimal(whole_percents(score)) / _PERCENT)


def whole_percents(score: Decimal) -> int:
    """A score of 0..1 in whole percents, 100 only where it is reached."""
    return round(score * _PERCENT) if score >= 1 else min(round(score * _PERCENT), _PERCENT - 1)
