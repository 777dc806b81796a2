"""What a tool costs: how often it is paid, for each seat or for all, with or without tax, and what it cost before."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Final, Literal, LiteralString, cast

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from handbook.model.values import Count, Date, Money, Percent

Tax = Literal["included", "excluded"]
"""Whether tax is a part of a sum."""

PERS: Final = ("month", "quarter", "year", "3 months", "2 years", "seat/month", "seat/year")
"""What `per` may say, by examples."""
_SEAT: Final = "seat"
_LENGTH: Final = re.compile(r"(?:(?P<count>[1-9]\d?) )?(?P<unit>month|quarter|year)s?")
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_A_YEAR: Final = 12


@dataclass(frozen=True)
class Cycle:
    """How a cost is paid: for each seat or for all of them, and every so many months; None for once."""

    is_for_each: bool
    count: int = 1
    unit: Literal["month", "quarter", "year"] | None = None

    @property
    def months(self) -> int | None:
        """How many months one payment covers."""
        return self.count * _MONTHS[self.unit] if self.unit else None

    def __str__(self) -> str:
        length = f"{self.count} {self.unit}s" if self.count > 1 else self.unit
        return "/".join(part for part in (_SEAT if self.is_for_each else None, length) if part)


def cycle_of(per: str | None) -> Cycle | None:
    """What `per` says: `month`, `3 months`, `seat/year`, `seat`; None where it says nothing that is known."""
    if per in (None, _SEAT):
        return Cycle(is_for_each=per is not None)
    length = per.removeprefix(f"{_SEAT}/")
    found = _LENGTH.fullmatch(length)
    unit = cast("Literal['month', 'quarter', 'year']", found["unit"]) if found else None
    return Cycle(length != per, int(found["count"] or 1), unit) if found else None


def _per(value: object) -> str:
    """The period in the one form that it has."""
    found = cycle_of(value.strip()) if isinstance(value, str) and value.strip() else None
    if found is None:
        expected = ", ".join(f"'{each}'" for each in PERS)
        raise PydanticCustomError(cast("LiteralString", "literal_error"), "refused", {"expected": expected})
    return str(found)


_PER_SCHEMA: Final = {
    "type": "string",
    "pattern": r"^(seat|(seat/)?([1-9][0-9]? )?(month|quarter|year)s?)$",
    "examples": [*PERS],
}
Per = Annotated[str, BeforeValidator(_per), WithJsonSchema(_PER_SCHEMA)]


class Cost(Money):
    """What is paid, how often, and whether tax is in it."""

    per: Per | None = None  # pyright: ignore[reportIncompatibleVariableOverride] -- frozen, and wider on purpose
    """What a payment covers: `month`, `3 months`, `2 years`; `seat/month` for each of the `seats`; without it, once."""
    tax: Tax | None = None
    """Whether the amount is with tax (`included`) or without it (`excluded`)."""
    tax_rate: Percent | None = None
    """The rate of this tax, where it is not the one of `tax:` in `handbook.yml`: `10 %`."""

    @property
    def cycle(self) -> Cycle:
        """How it is paid."""
        return cycle_of(self.per) or Cycle(is_for_each=False)

    @property
    def a_year(self) -> Decimal:
        """The amount for twelve months; a cost without period counts once."""
        months = self.cycle.months
        return self.amount if months is None else self.amount * _A_YEAR / months

    def for_seats(self, seats: int | None) -> "Cost | None":
        """What all seats cost together; None where one seat has a price and nobody knows how many there are."""
        cycle = self.cycle
        if not cycle.is_for_each:
            return self
        if seats is None:
            return None
        per = str(replace(cycle, is_for_each=False)) or None
        return self.model_copy(update={"amount": self.amount * seats, "per": per})


class FormerCost(Cost):
    """What a tool cost before its price changed."""

    until: Date
    """The last day of this price."""
    seats: Count | None = None
    """How many seats were paid then; without it as many as now."""
