"""A tool that payments tell of, to begin with."""

import datetime
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from handbook.kinds.tools.starters.tool import tool_lines
from handbook.locales import Wording
from handbook.locales.days import day_text
from handbook.locales.quantities import money_text
from handbook.model.costs import Tax, cycle_of
from handbook.model.values import Money
from handbook.planning.charges import Recurring
from handbook.starters.yaml_text import scalar

_CENT: Final = Decimal("0.01")
_TWO: Final = 2
"""Payments that say how often the next ones come only if they go on so."""


@dataclass(frozen=True)
class KnownTool:
    """What the payments to a supplier tell of a tool; `category` is empty where nothing does.

    `is_day_guessed` says that `first` and `last` could be read with the month before the day.
    """

    name: str
    category: str
    cost: Recurring
    currency: str
    tax: Tax | None
    payments: int
    first: datetime.date
    last: datetime.date
    is_day_guessed: bool


def tool_text(tool: KnownTool, words: Wording) -> str:
    """The YAML of the file; it has the shape of a tool as it is."""
    values = {
        "category": scalar(tool.category) if tool.category else None,
        "cost": _cost(tool),
        "bought": tool.first.isoformat(),
    }
    examples = {
        "renewal": _next_year(tool.last).isoformat(),
        "last_used": f"{{date: {tool.last.isoformat()}, evidence: ...}}",
    }
    bought = words("new-tool.bought-guessed" if tool.is_day_guessed else "new-tool.bought-first")
    lines = [*tool_lines(tool.name, values, words, examples, {"cost": _with_refund(tool, words), "bought": bought})]
    if tool.cost.former:
        former = ", ".join(f"{{until: {day.isoformat()}, {_price(tool, amount)}}}" for day, amount in tool.cost.former)
        place = next(place for place, line in enumerate(lines) if line.startswith("cost:"))
        lines.insert(place + 1, f"former_costs: [{former}]")
    return "\n".join([*lines, ""])


def _cost(tool: KnownTool) -> str:
    return f"{{{_price(tool, tool.cost.amount)}}}"


def _price(tool: KnownTool, exact: Decimal) -> str:
    shown = f"{exact.quantize(_CENT, ROUND_HALF_UP):f}".removesuffix(".00")
    tax = f", tax: {tool.tax}" if tool.tax else ""
    return f"amount: {shown}, currency: {tool.currency}, per: {tool.cost.per}{tax}"


def _with_refund(tool: KnownTool, words: Wording) -> str:
    """How the cost was found, and what came back beside it."""
    why, refunded = _why(tool, words), tool.cost.refunded
    back = Money.model_construct(amount=refunded, currency=tool.currency, per=None)
    return words("new-tool.refunded", why=why, sum=money_text(back, words.language)) if refunded else why


def _why(tool: KnownTool, words: Wording) -> str:
    """How the cost was found, so that somebody can put it right."""
    first, last = (day_text(day, "day", words.language) for day in (tool.first, tool.last))
    if tool.cost.is_sum:
        return words("new-tool.cost-sum", tool.payments, first=first, last=last)
    cycle = cycle_of(tool.cost.per)
    if tool.payments == _TWO and cycle and cycle.unit != "year":
        return words(f"new-tool.cost-two-{cycle.unit}", cycle.count, first=first, last=last)
    return words(f"new-tool.cost-{cycle and cycle.unit}", cycle and cycle.count, last=last)


def _next_year(day: datetime.date) -> datetime.date:
    """The same day a year later; 28 February after the 29th, and no later than the last of all days."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=min(day.year + 1, datetime.MAXYEAR), day=28 if day.month == 2 else day.day)  # noqa: PLR2004 -- February
