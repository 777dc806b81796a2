"""What a budget takes out of an envelope, and whether it was kept."""

from decimal import Decimal

from handbook.model.campaign import Budget
from handbook.model.values import Money

_PERCENT = 100


def taken(budget: Budget, *, is_over: bool) -> Money:
    """What it takes out of an envelope: what was spent once it is over, else what is planned.

    More than planned counts as soon as it is spent, if both are in one currency.
    """
    spent, planned = budget.spent, budget.planned
    if spent is None:
        return planned
    return spent if is_over or (spent.currency == planned.currency and spent.amount > planned.amount) else planned


def overspent(budget: Budget) -> Decimal | None:
    """By how many per cent more was spent than planned; None where it was not, or nobody can compare the two.

    Of nothing planned anything is a hundred per cent.
    """
    spent, planned = budget.spent, budget.planned
    if spent is None or spent.currency != planned.currency or spent.amount <= planned.amount:
        return None
    return (spent.amount / planned.amount - 1) * _PERCENT if planned.amount else Decimal(_PERCENT)
