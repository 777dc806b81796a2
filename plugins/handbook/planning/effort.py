"""How much of a team's work serves its goals."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from handbook.model.values import Duration

_WEEKS_A_YEAR = 52
_MONTHS_A_YEAR = 12


class EffortOf(NamedTuple):
    """The work of one campaign in working days that lies in a quarter (`2026-q4`), by the team of its owner."""

    quarter: str
    team: str
    days: Decimal
    is_aligned: bool
    """Whether it serves an objective."""


@dataclass(frozen=True)
class AlignedEffort:
    """Working days: those that serve an objective, and all of them."""

    aligned: Decimal
    total: Decimal

    @property
    def share(self) -> Decimal | None:
        """The aligned part, 0..1; None where there is no work."""
        return self.aligned / self.total if self.total else None


def effort_shares(efforts: Iterable[EffortOf]) -> Mapping[tuple[str, str], AlignedEffort]:
    """(Quarter, team) -> its share, by quarter, then team; only those that have a campaign."""
    days: defaultdict[tuple[str, str], list[EffortOf]] = defaultdict(list)
    for effort in efforts:
        days[effort.quarter, effort.team].append(effort)
    return {group: _share(days[group]) for group in sorted(days)}


def working_days(effort: Duration, days_a_week: int) -> Decimal:
    """An effort in working days: a day is one, a week the working week, a month a twelfth of 52 weeks.

    A month of a five-day week is 21⅔ days: holidays are left to the plan, an effort is an estimate.
    """
    match effort.unit:
        case "days":
            return effort.count
        case "weeks":
            return effort.count * days_a_week
        case "months":
            return effort.count * days_a_week * _WEEKS_A_YEAR / _MONTHS_A_YEAR


def _share(efforts: Iterable[EffortOf]) -> AlignedEffort:
    aligned, total = Decimal(0), Decimal(0)
    for effort in efforts:
        total += effort.days
        aligned += effort.days if effort.is_aligned else 0
    return AlignedEffort(aligned, total)
