"""What tools cost in a year, in the handbook's currency, with what the invoice says beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.locales.quantities import cost_text, exact_text
from handbook.model.company import Tool
from handbook.model.costs import Cost as Charged
from handbook.model.values import Money
from handbook.planning.money import tax_of
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Cost:
    """The cost of a tool. `amount` is that of `year` for machines, in `currency`, and `tax` says whether tax is in it.

    `invoice` is what the file says, where that is another currency, another period or none, for each seat, or taxed
    otherwise;
    `seat` what one seat costs in a year, `since` from which day on it is the price, where another was paid before. All
    four may be empty.
    """

    year: str
    invoice: str
    seat: str
    amount: str
    currency: str
    tax: str = ""
    since: str = ""


def cost_of(site: Site, tool: Tool) -> Cost | None:
    """The cost of a tool; None where nobody wrote it down, or a price for each seat without the number of seats."""
    whole = tool.whole_cost
    if tool.cost is None or whole is None:
        return None
    year = site.exchange.a_year(whole)
    return Cost(
        year=site.money(year) if year.amount == tool.cost.amount else site.sum(year),
        invoice=_invoice(site, tool.cost, renews=tool.renewal is not None or tool.bought is None),
        seat=_seat(site, year, tool.seats),
        amount=f"{year.amount:f}",
        currency=year.currency,
        tax=site.words(f"tool.tax-{tax}") if (tax := tax_of(year)) else "",
        since=site.words("tool.cost-from", day=site.day(first)) if (first := tool.first_day_of_price) else "",
    )


def _invoice(site: Site, cost: Charged, *, renews: bool) -> str:
    exchange = site.exchange
    is_shown = cost.currency == exchange.currency and tax_of(cost) in (None, tax_of(exchange.a_year(cost)))
    once = "" if cost.cycle.months else site.words("tool.paid-once" if renews else "tool.paid-only-once")
    text = "" if cost.per in (None, "year") and is_shown else cost_text(cost, site.language)
    return ", ".join(filter(None, (text, once)))


def _seat(site: Site, year: Money, seats: int | None) -> str:
    if not seats or not year.amount:
        return ""
    share = Money.model_construct(amount=year.amount / seats, currency=year.currency)
    return site.words("tool.per-seat", sum=site.sum(share))


def unknown_cost(site: Site, tool: Tool) -> str:
    """The price of a seat where nobody says how many there are; empty for any other tool."""
    if tool.cost is None or tool.whole_cost is not None:
        return ""
    return site.words("tool.seats-unknown", price=cost_text(tool.cost, site.language))


def total(site: Site, costs: Iterable[Money | None]) -> str:
    """The sum of a year, and one more for each currency without a rate. Empty where nothing costs anything."""
    return " + ".join(site.sum(money) for money in site.exchange.sums(cost for cost in costs if cost))


def rates_note(site: Site, costs: Iterable[Money | None]) -> str:
    """The rates by which costs were converted, of which day they are, and that tax was; empty where nothing was."""
    known = [cost for cost in costs if cost]
    is_taxed = any(tax_of(cost) not in (None, tax_of(site.exchange.a_year(cost))) for cost in known)
    return " ".join(filter(None, (_rates(site, known), site.words("tool.taxes") if is_taxed else "")))


def _rates(site: Site, costs: Iterable[Money]) -> str:
    exchange, day = site.exchange, site.handbook.settings.rates_as_of
    used = sorted({cost.currency for cost in costs} & exchange.rates.keys())
    if not used:
        return ""
    rates = ", ".join(
        f"1 {code} = {exact_text(exchange.rates[code], site.language)} {exchange.currency}" for code in used
    )
    return site.words("tool.rates-of", day=site.day(day), rates=rates) if day else site.words("tool.rates", rates=rates)
