"""An export of an accounting program: a CSV of payments, whatever its separator, encoding and language."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from handbook.kinds.tools.ledger_values import DateOrder, amount_of, currency_of, day_of, order_of
from handbook.loading.decoding import MAX_BYTES

Field = Literal["supplier", "label", "amount", "debit", "credit", "date", "currency", "category"]
Fault = Literal["no-supplier", "no-amount", "no-date", "formula"]
Refusal = Literal["too-large", "no-table", "no-columns"]

_HEADINGS: Final[Mapping[Field, tuple[str, ...]]] = {
    "supplier": (
        *("fournisseur", "nom du fournisseur", "nom fournisseur", "libelle fournisseur", "tiers", "nom du tiers"),
        *("libelle tiers", "intitule du tiers", "beneficiaire", "marchand", "societe", "supplier", "supplier name"),
        *("vendor", "vendor name", "payee", "merchant", "merchant name", "company", "contact", "counterparty"),
    ),
    "label": (
        *("libelle", "libelle operation", "libelle de l ecriture", "libelle ecriture", "intitule", "designation"),
        *("objet", "description", "label", "memo", "narration", "details", "item"),
    ),
    "amount": (
        *("montant ttc", "total ttc", "ttc", "amount incl vat", "gross amount", "gross", "total amount", "montant"),
        *("amount", "total", "montant net", "net amount", "montant ht", "total ht", "ht", "net"),
    ),
    "debit": ("debit", "montant debit", "debit amount", "sortie", "money out", "paid out"),
    "credit": ("credit", "montant credit", "credit amount", "entree", "money in", "paid in"),
    "date": (
        *("date de facture", "date facture", "invoice date", "date", "date de paiement", "payment date"),
        *("date operation", "date de l operation", "transaction date", "date d ecriture", "date ecriture"),
        *("posting date", "date comptable", "date piece", "date de valeur", "value date"),
    ),
    "currency": ("devise", "monnaie", "currency", "currency code", "code devise"),
    "category": ("categorie", "category", "intitule du compte", "libelle compte", "account name", "compte libelle"),
}
"""Field -> the headings that mean it, the best one first: what is paid goes before what is owed without taxes."""

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

    `is_order_guessed` says that each day could be read with the month first.
    """

    entries: tuple[Entry, ...]
    unread: tuple[Unread, ...]
    columns: Mapping[Field, str]
    ignored: tuple[str, ...]
    is_order_guessed: bool


@dataclass(frozen=True)
class _Row:
    line: int
    cells: Sequence[str]


def read_ledger(data: bytes) -> Ledger | Refusal:
    """Read an export; a refusal where it is no table that holds a supplier or a label, an amount and a day."""
    if len(data) > MAX_BYTES:
        return "too-large"
    try:
        rows = list(_rows(_text(data)))
    except csv.Error:
        return "no-table"
    heading = next((row for row in rows[:_FIRST_LINES] if _is_heading(row.cells)), None)
    if heading is None:
        return "no-columns" if len(rows) > 1 else "no-table"
    return _ledger(heading, [row for row in rows if row.line > heading.line and any(map(str.strip, row.cells))])


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


def _is_heading(cells: Sequence[str]) -> bool:
    found = _columns(cells)
    has_amount = "amount" in found or "debit" in found
    return has_amount and "date" in found and ("supplier" in found or "label" in found)


def _columns(cells: Sequence[str]) -> dict[Field, int]:
    """Field -> the position of the best heading for it."""
    names = [_plain(cell) for cell in cells]
    found: dict[Field, int] = {}
    for field, known in _HEADINGS.items():
        if best := next((name for name in known if name in names), None):
            found[field] = names.index(best)
    return found


def _plain(heading: str) -> str:
    """A heading without case, accents, signs, and what stands in brackets."""
    letters = unicodedata.normalize("NFKD", re.sub(r"\([^()]*+\)|€", "", heading).casefold())
    return " ".join(re.findall(r"[a-z0-9]+", letters.encode("ascii", "ignore").decode()))


def _ledger(heading: _Row, rows: list[_Row]) -> Ledger:
    columns = _columns(heading.cells)
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
