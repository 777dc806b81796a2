"""Values of records against the limits of their register."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from pydantic import BaseModel

from handbook.kinds.registers.checks import Look
from handbook.kinds.registers.field_values import currency_of, latest, size_of, sized_like, understood, value_at
from handbook.kinds.registers.flaws import limit_type
from handbook.loading.records import Record


class Beyond(NamedTuple):
    """A value that is beyond its limit: its record, its path, the facts `field`, `value` and `limit`.

    `is_count` tells that the value is how many entries or characters there are.
    """

    record: Record[BaseModel]
    path: str
    facts: Mapping[str, object]
    is_count: bool


def beyond(look: Look, limits: Mapping[str, str], is_beyond: Callable[[Decimal, Decimal], bool]) -> Iterator[Beyond]:
    """Each value that is beyond its limit.

    Amounts in another currency than that of the limit are not compared.
    """
    for path, typed in limits.items():
        found = limit_type(look.fields.by_path[path])
        limit = understood(found, typed) if found else None
        size = size_of(limit)
        for record in look.records:
            value = latest(value_at(record, path))
            if value is None and look.fields.by_path[path].name in ("list", "mapping") and record.source.is_whole:
                value = list[object]()
            own = size_of(value)
            is_like = own is not None and size is not None and currency_of(value) == currency_of(limit)
            if own is not None and size is not None and is_like and is_beyond(own, size):
                facts = {"field": look.fields.label(path), "value": sized_like(own, value), "limit": limit}
                yield Beyond(record, path, facts, isinstance(value, str | list | dict))
