"""What the records of a register make together: sums and numbers of records, of all or part by part."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Self, cast

from pydantic import BaseModel

from handbook.diagnostics.words import Words, say
from handbook.kinds.registers.amounts import amount_of, exchanged, unit_of
from handbook.kinds.registers.checks import Look, parts_of
from handbook.kinds.registers.field_values import number_in, sized_like, understood_total, value_at
from handbook.loading.records import Record
from handbook.model.field_types import FieldType
from handbook.model.registers import Tally, Total
from handbook.model.settings import Settings
from handbook.model.values import LANGUAGES
from handbook.planning.money import Exchange

_AT_MOST: Words = {"en": "{limit} at most", "fr": "{limit} au plus"}
_AT_LEAST: Words = {"en": "{limit} at least", "fr": "{limit} au moins"}


class WrongTotal(NamedTuple):
    """The facts of a sum: `field`, `total`, the `part` that it is of, and what is `wanted`; or why none was made."""

    facts: Mapping[str, object]
    has_rates: bool = True


def wrong_totals(look: Look, settings: Settings) -> Iterator[WrongTotal]:
    """Each sum that is wrong, of amounts in the handbook's currency; each that lacks a rate to be one."""
    total, exchange = cast("Total", look.check.sum), Exchange.of(settings)
    number, field = number_in(look.fields.by_path[total.of]), look.fields.label(total.of)
    if number is None:
        return
    bounds = _Bounds.of(total, number, exchange)
    for part, values in (_parts(look, total, exchange) or _nothing(look)).items():
        strange = next((value for value in values if unit_of(value) != bounds.unit), None)
        if strange is not None:
            yield WrongTotal({"field": field, "value": strange, "limit": bounds.any}, has_rates=False)
            continue
        made = sum(map(amount_of, values), Decimal(0))
        wanted = bounds.missed_by(made)
        if wanted is not None:
            facts = {"field": field, "total": sized_like(made, bounds.any), "part": _named(part), "wanted": wanted}
            yield WrongTotal(facts)


@dataclass(frozen=True)
class _Bounds:
    """What a sum may be, amounts in the handbook's currency."""

    exact: object
    within: object
    most: object
    least: object

    @classmethod
    def of(cls, total: Total, number: FieldType, exchange: Exchange) -> Self:
        """As they are typed."""
        typed = (total.is_, total.within, total.at_most, total.at_least)
        return cls(*(exchanged(understood_total(number, one), exchange) if one else None for one in typed))

    @property
    def any(self) -> object:
        """One of them, which tells their currency."""
        return next((one for one in (self.exact, self.most, self.least) if one is not None), None)

    @property
    def unit(self) -> str | None:
        """Their currency."""
        return unit_of(self.any)

    def missed_by(self, made: Decimal) -> object:
        """What was wanted, where a sum is something else."""
        if self.exact is not None and abs(made - amount_of(self.exact)) > amount_of(self.within):
            return self.exact
        if self.most is not None and made > amount_of(self.most):
            return _bound(_AT_MOST, self.most)
        return _bound(_AT_LEAST, self.least) if self.least is not None and made < amount_of(self.least) else None


def wrong_counts(look: Look) -> Iterator[Mapping[str, object]]:
    """The facts of each number of records that is wrong: `number`, the `part` that it is of, and what is `wanted`."""
    tally = look.check.count
    if tally is None or tally.for_:
        return
    groups = _grouped(look.records, tally.per) or ({} if tally.per else {(): []})
    for part, records in groups.items():
        if wanted := _missed(tally, len(records)):
            yield {"number": len(records), "part": _named(part), "wanted": wanted}


def wrong_families(look: Look) -> Iterator[tuple[Record[BaseModel], Mapping[str, object]]]:
    """Each record that `for` picks and to which the wrong number of others points, with the facts of that number."""
    tally = look.check.count
    if tally is None or not tally.for_:
        return
    groups = _grouped(look.records, tally.per)
    for record in look.picked_by(tally.for_):
        number = len(groups.get((record.id,), ()))
        if wanted := _missed(tally, number):
            yield record, {"number": number, "part": _named(()), "wanted": wanted}


def _missed(tally: Tally, number: int) -> Words | None:
    """What was wanted, where there are more or fewer."""
    if tally.at_most is not None and number > tally.at_most:
        return _bound(_AT_MOST, tally.at_most)
    return _bound(_AT_LEAST, tally.at_least) if tally.at_least is not None and number < tally.at_least else None


Part = tuple[object, ...]
"""What the records of a sum have in common: the value that they share, and the key of a mapping."""


def _nothing(look: Look) -> Mapping[Part, list[object]]:
    """The sum of no record, where the register has some and none of them is picked."""
    return {(): []} if look.check.where and look.everything else {}


def _parts(look: Look, total: Total, exchange: Exchange) -> Mapping[Part, list[object]]:
    found: defaultdict[Part, list[object]] = defaultdict(list)
    for part, records in _grouped(look.records, total.per).items():
        for record in records:
            value = value_at(record, total.of)
            entries = cast("dict[object, object]", value).items() if isinstance(value, dict) else [(None, value)]
            for key, number in entries:
                if number is not None:
                    found[part if key is None else (*part, key)].append(exchanged(number, exchange))
    return dict(sorted(found.items(), key=str))


def _grouped(records: Sequence[Record[BaseModel]], per: str | None) -> Mapping[Part, list[Record[BaseModel]]]:
    """The records by what they hold in a field; by each item of a list."""
    found: defaultdict[Part, list[Record[BaseModel]]] = defaultdict(list)
    for record in records:
        for value in parts_of(value_at(record, per)) if per else [()]:
            found[(str(value),) if per else ()].append(record)
    return found


def _named(part: Part) -> Words:
    """` for 2026-q4`, or nothing."""
    told = {language: ", ".join(say(one, language) for one in part) for language in LANGUAGES}
    return {"en": f" for {told['en']}", "fr": f" pour {told['fr']}"} if part else {"en": "", "fr": ""}


def _bound(words: Words, limit: object) -> Words:
    return {language: words[language].format(limit=say(limit, language)) for language in LANGUAGES}
