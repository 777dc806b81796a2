"""An export of an accounting program: a CSV of payments, whatever its separator, encoding and language."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from handbook.exports.csv_file import printable
from handbook.kinds.tools.ledger_headings import Field, columns_of, tax_of_heading
from handbook.kinds.tools.ledger_values import DateOrder, amount_of, currency_of, day_of, order_of
from handbook.loading.decoding import MAX_BYTES
from handbook.model.costs import Tax

Fault = Literal["no-supplier", "no-amount", "no-date", "formula"]
Refusal = Literal["too-large", "no-table"]

_SEPARATORS: Final = ";\t,|"
_FIRST_LINES: Final = 30


@dataclass(frozen=True)
class Entry:
    """A row of the table that is a payment, or a refund where its amount is negative; `line` is where it begins."""

    line: int
    supplier: str
    category: str
    currency: str | None
    day: date
    amount: Decimal


@dataclass(frozen=True)
class Unread:
    """A row that is no payment, and why."""

    line: int
    fault: Fault
    text: str


@dataclass(frozen=True)
class Ledger:
    """What was understood. `columns` maps a field -> the heading that was taken for it; `ignored` are the others.

    `is_order_guessed` says that each day could be read with the month first; `tax` what the heading of amounts says.
    """

    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]
    columns: Mapping[Field, str]
    ignored: tuple[str, ...]
    is_order_guessed: bool
    tax: Tax | None


@dataclass(frozen=True)
class NoColumns:
    """A table of which no row names its columns, with what stands in the row that looks most like it."""

    seen: tuple[str, ...]


@dataclass(frozen=True)
class _Row:
    line: int
    cells: Sequence[str]


def read_ledger(data: bytes, named: Mapping[Field, str] | None = None) -> Ledger | NoColumns | Refusal:
    """Read an export; a refusal where it is no table that holds a supplier or a label, an amount and a day.

    `named` maps a field -> the heading of its column, where somebody said it.
    """
    named = named or {}
    if len(data) > MAX_BYTES:
        return "too-large"
    try:
        rows = list(_rows(_text(data)))
    except csv.Error:
        return "no-table"
    heading = next((row for row in rows[:_FIRST_LINES] if _is_heading(row.cells, named)), None)
    if heading is None:
        return _no_columns(rows) if len(rows) > 1 else "no-table"
    return _ledger(
        heading,
        columns_of(heading.cells, named),
        [row for row in rows if row.line > heading.line and any(map(str.strip, row.cells))],
    )


def _text(data: bytes) -> str:
    """UTF-8 or UTF-16 where it says so or can be; else the encoding of French and English Windows."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=_separator(text))
    line = 1
    for cells in reader:
        yield _Row(line, cells)
        line = reader.line_num + 1


def _separator(text: str) -> str:
    """The one that is most often in the first lines; a comma may also be a decimal sign, so it goes last."""
    head = "\n".join(text.splitlines()[:_FIRST_LINES])
    return max(_SEPARATORS, key=lambda sign: (head.count(sign) * (1 if sign == "," else 3), -_SEPARATORS.index(sign)))


def _no_columns(rows: Sequence[_Row]) -> NoColumns:
    """What stands in the first of the longest rows."""
    cells = max(([cell.strip() for cell in row.cells if cell.strip()] for row in rows[:_FIRST_LINES]), key=len)
    return NoColumns(tuple(printable(cell) for cell in cells))


def _is_heading(cells: Sequence[str], named: Mapping[Field, str]) -> bool:
    found = columns_of(cells, named)
    has_amount = "amount" in found or "debit" in found
    return named.keys() <= found.keys() and has_amount and "date" in found and ("supplier" in found or "label" in found)


def _ledger(heading: _Row, columns: Mapping[Field, int], rows: list[_Row]) -> Ledger:
    proven = order_of(_cell(row, columns, "date") for row in rows)
    read = [_entry(row, heading, columns, proven or "day-first") for row in rows]
    entries = _with_payments_positive([entry for entry in read if isinstance(entry, Entry)])
    return Ledger(
        entries=tuple(entries),
        unread=tuple(unread for unread in read if isinstance(unread, Unread)),
        columns={field: heading.cells[position].strip() for field, position in columns.items()},
        ignored=tuple(
            cell.strip()
            for position, cell in enumerate(heading.cells)
            if cell.strip() and position not in columns.values()
        ),
        is_order_guessed=proven is None and any(re.match(r"\d{1,2}\D", _cell(row, columns, "date")) for row in rows),
        tax=tax_of_heading(_cell(heading, columns, "amount")),
    )


def _entry(row: _Row, heading: _Row, columns: Mapping[Field, int], order: DateOrder) -> Entry | Unread:
    has_suppliers = "supplier" in columns
    supplier = _cell(row, columns, "supplier") if has_suppliers else _supplier_in(_cell(row, columns, "label"))
    amount, day = _amount(row, columns), day_of(_cell(row, columns, "date"), order)
    if any(cell.lstrip().startswith("=") for cell in row.cells):
        return _unread(row, "formula")
    if not re.search(r"[^\W\d_]", supplier):
        return _unread(row, "no-supplier")
    if not amount:
        return _unread(row, "no-amount")
    if day is None:
        return _unread(row, "no-date")
    return Entry(
        line=row.line,
        supplier=supplier,
        category=_cell(row, columns, "category"),
        currency=_currency(row, heading, columns),
        day=day,
        amount=amount,
    )


def _unread(row: _Row, fault: Fault) -> Unread:
    return Unread(row.line, fault, " ".join(" · ".join(cell for cell in row.cells if cell.strip()).split()))


def _cell(row: _Row, columns: Mapping[Field, int], field: Field) -> str:
    position = columns.get(field)
    return row.cells[position].strip() if position is not None and position < len(row.cells) else ""


def _supplier_in(label: str) -> str:
    """A label without the words that hold digits: they change with each payment."""
    return " ".join(word for word in label.split() if not re.search(r"\d", word))


def _amount(row: _Row, columns: Mapping[Field, int]) -> Decimal | None:
    """What was paid: the amount, else the debit without the credit."""
    if "amount" in columns:
        return amount_of(_cell(row, columns, "amount"))
    debit, credit = amount_of(_cell(row, columns, "debit")), amount_of(_cell(row, columns, "credit"))
    return None if debit is None and credit is None else abs(debit or Decimal(0)) - abs(credit or Decimal(0))


def _currency(row: _Row, heading: _Row, columns: Mapping[Field, int]) -> str | None:
    """The currency of its column, else of the amount, else of the amount's heading."""
    fields: tuple[Field, ...] = ("amount", "debit", "credit")
    cells = (_cell(row, columns, "currency"), *(_cell(row, columns, field) for field in fields))
    headings = (_cell(heading, columns, field) for field in fields)
    return next(filter(None, map(currency_of, (*cells, *headings))), None)


def _with_payments_positive(entries: Iterable[Entry]) -> list[Entry]:
    """A bank writes what is paid with a minus, a ledger without: most rows tell which it is."""
    listed = list(entries)
    if 2 * sum(entry.amount < 0 for entry in listed) <= len(listed):
        return listed
    return [replace(entry, amount=-entry.amount) for entry in listed]
