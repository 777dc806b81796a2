"""What is paid again and again: from the payments to the cost of a month, a quarter or a year."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from handbook.model.values import Duration
from handbook.planning.periods import start_of

Every = Literal["month", "quarter", "year"]

_GAPS: dict[Every, tuple[int, int]] = {"month": (26, 35), "quarter": (84, 98), "year": (351, 380)}
"""Days between two payments of one contract: an invoice may be paid some days early or late."""
_FEWEST: dict[Every, int] = {"month": 3, "quarter": 3, "year": 2}
_A_YEAR = Duration(Decimal(12), "months")


@dataclass(frozen=True)
class Charge:
    """A payment on a day; a refund is negative."""

    day: datetime.date
    amount: Decimal


@dataclass(frozen=True)
class Recurring:
    """What is paid in each period. `is_sum` says that no period is plain, so that a year's payments were added up."""

    amount: Decimal
    per: Every
    is_sum: bool


def recurring(charges: Sequence[Charge]) -> Recurring | None:
    """The cost that these payments of one contract amount to; None where as much came back as was paid.

    Plain is a period where each gap has its length and each payment the same amount. Else it is what was paid in the
    twelve months up to the last payment.
    """
    by_day: dict[datetime.date, Decimal] = {}
    for charge in charges:
        by_day[charge.day] = by_day.get(charge.day, Decimal(0)) + charge.amount
    days = sorted(by_day)
    every = _period(days)
    if every and len({*by_day.values()}) == 1 and by_day[days[0]] > 0:
        return Recurring(by_day[days[0]], every, is_sum=False)
    paid = sum((by_day[day] for day in days if _is_within_a_year(day, days[-1])), Decimal(0))
    return Recurring(paid, "year", is_sum=True) if paid > 0 else None


def _period(days: Sequence[datetime.date]) -> Every | None:
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    for every, (least, most) in _GAPS.items():
        if len(days) >= _FEWEST[every] and all(least <= gap <= most for gap in gaps):
            return every
    return None


def _is_within_a_year(day: datetime.date, last: datetime.date) -> bool:
    return last.year == datetime.MINYEAR or day > start_of(last, _A_YEAR)
