"""The table of all records of a kind that makes no index of its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from pydantic import BaseModel

from handbook.loading.kind import Kind
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.model.document import Reviewed, title_field
from handbook.model.values import Money, PerCent
from handbook.rendering.endings import Ending, endings_of
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.record_values import FieldValue, course_of, fields_of, label_of, latest, value_text, values_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_MOST_COLUMNS = 6
_LONGEST_CELL = 80
"""Characters of a text that still fits into a cell."""


@dataclass(frozen=True)
class Cell:
    """A value in the table: texts with or without a link, a number, or one of a few words."""

    label: str
    texts: tuple[Named, ...]
    is_number: bool = False
    is_choice: bool = False


@dataclass(frozen=True)
class Column:
    """What the cells of a column are of; numbers stand to the right, their heading too."""

    label: str
    is_number: bool


@dataclass(frozen=True)
class Row:
    """A record: its name, a cell a column, and what ended it."""

    name: Named
    cells: tuple[Cell, ...]
    endings: tuple[Ending, ...]


@dataclass(frozen=True)
class KindTable:
    """All records of one kind, by name; those that cannot be read come last.

    `totals` has the sum of each column of numbers, empty for the others; it is empty where there is no sum.
    """

    id: str
    title: str
    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: tuple[str, ...]
    unread: tuple[Named, ...]


@dataclass(frozen=True)
class RecordsView:
    """A kind, the index above it, `others` that are listed there too, and what is wrong in its register."""

    index: Named | None
    first: KindTable
    others: tuple[KindTable, ...]
    findings: FileNotes


def records_index(site: Site, spec: Kind) -> Page:
    """The records of the kind, those that cannot be read among them; then those of the kinds without an index."""
    here, title, kinds = spec.index_uri, site.title(spec.name), site.handbook.kinds
    homeless = (kind for kind in kinds if kind.index_uri == here and kind.name != spec.name)
    above = Named(kinds.title_at(spec.section)[site.language], site.href(here, spec.section)) if spec.section else None
    tables = [_table(site, here, kind) for kind in (spec, *homeless)]
    path = site.handbook.ids[REGISTER].get(spec.name)
    view = RecordsView(above, tables[0], tuple(tables[1:]), notes_of(site, here, path) if path else FileNotes())
    toc = tuple(TocEntry(f"{kind.id}-title", kind.title) for kind in view.others)
    edit = site.edit_url(path) if path else None
    html = render("records_index.html.jinja", view, site.words)
    return Page(here, title, html, toc, path, spec.section, wide=bool(view.first.columns), edit_url=edit)


def _table(site: Site, here: str, spec: Kind) -> KindTable:
    group, ids = site.handbook.groups[spec.name], site.handbook.ids[spec.name]
    records = sorted(group.values(), key=lambda record: (record.name.casefold(), record.id))
    values = [{field.name: field for field in values_of(site, here, record)} for record in records]
    columns = _columns(site, spec, records, values)
    labels = {name: label_of(site, spec.name, spec.model, name) for name in columns}
    lines = [_cells(site, fields, labels) for fields in values]
    rows = (
        Row(named(site, here, spec.name, record.id), cells, endings_of(site, here, record))
        for record, cells in zip(records, lines, strict=True)
    )
    heads = _heads(labels.values(), lines)
    unread = tuple(named(site, here, spec.name, name) for name in sorted(ids) if name not in group)
    sums = tuple(_total(site, [fields[name].value for fields in values if name in fields]) for name in columns)
    totals = sums if len(records) > 1 and any(sums) else ()
    title = title_field(spec.model)
    name = label_of(site, spec.name, spec.model, title) if title else site.words("common.name")
    return KindTable(table_id(spec), site.title(spec.name), name, heads, tuple(rows), totals, unread)


def table_id(spec: Kind) -> str:
    """What the table of a kind is called in a page."""
    return spec.site_folder.replace("/", "-")


def _total(site: Site, values: Sequence[object]) -> str:
    """The sum of numbers, percentages, or amounts of one currency and period; nothing for anything else.

    Of numbers over quarters, that of the last quarter in which all have one.
    """
    if values and all(map(latest, values)):
        quarters = [course_of(value) for value in values]
        common = set(quarters[0]).intersection(*quarters[1:])
        told = _total(site, [value[max(common)] for value in quarters]) if common else ""
        return f"{told} ({site.quarter(max(common))})" if told else ""
    if values and all(isinstance(value, Decimal | int) and not isinstance(value, bool) for value in values):
        made = sum(cast("Sequence[Decimal]", values), Decimal(0))
        return value_text(site, PerCent(made) if isinstance(values[0], PerCent) else made)
    amounts = [value for value in values if isinstance(value, Money)]
    if not amounts or len(amounts) < len(values) or len({(amount.currency, amount.per) for amount in amounts}) > 1:
        return ""
    made = sum((amount.amount for amount in amounts), Decimal(0))
    return value_text(site, Money.model_construct(amount=made, currency=amounts[0].currency, per=amounts[0].per))


@dataclass(frozen=True)
class ItemTable:
    """A field that is a list of groups: what it is called, the columns, and a row of cells an item."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def is_list_of_groups(value: object) -> bool:
    """Whether a value is a list of what has fields of its own."""
    items = cast("list[object]", value) if isinstance(value, list) else []
    return bool(items) and all(isinstance(item, BaseModel) for item in items)


