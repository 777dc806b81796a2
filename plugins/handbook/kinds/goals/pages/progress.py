"""A score ready to be drawn, and whether it keeps pace with its quarter: the browser knows today."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from handbook.loading.goals import Goal
from handbook.model.days import Days, next_day, previous_day
from handbook.model.okrs import KeyResult, Okrs
from handbook.planning.scores import is_held, key_result_score, objective_score, team_score, unscored
from handbook.rendering.dated import DatedBadge, badge
from handbook.rendering.measures import measure
from handbook.rendering.site import Site

_ON_TRACK = Decimal("0.10")
"""A goal may lag this share of the quarter behind the calendar and still be on track."""
_AT_RISK = Decimal("0.30")
"""A goal that lags more than this is behind."""
_NEARLY = Decimal("0.7")
"""From this score on, the usual mark of OKRs, a goal that was not reached in full still counts as a success."""


def pace(site: Site, score: Decimal | None, bounds: Days) -> tuple[DatedBadge, ...]:
    """On track, at risk, behind, and how it ended: each with the days on which it is true for this score."""
    if score is None:
        return ()
    words, (start, last) = site.words, bounds
    if score >= 1:
        return (badge(words("okr.reached"), "good"),)
    end = next_day(last)
    risk, late = _day_at(score + _ON_TRACK, start, end), _day_at(score + _AT_RISK, start, end)
    nearly, over = score >= _NEARLY, Days(end)
    ended = badge(words("okr.nearly"), "warn", over) if nearly else badge(words("okr.missed"), "bad", over)
    stages = (
        badge(words("okr.on-track"), "good", Days(start, previous_day(risk))),
        badge(words("okr.at-risk"), "warn", Days(risk, previous_day(late))),
        badge(words("okr.behind"), "bad", Days(late, last)),
    )
    return (*(stage for stage in stages if stage.first < stage.end), ended)


def _day_at(share: Decimal, start: datetime.date, end: datetime.date) -> datetime.date:
    """The day on which this share of the quarter has passed; its end at the latest."""
    days = (end - start).days
    return start + datetime.timedelta(days=min(int(share * days), days))


_PERCENT = 100


@dataclass(frozen=True)
class Progress:
    """A score: for readers (`67 %`), for the width of a bar (`67%`), and its pace. Both are empty without a score.

    `note` says what cannot be scored yet.
    """

    percent: str
    share: str
    pace: tuple[DatedBadge, ...]
    note: str = ""


def progress(site: Site, score: Decimal | None, bounds: Days, *, dropped: bool = False) -> Progress:
    """A score in the quarter whose bounds are given; what was dropped keeps pace with nothing."""
    if score is None:
        return Progress("", "", ())
    return Progress(percent_of(site, score), f"{whole_percents(score)}%", () if dropped else pace(site, score, bounds))


def goal_progress(site: Site, goal: Goal) -> Progress:
    """The score of an objective, and which of its key results have none."""
    objective = goal.objective
    is_dropped = objective.dropped is not None
    found = progress(site, objective_score(objective), site.days_of(goal.quarter), dropped=is_dropped)
    return found if is_dropped else replace(found, note=unscored_note(site, objective.kept_key_results))


def team_progress(site: Site, okrs: Okrs, bounds: Days) -> Progress:
    """The score of a team, and how many of its key results have none."""
    results = [result for objective in okrs.kept_objectives for result in objective.kept_key_results]
    return replace(progress(site, team_score(okrs), bounds), note=unscored_note(site, results))


def result_progress(site: Site, goal: Goal, result: KeyResult) -> Progress:
    """The score of a key result, or why it has none."""
    is_dropped = result.dropped is not None
    found = progress(site, key_result_score(result), site.days_of(goal.quarter), dropped=is_dropped)
    if is_dropped:
        return found
    if (held := is_held(result)) is not None:
        return replace(found, pace=(held_badge(site, held),))
    return replace(found, note=result_note(site, result))


def held_badge(site: Site, held: bool) -> DatedBadge:  # noqa: FBT001 -- it is what the badge says
    """Whether a level is kept: no pace, for there is no way to go."""
    return badge(site.words("okr.held"), "good") if held else badge(site.words("okr.not-held"), "bad")


def kept_level(site: Site, result: KeyResult) -> str:
    """`keep at 99.9% or more`; nothing for a number that moves."""
    if result.keep is None:
        return ""
    return site.words(f"okr.keep-{result.keep}", target=measure(site, result.target, result.unit))


def result_note(site: Site, result: KeyResult) -> str:
    """Why a key result has no score; nothing for one that has, nor where its numbers are held back."""
    if site.is_public or not unscored([result]):
        return ""
    lacks_only_start = not result.keep and result.baseline is None and None not in (result.target, result.current)
    return site.words("okr.no-start" if lacks_only_start else "okr.no-score")


def weight_of(site: Site, result: KeyResult) -> str:
    """`weight 2`; nothing for one that counts as each does."""
    return "" if result.weight in (None, 1) else site.words("okr.weight", weight=site.number(result.counts))


def unscored_note(site: Site, results: Sequence[KeyResult]) -> str:
    """How many key results are left out of a mean."""
    count = 0 if site.is_public else len(unscored(results))
    if count == len(results):
        return site.words("okr.no-score") if count else ""
    return site.words("okr.unscored", count, all=len(results)) if count else ""


def percent_of(site: Site, score: Decimal) -> str:
    """A score in whole percents; what is not reached is never rounded to 100 %."""
    return site.percent(Decimal(whole_percents(score)) / _PERCENT)


def whole_percents(score: Decimal) -> int:
    """A score of 0..1 in whole percents, 100 only where it is reached."""
    return round(score * _PERCENT) if score >= 1 else min(round(score * _PERCENT), _PERCENT - 1)
