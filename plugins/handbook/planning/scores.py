"""How far a goal has come, and the quarter that it belongs to."""

from collections.abc import Iterable
from decimal import Decimal

from handbook.model.days import Days
from handbook.model.okrs import KeyResult, Objective, Okrs
from handbook.model.values import Duration
from handbook.planning.periods import Due, due_after


def key_result_score(key_result: KeyResult) -> Decimal | None:
    """The share of the way from baseline to target, cut to 0..1; None without its three numbers, or without a way.

    Source: FORMAT.md, "`okrs/<year>-q<n>/<team>.yml`". It holds whichever way the target lies. A level to keep is
    reached or not (support.perdoo.com, article 5203378: 1 for one that was maintained, else 0).
    """
    baseline, target, current = key_result.baseline, key_result.target, key_result.current
    if key_result.keep:
        held = is_held(key_result)
        return None if held is None else Decimal(held)
    if baseline is None or target is None or current is None or baseline == target:
        return None
    share = (current - baseline) / (target - baseline)
    return min(max(Decimal(0), share), Decimal(1))  # zero first: a goal not begun on its way down is no minus zero


def is_held(key_result: KeyResult, number: Decimal | None = None) -> bool | None:
    """Whether a level is kept by its current number, or by this one; None without level or number.

    The target itself is held, whichever side is the right one.
    """
    target, number = key_result.target, key_result.current if number is None else number
    if key_result.keep is None or target is None or number is None:
        return None
    sides = {"above": number > target, "below": number < target, "at": False}
    return number == target or sides[key_result.keep]


def objective_score(objective: Objective) -> Decimal | None:
    """The mean, 0..1, of the key results that have a score and were not dropped, by their weights; None without any."""
    return _mean((key_result_score(result), result.counts) for result in objective.kept_key_results)


def unscored(results: Iterable[KeyResult]) -> list[KeyResult]:
    """Those that have no score, and are left out of the mean."""
    return [result for result in results if key_result_score(result) is None]


def team_score(okrs: Okrs) -> Decimal | None:
    """The mean of a team's objectives that have a score and were not dropped, 0..1; None where none has."""
    return _mean((objective_score(objective), Decimal(1)) for objective in okrs.kept_objectives)


_NOTHING = Decimal(0)


def _mean(weighted: Iterable[tuple[Decimal | None, Decimal]]) -> Decimal | None:
    """The weighted mean of the scores that are known; None where they weigh nothing together."""
    known = [(score, weight) for score, weight in weighted if score is not None]
    whole = sum((weight for _, weight in known), _NOTHING)
    return sum((score * weight for score, weight in known), _NOTHING) / whole if whole else None


def next_number(result: KeyResult, quarter: Days, stale_after: Duration) -> Due | None:
    """When the next number of a key result is due: calendar time after its last; None where that has no date.

    It is late from the day after, on the days of its quarter alone.
    """
    return due_after(result.as_of, stale_after, quarter) if result.as_of else None
