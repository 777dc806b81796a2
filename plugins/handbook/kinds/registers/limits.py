"""Values of records against the limits of their register."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pydantic import BaseModel

from handbook.diagnostics.words import Words
from handbook.kinds.registers.amounts import NO_RATE, amount_of, exchanged, unit_of
from handbook.kinds.registers.checks import Look
from handbook.kinds.registers.field_values import limit_type, limited, number_in, size_of, understood, value_at
from handbook.loading.records import Record
from handbook.model.quarter import Quarter
from handbook.model.settings import Settings
from handbook.model.years import Years
from handbook.planning.money import Exchange


class Beyond(NamedTuple):
    """A value that is beyond its limit: its record, its path, the facts `field`, `value` and `limit`.

    `until` is the last day on which the value counts. `is_count` tells that the value is how many entries or characters
    there are; `has_rates` is False where an amount cannot be compared.
    """

    record: Record[BaseModel]
    path: str
    facts: Mapping[str, object]
    is_count: bool
    has_rates: bool
    until: date

    def said(self, value: Words, count: Words) -> Words:
        """The sentence for it, of those for a value and for how many there are."""
        return NO_RATE if not self.has_rates else count if self.is_count else value


def beyond(
    look: Look, limits: Mapping[str, str], is_beyond: Callable[[Decimal, Decimal], bool], settings: Settings
) -> Iterator[Beyond]:
    """Each value that is beyond its limit, amounts in the handbook's currency."""
    exchange = Exchange.of(settings)
    for path, typed in limits.items():
        found = limit_type(look.fields.by_path[path])
        limit = understood(found, typed) if found else None
        size = size_of(exchanged(limit, exchange))
        for record in look.records if size is not None else ():
            for value, quarter, until in limited(_held(look, record, path), Years(settings.fiscal_year_begins)):
                own, here = exchanged(value, exchange), exchanged(limit, exchange)
                has_rates, number = unit_of(own) == unit_of(here), size_of(own)
                if number is not None and (not has_rates or is_beyond(number, amount_of(here))):
                    is_count = isinstance(value, str | list | dict)
                    facts = {
                        "field": _of(look.fields.label(path), quarter),
                        "value": number if is_count else value,
                        "limit": limit,
                    }
                    yield Beyond(record, path, facts, is_count, has_rates, until)


def _of(label: Words, quarter: Quarter | None) -> Words:
    """What a field is called, with the quarter whose number is meant."""
    return {language: f"{text}, {quarter}" for language, text in label.items()} if quarter else label


def _held(look: Look, record: Record[BaseModel], path: str) -> object:
    """What a record holds; of a list that is not there, none. Numbers that nobody has written have no size."""
    value, found = value_at(record, path), look.fields.by_path[path]
    may_be_none = found.name == "list" or (found.name == "mapping" and number_in(found) is None)
    is_none = value is None and may_be_none and record.source.is_whole
    return list[object]() if is_none else value
