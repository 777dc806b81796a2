"""Fields of registers and what records hold in them: the type at a path, the value, and values to hold it against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any, Final, NamedTuple, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from handbook.diagnostics.words import Words, in_quotes
from handbook.loading.records import Handbook, Record
from handbook.loading.registers import attribute_of, inner_fields, targets_of, types_of
from handbook.loading.scalars import read_plain
from handbook.model.field_types import FieldType, TypedField, annotation_of
from handbook.model.quarter import Quarter
from handbook.model.references import Route
from handbook.model.registers import PartField, Register
from handbook.model.values import LANGUAGES, Duration, Money, PerCent
from handbook.model.years import Years

PLACEHOLDER = "..."
"""What a new file has where somebody has to write."""
_NUMBERS = frozenset({"number", "percent", "money"})


@dataclass(frozen=True)
class Fields:
    """The fields of a register: what is declared of each, by the path that leads to it."""

    register: Record[Register]
    handbook: Handbook

    @cached_property
    def by_path(self) -> Mapping[str, FieldType]:
        """Path -> type, of all fields whose type is known, those of groups among them."""
        return dict(self._found(self.register.model.fields, ""))

    def _found(self, fields: Mapping[str, PartField], prefix: str) -> Iterator[tuple[str, FieldType]]:
        for key, found in types_of(fields, self.targets).items():
            if isinstance(found, TypedField):
                yield f"{prefix}{key}", found.type
                if found.type.name == "group":
                    yield from self._found(inner_fields(fields[key]), f"{prefix}{key}.")

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """All that a field may point to."""
        return targets_of(self.handbook.kinds, self.handbook.ids["register"])

    def label(self, path: str) -> Words:
        """What a field is called, in each language."""
        fields: Mapping[str, PartField] = self.register.model.fields
        field: PartField | None = None
        for key in path.split("."):
            field = fields.get(key)
            fields = inner_fields(field) if field else {}
        own = path.rpartition(".")[2].replace("_", " ")
        return (field and field.label) or {"en": own, "fr": own}

    def labels(self, paths: Sequence[str]) -> Words:
        """What several fields are called together: `kind + owner`."""
        found = [self.label(path) for path in paths]
        return {language: " + ".join(words[language] for words in found) for language in LANGUAGES}

    def quoted(self, paths: Sequence[str]) -> Words:
        """What several fields are called, each in quotes."""
        called = {language: [self.label(path)[language] for path in paths] for language in LANGUAGES}
        return {language: ", ".join(in_quotes(text)[language] for text in called[language]) for language in LANGUAGES}


def route_of(path: str) -> Route:
    """Where a field stands in the file of a record."""
    return tuple(path.split("."))


def value_at(record: Record[BaseModel], path: str) -> object:
    """What a record holds at a path; None where it holds nothing."""
    value: object = record.model
    for key in path.split("."):
        value = getattr(value, attribute_of(key), None)
    return None if value in ("", PLACEHOLDER, [], {}) else value


def is_number(found: FieldType) -> bool:
    """Whether values can be added up."""
    return found.name in _NUMBERS


def number_in(found: FieldType) -> FieldType | None:
    """The type of the numbers that a field holds, itself or by a mapping's keys; None where it holds none."""
    inner = found.inner if found.name == "mapping" else found
    return inner if inner and is_number(inner) else None


def understood(found: FieldType, text: str) -> object:
    """A value of a type as it is typed; None where the text is none of its values."""
    try:
        return _reader(found).validate_python(read_plain(text))
    except ValidationError:
        return None


@cache
def _reader(found: FieldType) -> TypeAdapter[Any]:
    return TypeAdapter(annotation_of(found, None))


class Limited(NamedTuple):
    """A value that a limit is held against, the quarter that it is of, if any, and the last day on which it counts."""

    value: object
    quarter: Quarter | None = None
    until: date = date.max


def limited(value: object, years: Years) -> list[Limited]:
    """What a limit is held against: of numbers over quarters the last, and each until its quarter is over.

    So a plan for the next quarter does not hide how this one is. Of another mapping of numbers each counts.
    """
    entries = cast("dict[object, object]", value) if isinstance(value, dict) else {}
    numbers = [(key, number) for key, number in entries.items() if isinstance(number, Decimal | Money)]
    if not numbers:
        return [Limited(value)]
    latest = max((key for key in entries if isinstance(key, Quarter)), default=None)
    return [
        Limited(number, key, date.max if key == latest else years.days(key).last)
        if isinstance(key, Quarter)
        else Limited(number)
        for key, number in numbers
    ]


def size_of(value: object) -> Decimal | None:  # noqa: PLR0911 -- a line a type
    """What a limit is held against: a number, an amount, the days of a length, the number of entries or characters."""
    match value:
        case Money():
            return value.amount
        case Duration():
            return value.count * {"days": 1, "weeks": 7, "months": 30}[value.unit]
        case bool():
            return None
        case int() | Decimal():
            return Decimal(value)
        case str() | list():
            return Decimal(len(cast("list[object]", value)))
        case dict():
            return Decimal(len(cast("dict[str, object]", value)))
        case _:
            return None


def sized_like(amount: Decimal, like: object) -> object:
    """An amount as a sentence says it: in the currency, or the per cent, of another value."""
    if isinstance(like, Money):
        return Money.model_construct(amount=amount, currency=like.currency, per=None)
    if isinstance(like, Duration):
        return like
    return PerCent(amount) if isinstance(like, PerCent) else amount


def date_at(record: Record[BaseModel], path: str) -> date | None:
    """The day that a record holds at a path."""
    value = value_at(record, path)
    return value if isinstance(value, date) else None


def length_at(record: Record[BaseModel], typed: str) -> Duration | None:
    """A length as it is typed, or what the record holds in the field of that name."""
    found = understood(FieldType("duration"), typed) or value_at(record, typed)
    return found if isinstance(found, Duration) else None


_WHOLE: Final = FieldType("number")


def limit_type(found: FieldType) -> FieldType | None:
    """The type of a limit: the numbers of a field, else how many entries or characters it has."""
    if (number := number_in(found)) or found.name == "duration":
        return number or found
    return _WHOLE if found.name in ("list", "mapping", "text", "prose") else None


def understood_total(found: FieldType, typed: str) -> object:
    """A sum as it is typed; of percentages it may be above a hundred."""
    if found.name != "percent":
        return understood(found, typed)
    number = understood(FieldType("number"), typed.removesuffix("%").strip())
    return PerCent(number) if isinstance(number, Decimal) else None


def covered_type(found: FieldType) -> FieldType | None:
    """The choice or the reference that a field holds, itself or in a list."""
    return found.item if found.item.name in ("choice", "reference") else None