def item_table(site: Site, here: str, kind: str, field: FieldValue) -> ItemTable | None:
    """The table of a list of groups; None for any other value."""
    if not is_list_of_groups(field.value):
        return None
    items, above = cast("list[BaseModel]", field.value), f"{field.name}."
    fields = [{found.name: found for found in fields_of(site, here, kind, item, above)} for item in items]
    names = [name for name in type(items[0]).model_fields if any(name in found for found in fields)]
    labels = {name: label_of(site, kind, type(items[0]), name, above) for name in names}
    lines = [_cells(site, found, labels) for found in fields]
    return ItemTable(f"field-{field.name.replace('_', '-')}", field.label, _heads(labels.values(), lines), tuple(lines))


def _heads(labels: Iterable[str], rows: Sequence[Sequence[Cell]]) -> tuple[Column, ...]:
    """The columns, each of numbers where it has one."""
    return tuple(Column(label, any(row[place].is_number for row in rows)) for place, label in enumerate(labels))


def _columns(
    site: Site, spec: Kind, records: Sequence[Record[BaseModel]], values: Sequence[dict[str, FieldValue]]
) -> list[str]:
    """The fields that the declaration names, else the first of those that some record has and that fit into a cell."""
    if spec.columns:
        return [name for name in spec.columns if name in spec.model.model_fields]
    names = (name for name in spec.model.model_fields if name not in (*Reviewed.model_fields, title_field(spec.model)))
    there = [name for name in names if any(_fits(site, fields.get(name)) for fields in values)]
    return there[:_MOST_COLUMNS] if records else []


def _fits(site: Site, field: FieldValue | None) -> bool:
    if field is None or field.is_prose:
        return False
    return field.links is not None or 0 < len(value_text(site, field.value)) <= _LONGEST_CELL


def _cells(site: Site, fields: Mapping[str, FieldValue], labels: Mapping[str, str]) -> tuple[Cell, ...]:
    """A cell a column; `labels` maps a field -> what its column is called."""
    return tuple(_cell(site, fields.get(name), label) for name, label in labels.items())


def _cell(site: Site, field: FieldValue | None, label: str) -> Cell:
    if field is None:
        return Cell(label, ())
    if field.links is not None:
        return Cell(label, field.links)
    last = latest(field.value)
    is_number = isinstance(field.value, int | Decimal | Money) and not isinstance(field.value, bool)
    is_number = is_number or last is not None
    text = f"{value_text(site, last[1])} ({site.quarter(last[0])})" if last else value_text(site, field.value)
    shown = text if len(text) <= _LONGEST_CELL else f"{text[:_LONGEST_CELL].rstrip()}…"
    return Cell(label, (Named(shown),) if shown else (), is_number, field.is_choice)
