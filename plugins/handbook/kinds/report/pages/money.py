"""What a quarter's campaigns and experiments were to cost, and what they did cost."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from handbook.kinds.goals.pages.gaps import campaigns_in
from handbook.model.campaign import Budget
from handbook.model.quarter import GoalPeriod
from handbook.model.values import Money
from handbook.planning.experiments import started_between
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Spending:
    """A campaign on its day D, or an experiment on its first day. `state` is open, closed or cancelled."""

    name: Named
    day: datetime.date
    budget: Budget | None
    state: str


@dataclass(frozen=True)
class MoneyRow:
    """One line of the table: planned and spent are empty where nobody wrote them; `says` is what they mean."""

    name: Named
    day: Day
    planned: str
    spent: str
    says: str


@dataclass(frozen=True)
class MoneyView:
    """The money of a quarter: sentences with the sums, one a currency, then the lines."""

    sums: tuple[str, ...]
    rows: tuple[MoneyRow, ...]


def money_view(site: Site, here: str, quarter: GoalPeriod) -> MoneyView:
    """The money of a quarter; a campaign counts in the quarter of its day D, an experiment in that of its start."""
    spendings = sorted(_spendings(site, here, quarter), key=lambda spending: (spending.day, spending.name.text))
    return MoneyView(tuple(_sums(site, spendings)), tuple(_row(site, spending) for spending in spendings))


def _spendings(site: Site, here: str, quarter: GoalPeriod) -> Iterator[Spending]:
    first, last = site.days_of(quarter)
    for campaign in campaigns_in(site, quarter):
        model = campaign.model
        state = "open" if model.is_open else "closed" if model.status == "done" else "cancelled"
        yield Spending(named(site, here, "campaign", campaign.id), model.place_in_time, model.budget, state)
    for key, experiment in site.handbook.experiments.items():
        model = experiment.model
        if model.started and started_between(model, first, last):
            state = "closed" if model.is_closed else "open"
            yield Spending(named(site, here, "experiment", key), model.started, model.budget, state)


def _row(site: Site, spending: Spending) -> MoneyRow:
    planned = spending.budget.planned if spending.budget else None
    spent = spending.budget.spent if spending.budget else None
    return MoneyRow(
        name=spending.name,
        day=Day(spending.day.isoformat(), site.day(spending.day)),
        planned=site.money(planned) if planned else "",
        spent=site.money(spent) if spent else "",
        says=_says(site, planned, spent, spending.state),
    )


def _says(site: Site, planned: Money | None, spent: Money | None, state: str) -> str:
    """What the two amounts mean, in a sentence."""
    words = site.words
    if planned is None:
        return words("report.no-budget")
    if spent is None:
        return words(f"report.unspent-{state}")
    if spent.currency != planned.currency:
        return words("report.two-currencies")
    rest = planned.amount - spent.amount
    word = "over" if rest < 0 else "exact" if rest == 0 and state == "closed" else state
    return words(
        f"report.money-{word}",
        rest=site.sum(Money.model_construct(amount=abs(rest), currency=planned.currency, per=None)),
    )


@dataclass
class _Sum:
    """The sums of one currency. What was planned for cancelled things was freed, but for what they had cost."""

    planned: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)
    lost: Decimal = Decimal(0)


def _sums(site: Site, spendings: Sequence[Spending]) -> Iterator[str]:
    sums: defaultdict[str, _Sum] = defaultdict(_Sum)
    for spending in spendings:
        if spending.budget:
            _add(sums, spending.budget, cancelled=spending.state == "cancelled")
    for currency, found in sorted(sums.items()):
        if found.planned or found.spent:
            yield _sum_text(site, currency, found)
        if found.lost:
            yield site.words(
                "report.lost", sum=site.sum(Money.model_construct(amount=found.lost, currency=currency, per=None))
            )


def _add(sums: defaultdict[str, _Sum], budget: Budget, *, cancelled: bool) -> None:
    if not cancelled:
        sums[budget.planned.currency].planned += budget.planned.amount
    if budget.spent and cancelled:
        sums[budget.spent.currency].lost += budget.spent.amount
    elif budget.spent:
        sums[budget.spent.currency].spent += budget.spent.amount


def _sum_text(site: Site, currency: str, found: _Sum) -> str:
    planned, spent = (
        site.sum(Money.model_construct(amount=sum_, currency=currency, per=None))
        for sum_ in (found.planned, found.spent)
    )
    if not found.planned:
        return site.words("report.sum-unplanned", spent=spent)
    return site.words("report.sum", planned=planned, spent=spent, share=site.percent(found.spent / found.planned))
