"""Costs of a year in one currency: converted exactly, rounded only where they are shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from handbook.model.settings import Settings
from handbook.model.values import Money


@dataclass(frozen=True)
class Exchange:
    """The currency of a handbook's sums. `rates` maps another currency -> what one unit of it is worth in it."""

    currency: str
    rates: Mapping[str, Decimal]

    @classmethod
    def of(cls, settings: Settings) -> "Exchange":
        """The exchange that the settings describe."""
        others = {code: rate for code, rate in settings.rates.items() if code != settings.currency}
        return cls(settings.currency, others)

    def knows(self, currency: str) -> bool:
        """Whether amounts in this currency can be added up."""
        return currency == self.currency or currency in self.rates

    def exchanged(self, cost: Money) -> Money:
        """A cost in the handbook's currency, for the same time; as it is where that has no rate."""
        if not self.knows(cost.currency):
            return cost
        amount = cost.amount * self.rates.get(cost.currency, Decimal(1))
        return Money.model_construct(amount=amount, currency=self.currency, per=cost.per)

    def a_year(self, cost: Money) -> Money:
        """A cost for twelve months, in the handbook's currency; in its own where that has no rate."""
        if not self.knows(cost.currency):
            return _yearly(cost.a_year, cost.currency)
        return _yearly(cost.a_year * self.rates.get(cost.currency, Decimal(1)), self.currency)

    def sums(self, costs: Iterable[Money]) -> tuple[Money, ...]:
        """What these cost in a year: in the handbook's currency, then by code in each that has no rate."""
        found: defaultdict[str, Decimal] = defaultdict(Decimal)
        for cost in map(self.a_year, costs):
            found[cost.currency] += cost.amount
        codes = sorted(found, key=lambda code: (code != self.currency, code))
        return tuple(_yearly(found[code], code) for code in codes)


def _yearly(amount: Decimal, currency: str) -> Money:
    """Without the limit on digits that holds for what is typed: a product has more."""
    return Money.model_construct(amount=amount, currency=currency, per="year")
