"""What tools cost in a year, in the handbook's currency, with what the invoice says beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.model.company import Tool
from handbook.model.values import Money
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Cost:
    """The cost of a tool. `amount` is that of `year` for machines, in `currency`.

    `invoice` is what the file says, where that is another currency or another period; `seat` what one seat costs in a
    year. Both may be empty.
    """

    year: str
    invoice: str
    seat: str
    amount: str
    currency: str


def cost_of(site: Site, tool: Tool) -> Cost | None:
    """The cost of a tool; None where nobody wrote it down."""
    if tool.cost is None:
        return None
    year = site.exchange.a_year(tool.cost)
    return Cost(
        year=site.money(year),
        invoice=_invoice(site, tool.cost),
        seat=_seat(site, year, tool.seats),
        amount=f"{year.amount:f}",
        currency=year.currency,
    )


def _invoice(site: Site, cost: Money) -> str:
    is_year = cost.per in (None, "year")
    if is_year and cost.currency == site.exchange.currency:
        return ""
    return site.words("tool.a-year" if is_year else f"tool.per-{cost.per}", sum=site.money(cost))


def _seat(site: Site, year: Money, seats: int | None) -> str:
    if not seats or not year.amount:
        return ""
    share = Money.model_construct(amount=year.amount / seats, currency=year.currency)
    return site.words("tool.per-seat", sum=site.money(share))


def total(site: Site, costs: Iterable[Money | None]) -> str:
    """The sum of a year, and one more for each currency without a rate. Empty where nothing costs anything."""
    return " + ".join(site.money(money) for money in site.exchange.sums(cost for cost in costs if cost))


def rates_note(site: Site, costs: Iterable[Money | None]) -> str:
    """The rates by which these were converted, and of which day they are; empty where none was."""
    exchange, day = site.exchange, site.handbook.settings.rates_as_of
    used = sorted({cost.currency for cost in costs if cost} & exchange.rates.keys())
    if not used:
        return ""
    rates = ", ".join(f"1 {code} = {site.number(exchange.rates[code])} {exchange.currency}" for code in used)
    return site.words("tool.rates-of", day=site.day(day), rates=rates) if day else site.words("tool.rates", rates=rates)
