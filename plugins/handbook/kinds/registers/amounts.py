"""Values of records beside what their register wants: numbers that can be compared, and those that cannot."""

from decimal import Decimal
from typing import Final

from handbook.diagnostics.words import Words
from handbook.kinds.registers.field_values import size_of
from handbook.model.values import Money
from handbook.planning.money import Exchange

NO_RATE: Final[Words] = {
    "en": "'{field}' is {value}, which cannot be held against {limit}: `rates` in handbook.yml lacks a currency",
    "fr": "« {field} » vaut {value}, qui ne se compare pas à {limit} : une devise manque à `rates` dans handbook.yml",
}


def exchanged(value: object, exchange: Exchange) -> object:
    """An amount in the handbook's currency where its rate is known; any other value as it is."""
    return exchange.exchanged(value) if isinstance(value, Money) else value


def unit_of(value: object) -> str | None:
    """The currency of an amount, which it has in common with what it is compared with."""
    return value.currency if isinstance(value, Money) else None


def amount_of(value: object) -> Decimal:
    """How much a value is; nothing where it has no size."""
    return size_of(value) or Decimal(0)
