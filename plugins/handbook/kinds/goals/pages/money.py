"""The money of a team's quarter: what is taken out of the envelope, kind by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from handbook.kinds.goals.envelopes import PARTS, Cost, Costs, as_shown, costs_of, in_own, is_above, total
from handbook.loading.records import Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Envelope, Okrs
from handbook.model.values import Money
from handbook.planning.money import Exchange
from handbook.rendering.named import Named, named
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class MoneyRow:
    """What the records of one kind take, and the limit that they have for themselves, if they have one."""

    title: str
    records: tuple[tuple[Named, str], ...]
    amount: str
    limit: str
    is_over: bool


@dataclass(frozen=True)
class MoneyTable:
    """An envelope. `left` is what nobody has taken yet; empty where more was taken than there is."""

    rows: tuple[MoneyRow, ...]
    total: MoneyRow
    left: str


def money_table(site: Site, here: str, record: Record[Okrs]) -> MoneyTable | None:
    """The money of a team's file; None where it has no envelope, and on a public site."""
    envelope = record.model.envelope
    if envelope is None or site.is_public:
        return None
    costs = _costs(site).get((record.model.team, GoalReference(record.id).quarter), ())
    limit = _in_ours(site, envelope.total)
    shown = as_shown(costs, *([] if limit is None else [limit]))
    whole = _row(site, site.words("money.total"), shown, envelope.total)
    has_left = limit is not None and not is_above(shown, limit)
    left = site.words("money.left", money=_said(site, limit - total(shown))) if limit is not None and has_left else ""
    return MoneyTable(tuple(_rows(site, here, envelope, shown)), whole, left)


@once
def _costs(site: Site) -> Costs:
    return costs_of(site.handbook)


def _rows(site: Site, here: str, envelope: Envelope, costs: Sequence[Cost]) -> Iterator[MoneyRow]:
    for kind in PARTS:
        own = sorted((cost for cost in costs if cost.kind == kind), key=lambda cost: -cost.amount)
        limit = envelope.experiments if kind == "experiment" else None
        if own or limit:
            records = tuple((named(site, here, kind, cost.id), _said(site, cost.amount)) for cost in own)
            yield _row(site, site.title(kind), own, limit, records)


def _row(
    site: Site, title: str, costs: Sequence[Cost], limit: Money | None, records: tuple[tuple[Named, str], ...] = ()
) -> MoneyRow:
    most = _in_ours(site, limit) if limit else None
    is_over = most is not None and is_above(costs, most)
    return MoneyRow(title, records, _said(site, total(costs)), site.money(limit) if limit else "", is_over)


def _in_ours(site: Site, money: Money) -> Decimal | None:
    """In the handbook's currency; None where that has no rate, which a finding tells."""
    exchange = Exchange.of(site.handbook.settings)
    return exchange.exchanged(money).amount if exchange.knows(money.currency) else None


def _said(site: Site, amount: Decimal) -> str:
    return site.money(in_own(site.handbook, amount))
