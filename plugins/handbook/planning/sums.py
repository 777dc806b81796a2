"""Sums of money that stand for one whole: a budget, an envelope, what a role decides alone."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from handbook.model.values import Money

_MONTHS: Final[Mapping[str, int]] = {"month": 1, "quarter": 3, "year": 12}


def is_whole(money: Money, months: int | None = None) -> bool:
    """Whether an amount is the whole sum as it stands; `months` is the time that the sum is for, where it has one."""
    return money.per is None or _MONTHS.get(money.per) == months


def whole_of(amount: Decimal, per: str, months: int) -> Decimal | None:
    """What an amount makes in so many months; None where that is no sum in cents, or the period is unknown."""
    made = amount * months / _MONTHS[per] if per in _MONTHS else Decimal("NaN")
    return made if made.is_finite() and made == round(made, 2) else None
