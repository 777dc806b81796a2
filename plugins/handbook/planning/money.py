"""Costs of a year in one currency: converted exactly, rounded only where they are shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from handbook.model.costs import Cost, Tax
from handbook.model.settings import Settings
from handbook.model.values import Money

_PER_CENT = 100


@dataclass(frozen=True)
class Exchange:
    """The currency of a handbook's sums. `rates` maps another currency -> what one unit of it is worth in it.

    `tax` says whether sums are with tax, None where each stays as it was written; `tax_rate` is per cent.
    """

    currency: str
    rates: Mapping[str, Decimal]
    tax: Tax | None = None
    tax_rate: Decimal | None = None

    @classmethod
    def of(cls, settings: Settings) -> "Exchange":
        """The exchange that the settings describe."""
        others = {code: rate for code, rate in settings.rates.items() if code != settings.currency}
        return cls(settings.currency, others, settings.tax.shown, settings.tax.rate)

    def knows(self, currency: str) -> bool:
        """Whether amounts in this currency can be added up."""
        return currency == self.currency or currency in self.rates

    def knows_tax(self, cost: Money) -> bool:
        """Whether a cost can be added to the sums: it is written as they are shown, or a rate converts it."""
        return self.tax is None or tax_of(cost) in (None, self.tax) or self._tax_rate(cost) is not None

    def _tax_rate(self, cost: Money) -> Decimal | None:
        own = cost.tax_rate if isinstance(cost, Cost) else None
        return self.tax_rate if own is None else own

    def _taxed(self, cost: Money) -> tuple[Decimal, Tax | None]:
        """What a year costs with or without tax, as sums are shown; as it was written where there is no rate for that.

        What says nothing of tax is taken to be as the sums are shown.
        """
        typed, rate = tax_of(cost), self._tax_rate(cost)
        if self.tax is None or typed in (None, self.tax) or rate is None:
            return cost.a_year, typed or self.tax
        factor = 1 + rate / _PER_CENT
        return cost.a_year * factor if self.tax == "included" else cost.a_year / factor, self.tax

    def exchanged(self, cost: Money) -> Money:
        """A cost in the handbook's currency, for the same time; as it is where that has no rate."""
        if not self.knows(cost.currency):
            return cost
        amount = cost.amount * self.rates.get(cost.currency, Decimal(1))
        return Money.model_construct(amount=amount, currency=self.currency, per=cost.per)

    def a_year(self, cost: Money) -> Money:
        """A cost for twelve months, in the handbook's currency and with or without tax as it shows sums.

        In its own currency where that has no rate, and as it was written where there is no rate of tax.
        """
        amount, tax = self._taxed(cost)
        if not self.knows(cost.currency):
            return yearly(amount, cost.currency, tax)
        return yearly(amount * self.rates.get(cost.currency, Decimal(1)), self.currency, tax)

    def sums(self, costs: Iterable[Money]) -> tuple[Money, ...]:
        """What these cost in a year: in the handbook's currency, then by code in each that has no rate.

        What is with tax and what is without it are sums of their own; those as the handbook shows them go first.
        """
        found: defaultdict[tuple[str, Tax | None], Decimal] = defaultdict(Decimal)
        for cost in map(self.a_year, costs):
            found[cost.currency, tax_of(cost)] += cost.amount
        keys = sorted(found, key=lambda key: (key[0] != self.currency, key[0], key[1] != self.tax, key[1] or ""))
        return tuple(yearly(found[key], *key) for key in keys)


def tax_of(money: Money) -> Tax | None:
    """Whether tax is in a sum; None where nobody said it."""
    return money.tax if isinstance(money, Cost) else None


def yearly(amount: Decimal, currency: str, tax: Tax | None = None) -> Money:
    """Without the limit on digits that holds for what is typed: a product has more."""
    if tax is None:
        return Money.model_construct(amount=amount, currency=currency, per="year")
    return Cost.model_construct(amount=amount, currency=currency, per="year", tax=tax)
