"""What a tool takes out of a period, at the price that it had then."""

import datetime
from calendar import monthrange
from collections.abc import Iterator
from decimal import Decimal

from handbook.model.company import Tool
from handbook.model.costs import Cost
from handbook.model.days import Days
from handbook.planning.money import Exchange

_MONTHS_A_YEAR = 12
_EXACT = Decimal("0.000001")
"""Thirds of a price are rounded far below a cent, so that three of them are the whole."""


def taken_in(tool: Tool, days: Days, months: int, exchange: Exchange) -> Decimal:
    """What a tool costs in a period of so many months, in the handbook's currency, with or without tax as it shows it.

    From the day on which it was bought to the day of its sunset, both included, each month takes a twelfth of the price
    of a year. A month in which it comes, goes or changes its price is shared by its days: bought on 17 January it takes
    15/31 of that month. What was paid once counts where it was bought, and again where it renews. What cannot be
    converted takes nothing.
    """
    kept = _kept(tool, days)
    shares = (*_months(tool, days, kept, months), *_payments(tool, kept))
    known = ((cost, share) for cost, share in shares if exchange.knows(cost.currency) and exchange.knows_tax(cost))
    taken = sum((exchange.a_year(cost).amount * share for cost, share in known), Decimal(0))
    return taken.quantize(_EXACT)


def _kept(tool: Tool, days: Days) -> Days:
    """The days of a period on which the tool is paid for; the last comes before the first where there is none."""
    first = max(days.first, tool.bought) if tool.bought else days.first
    return Days(first, min(days.last, tool.sunset.date) if tool.sunset else days.last)


def _months(tool: Tool, days: Days, kept: Days, months: int) -> Iterator[tuple[Cost, Decimal]]:
    """The price of each stretch of days that goes on, with its share of a year."""
    for day, share in _stretches(tool, days, kept, months):
        cost = tool.cost_on(day)
        if cost and cost.cycle.months is not None:
            yield cost, share


def _stretches(tool: Tool, days: Days, kept: Days, months: int) -> Iterator[tuple[datetime.date, Decimal]]:
    """The whole period, or each day kept where not all of it has one price, with its share of a year."""
    if kept == days and not any(days.first <= cost.until < days.last for cost in tool.former_costs):
        yield days.first, Decimal(months) / _MONTHS_A_YEAR
        return
    for ordinal in range(kept.first.toordinal(), kept.last.toordinal() + 1):
        day = datetime.date.fromordinal(ordinal)
        yield day, 1 / Decimal(_MONTHS_A_YEAR * monthrange(day.year, day.month)[1])


def _payments(tool: Tool, kept: Days) -> Iterator[tuple[Cost, Decimal]]:
    """What is paid at one time, on the days on which it is."""
    for day in (tool.bought, tool.renewal):
        cost = tool.cost_on(day) if day and kept.hold(day) else None
        if cost and cost.cycle.months is None:
            yield cost, Decimal(1)
