"""Tasks as the table of a tool, in CSV."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from handbook.exports.csv_file import csv_text, decimal_text
from handbook.exports.presets import PRESETS, Cell, Preset
from handbook.exports.table_rows import Row, rows_of
from handbook.exports.tasks import TaskList
from handbook.locales import wording


def table_text(tasks: TaskList, preset: str, language: str, *, delimiter: str = ",", bom: bool = False) -> str:
    """The CSV of one of `PRESETS`: headings, then a row a task. `bom` begins it with the mark that Excel looks for."""
    form = PRESETS[preset]
    rows = rows_of(tasks, language)
    links = max((len(row.after) for row in rows), default=0) if form.links else 0
    of_numbers = partial(decimal_text, language=language if form.is_neutral else "en", delimiter=delimiter)
    lines = [[*headings(form, language), *[form.links or ""] * links], *_lines(rows, form, links, of_numbers)]
    return csv_text(lines, delimiter, bom=bom)


def headings(form: Preset, language: str) -> list[str]:
    """In the handbook's language where the table is for people, else as the tool has them."""
    words = wording(language)
    return [words(f"export.{column.heading}") if form.is_neutral else column.heading for column in form.columns]


def _lines(rows: Sequence[Row], form: Preset, links: int, of_numbers: Callable[[Decimal], str]) -> Iterator[list[str]]:
    for row in rows:
        linked = [str(earlier.number) for earlier in row.after][:links]
        cells = [_text(column.cell(row), form.days, of_numbers) for column in form.columns]
        yield [*cells, *linked, *[""] * (links - len(linked))]


def _text(cell: Cell, days: str, of_numbers: Callable[[Decimal], str]) -> str:
    if isinstance(cell, datetime.date):
        return cell.strftime(days)
    return of_numbers(cell) if isinstance(cell, Decimal) else cell or ""
