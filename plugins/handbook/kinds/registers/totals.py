"""What the records of a register make together: sums and numbers of records, of all or part by part."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import cast

from pydantic import BaseModel

from handbook.diagnostics.words import Words, say
from handbook.kinds.registers.checks import Look
from handbook.kinds.registers.field_values import currency_of, number_in, size_of, sized_like, value_at
from handbook.kinds.registers.flaws import understood_total
from handbook.loading.records import Record
from handbook.model.registers import Total
from handbook.model.settings import Settings
from handbook.model.values import LANGUAGES, Money
from handbook.planning.money import Exchange

_AT_MOST: Words = {"en": "{limit} at most", "fr": "{limit} au plus"}
_AT_LEAST: Words = {"en": "{limit} at least", "fr": "{limit} au moins"}


def wrong_totals(look: Look, settings: Settings) -> Iterator[Mapping[str, object]]:
    """The facts of each sum that is wrong: `field`, `total`, the `part` that it is of, and what is `wanted`."""
    total = cast("Total", look.check.sum)
    number = number_in(look.fields.by_path[total.of])
    if number is None:
        return
    exact, within, most, least = (
        understood_total(number, typed) if typed else None
        for typed in (total.is_, total.within, total.at_most, total.at_least)
    )
    for part, values in (_parts(look, total, Exchange.of(settings)) or _nothing(look)).items():
        made, like = sum(map(_amount, values), Decimal(0)), next(iter(values), exact or least)
        if exact is not None and abs(made - _amount(exact)) > (_amount(within) if within is not None else 0):
            wanted: object = sized_like(_amount(exact), like)
        elif most is not None and made > _amount(most):
            wanted = _bound(_AT_MOST, sized_like(_amount(most), like))
        elif least is not None and made < _amount(least):
            wanted = _bound(_AT_LEAST, sized_like(_amount(least), like))
        else:
            continue
        field = look.fields.label(total.of)
        yield {"field": field, "total": sized_like(made, like), "part": _named(part), "wanted": wanted}


def wrong_counts(look: Look) -> Iterator[Mapping[str, object]]:
    """The facts of each number of records that is wrong: `number`, the `part` that it is of, and what is `wanted`."""
    tally = look.check.count
    if tally is None:
        return
    groups = _grouped(look.records, tally.per) or ({} if tally.per else {(): []})
    for part, records in groups.items():
        number = len(records)
        if tally.at_most is not None and number > tally.at_most:
            yield {"number": number, "part": _named(part), "wanted": _bound(_AT_MOST, tally.at_most)}
        elif tally.at_least is not None and number < tally.at_least:
            yield {"number": number, "part": _named(part), "wanted": _bound(_AT_LEAST, tally.at_least)}


Part = tuple[object, ...]
"""What the records of a sum have in common: the value that they share, and the key of a mapping."""


def _nothing(look: Look) -> Mapping[Part, list[object]]:
    """The sum of no record, where the register has some and none of them is picked."""
    return {(): []} if look.check.where and look.has_records else {}


def _parts(look: Look, total: Total, exchange: Exchange) -> Mapping[Part, list[object]]:
    found: defaultdict[Part, list[object]] = defaultdict(list)
    for part, records in _grouped(look.records, total.per).items():
        for record in records:
            value = value_at(record, total.of)
            entries = cast("dict[object, object]", value).items() if isinstance(value, dict) else [(None, value)]
            for key, number in entries:
                if number is not None:
                    found[part if key is None else (*part, key)].append(_exchanged(number, exchange))
    return dict(sorted(found.items(), key=str))


def _grouped(records: Sequence[Record[BaseModel]], per: str | None) -> Mapping[Part, list[Record[BaseModel]]]:
    found: defaultdict[Part, list[Record[BaseModel]]] = defaultdict(list)
    for record in records:
        value = value_at(record, per) if per else None
        if per is None or value is not None:
            found[() if per is None else (str(value),)].append(record)
    return found


def _exchanged(number: object, exchange: Exchange) -> object:
    """An amount in the handbook's currency, where its rate is known."""
    currency = currency_of(number)
    if not isinstance(number, Money) or currency is None or not exchange.knows(currency):
        return number
    amount = number.amount * exchange.rates.get(currency, Decimal(1))
    return Money.model_construct(amount=amount, currency=exchange.currency, per=None)


def _amount(value: object) -> Decimal:
    return size_of(value) or Decimal(0)


def _named(part: Part) -> Words:
    """` for 2026-q4`, or nothing."""
    told = {language: ", ".join(say(one, language) for one in part) for language in LANGUAGES}
    return {"en": f" for {told['en']}", "fr": f" pour {told['fr']}"} if part else {"en": "", "fr": ""}


def _bound(words: Words, limit: object) -> Words:
    return {language: words[language].format(limit=say(limit, language)) for language in LANGUAGES}
