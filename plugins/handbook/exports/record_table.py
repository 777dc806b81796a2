"""The records of one kind as a table for a spreadsheet."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import cast

from pydantic import BaseModel

from handbook.diagnostics.words import say
from handbook.exports.csv_file import csv_text, decimal_text
from handbook.exports.workbook import Value, sheet_of
from handbook.loading.kind import Kind
from handbook.loading.records import Handbook
from handbook.locales import wording
from handbook.model.costs import Cost, FormerCost
from handbook.model.document import Document, Reviewed
from handbook.model.values import Money, PerCent

Lines = list[list[Value]]


def record_lines(handbook: Handbook, kind: Kind, language: str) -> Lines:
    """The headings, then a line a record, by id: the id, then each field in the order of the model, reviews last."""
    names = [name for name in kind.model.model_fields if name not in Document.model_fields]
    names.sort(key=lambda name: name in Reviewed.model_fields)
    records = sorted(handbook.groups[kind.name].items())
    units = {name: _unit([getattr(found.model, name) for _, found in records]) for name in names}
    head: list[Value] = ["id", *(_heading(kind, name, language) + units[name] for name in names)]
    cells = ([_value(getattr(found.model, name), language, units[name]) for name in names] for _, found in records)
    return [head, *([name, *line] for (name, _), line in zip(records, cells, strict=True))]


def _unit(values: Sequence[object]) -> str:
    """` (EUR)` behind the heading of amounts of one currency and period: their cells are numbers then."""
    amounts = [value for value in values if isinstance(value, Money)]
    units = {_unit_of(amount) for amount in amounts}
    if len(units) != 1 or any(value is not None for value in values if not isinstance(value, Money)):
        return ""
    return f" ({units.pop()})"


def _unit_of(amount: Money) -> str:
    """What stands behind the number: `EUR / seat/month, tax excluded (20 %)`."""
    said = f"{amount.currency} / {amount.per}" if amount.per else amount.currency
    if not isinstance(amount, Cost) or not amount.tax:
        return said
    rate = f" ({amount.tax_rate} %)" if amount.tax_rate is not None else ""
    return f"{said}, tax {amount.tax}{rate}"


def _heading(kind: Kind, name: str, language: str) -> str:
    """What a register calls the field, else its key."""
    return kind.labels[name][language] if name in kind.labels else kind.model.model_fields[name].alias or name


def records_csv(lines: Lines, language: str, *, delimiter: str, bom: bool) -> str:
    """The table as CSV, days as ISO dates."""
    return csv_text(([_text(cell, language, delimiter) for cell in line] for line in lines), delimiter, bom=bom)


def records_workbook(lines: Lines, title: str) -> bytes:
    """The table as an Excel workbook: days are days, numbers are numbers."""
    return sheet_of(lines, title)


def _text(cell: Value, language: str, delimiter: str) -> str:
    if isinstance(cell, Decimal):
        return decimal_text(cell, language, delimiter)
    return cell.isoformat() if isinstance(cell, datetime.date) else "" if cell is None else str(cell)


def _value(value: object, language: str, unit: str) -> Value:
    """A value in a cell of its own; with a `unit` in the heading, an amount is a number."""
    if unit and isinstance(value, Money):
        return value.amount
    if isinstance(value, PerCent) or not isinstance(value, datetime.date | int | Decimal) or isinstance(value, bool):
        return _told(value, language) or None
    return value


def _told(value: object, language: str) -> str:  # noqa: PLR0911 -- a line a type
    """A value as text; what has parts as `key: value`, several with semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return wording(language)("common.yes" if value else "common.no")
        case str():
            return value
        case Money():
            return f"{value.amount} {_unit_of(value)}{_of_former(value) if isinstance(value, FormerCost) else ''}"
        case BaseModel():
            fields = type(value).model_fields.items()
            return _pairs([(field.alias or name, getattr(value, name)) for name, field in fields], language)
        case Mapping():
            return _pairs(cast("Mapping[object, object]", value).items(), language)
        case list():
            return "; ".join(_told(item, language) for item in cast("list[object]", value))
        case _:
            return value.isoformat() if isinstance(value, datetime.date) else say(value, language)


def _of_former(cost: FormerCost) -> str:
    """How many seats a former price was for, and its last day."""
    seats = "" if cost.seats is None else f", seats: {cost.seats}"
    return f"{seats}, until {cost.until.isoformat()}"


def _pairs(pairs: Iterable[tuple[object, object]], language: str) -> str:
    told = ((str(name), _told(value, language)) for name, value in pairs)
    return "; ".join(f"{name}: {value}" for name, value in told if value)
