"""What is paid again and again: from the payments to the cost of a month, a quarter or a year."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal

from handbook.model.values import Duration
from handbook.planning.periods import start_of

Every = Literal["month", "2 months", "quarter", "6 months", "year", "2 years"]

_GAPS: dict[Every, tuple[int, int]] = {
    "month": (26, 35),
    "2 months": (56, 66),
    "quarter": (84, 98),
    "6 months": (173, 192),
    "year": (351, 380),
    "2 years": (716, 745),
}
"""Days between two payments of one contract: an invoice may be paid some days early or late."""
_FEWEST: dict[Every, int] = {"month": 3, "2 months": 3, "quarter": 3, "6 months": 3, "year": 2, "2 years": 2}
_FEWEST_ALIKE = 2
"""Payments of one amount that let a period be asked about, and so counted, where there are no others."""
_FEWEST_OF_A_PRICE = 3
"""Payments of one amount in a row that make a price: what varies each month is no price that changed."""
_MOST_OF_A_RISE = Decimal("1.25")
"""A price that becomes more than this is another contract, or no price."""
_A_YEAR = Duration(Decimal(12), "months")


@dataclass(frozen=True)
class Charge:
    """A payment on a day; a refund is negative."""

    day: datetime.date
    amount: Decimal


@dataclass(frozen=True)
class Recurring:
    """What is paid in each period. `is_sum` says that no period is plain, so that a year's payments were added up.

    `former` are the prices before, each with its last day, the first one first; `refunded` is what came back beside a
    plain period, and is not taken off.
    """

    amount: Decimal
    per: Every
    is_sum: bool
    former: tuple[tuple[datetime.date, Decimal], ...] = ()
    refunded: Decimal = Decimal(0)


def recurring(charges: Sequence[Charge]) -> Recurring | None:
    """The cost that these payments of one contract amount to; None where as much came back as was paid.

    Plain is a period where each gap has its length and each payment the same amount, be it two, or the price changed
    once and for all; a credit note of less than a payment changes no price. Else it is what was paid in the twelve
    months up to the last payment.
    """
    refunded = -sum((charge.amount for charge in charges if charge.amount < 0), Decimal(0))
    paid = _by_day(charge for charge in charges if charge.amount > 0)
    plain = _plain(paid) if not refunded or refunded < min(paid.values(), default=Decimal(0)) else None
    return replace(plain, refunded=refunded) if plain else _of_a_year(_by_day(charges))


def _by_day(charges: Iterable[Charge]) -> dict[datetime.date, Decimal]:
    found: dict[datetime.date, Decimal] = {}
    for charge in charges:
        found[charge.day] = found.get(charge.day, Decimal(0)) + charge.amount
    return found


def _plain(by_day: Mapping[datetime.date, Decimal]) -> Recurring | None:
    days = sorted(by_day)
    every = _period(days, is_alike=len({*by_day.values()}) == 1)
    prices = [(amount, list(group)) for amount, group in groupby(days, key=lambda day: by_day[day])]
    if every is None or not (_are_prices([group for _, group in prices]) or _has_risen(prices)):
        return None
    until = (group[0] - datetime.timedelta(days=1) for _, group in prices[1:])
    former = tuple((day, amount) for day, (amount, _) in zip(until, prices[:-1], strict=True))
    return Recurring(prices[-1][0], every, is_sum=False, former=former)


def _of_a_year(by_day: Mapping[datetime.date, Decimal]) -> Recurring | None:
    last = max(by_day, default=datetime.date.min)
    paid = sum((amount for day, amount in by_day.items() if _is_within_a_year(day, last)), Decimal(0))
    return Recurring(paid, "year", is_sum=True) if paid > 0 else None


def _are_prices(groups: Sequence[Sequence[datetime.date]]) -> bool:
    """Whether what was paid in a row is one price, or each is long enough to be one."""
    return len(groups) == 1 or all(len(group) >= _FEWEST_OF_A_PRICE for group in groups)


def _has_risen(prices: Sequence[tuple[Decimal, Sequence[datetime.date]]]) -> bool:
    """Whether one price, paid twice or more, has become a somewhat higher one, which is paid since."""
    match prices:
        case [(before, days), (now, _)]:
            return len(days) >= _FEWEST_ALIKE and before < now <= before * _MOST_OF_A_RISE
        case _:
            return False


def _period(days: Sequence[datetime.date], *, is_alike: bool) -> Every | None:
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    for every, (least, most) in _GAPS.items():
        fewest = _FEWEST_ALIKE if is_alike else _FEWEST[every]
        if len(days) >= fewest and all(least <= gap <= most for gap in gaps):
            return every
    return None


def _is_within_a_year(day: datetime.date, last: datetime.date) -> bool:
    return last.year == datetime.MINYEAR or day > start_of(last, _A_YEAR)
