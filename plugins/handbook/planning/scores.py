"""How far a goal has come, and the quarter that it belongs to."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from handbook.model.okrs import KeyResult, Objective, Okrs

_QUARTERS = 4
_MONTHS = 3
_QUARTER = re.compile(r"(?P<year>[0-9]{4})-q(?P<number>[1-4])\Z")


def key_result_score(key_result: KeyResult) -> Decimal | None:
    """The share of the way from baseline to target, cut to 0..1; None without its three numbers, or without a way.

    Source: FORMAT.md, "`okrs/<year>-q<n>/<team>.yml`". It holds whichever way the target lies.
    """
    baseline, target, current = key_result.baseline, key_result.target, key_result.current
    if baseline is None or target is None or current is None or baseline == target:
        return None
    share = (current - baseline) / (target - baseline)
    return min(max(Decimal(0), share), Decimal(1))  # zero first: a goal not begun on its way down is no minus zero


def objective_score(objective: Objective) -> Decimal | None:
    """The mean of the key results that have a score and were not dropped, 0..1; None where none has."""
    return _mean(map(key_result_score, objective.kept_key_results))


def team_score(okrs: Okrs) -> Decimal | None:
    """The mean of a team's objectives that have a score and were not dropped, 0..1; None where none has."""
    return _mean(map(objective_score, okrs.kept_objectives))


def _mean(scores: Iterable[Decimal | None]) -> Decimal | None:
    known = [score for score in scores if score is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def quarter_bounds(quarter: str) -> tuple[date, date]:
    """The first and the last day of `2026-q4`, both included. Raises ValueError for anything but a quarter."""
    first, (year, number) = _first_day(quarter), _read(quarter)
    if (year, number) == (date.max.year, _QUARTERS):
        return first, date.max
    return first, _first_day(next_quarter(quarter)) - timedelta(days=1)


def next_quarter(quarter: str) -> str:
    """The quarter after `2026-q4`. Raises ValueError for anything but a quarter."""
    year, number = _read(quarter)
    return f"{year + 1:04}-q1" if number == _QUARTERS else f"{year:04}-q{number + 1}"


def previous_quarter(quarter: str) -> str:
    """The quarter before `2026-q1`. Raises ValueError for anything but a quarter."""
    year, number = _read(quarter)
    return f"{year - 1:04}-q{_QUARTERS}" if number == 1 else f"{year:04}-q{number - 1}"


def _first_day(quarter: str) -> date:
    year, number = _read(quarter)
    return date(year, (number - 1) * _MONTHS + 1, 1)


def _read(quarter: str) -> tuple[int, int]:
    found = _QUARTER.match(quarter)
    if found is None:
        message = f"not a quarter: {quarter!r}"
        raise ValueError(message)
    return int(found["year"]), int(found["number"])
