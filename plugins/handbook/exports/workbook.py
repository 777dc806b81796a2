"""Tables as Excel workbooks: tasks, and records of any kind."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false
# The types of xlsxwriter are those of its code, and not complete.

import datetime
import io
import re
from collections.abc import Sequence
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from handbook.exports.csv_file import printable
from handbook.exports.presets import PRESETS, Cell
from handbook.exports.table_rows import rows_of
from handbook.exports.tables import headings
from handbook.exports.tasks import TaskList
from handbook.locales import wording

Value = Cell | int
_LONGEST_TITLE = 31  # characters of a sheet's name: Excel's limit
_LONGEST = 32767  # characters in a cell: Excel's limit
_EPOCH = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)  # no clock, so that the same tasks give the same bytes
_NARROWEST, _WIDEST = 10, 50  # characters


def workbook(tasks: TaskList, language: str) -> bytes:
    """One sheet with the neutral columns. Days are days; text is text, whatever it begins with."""
    form = PRESETS["xlsx"]
    cells = [[column.cell(row) for column in form.columns] for row in rows_of(tasks, language)]
    return sheet_of([list[Value](headings(form, language)), *cells], wording(language)("export.sheet"))


def sheet_of(lines: Sequence[Sequence[Value]], title: str) -> bytes:
    """A workbook with one sheet: headings, then the lines."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": _EPOCH})
        sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", title)[:_LONGEST_TITLE])
        head, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        _fill(sheet, lines, head, day)
    return out.getvalue()


def _fill(sheet: Worksheet, lines: Sequence[Sequence[Value]], head: Format, day: Format) -> None:
    """The first line is the headings: they stay in view and filter."""
    for number, line in enumerate(lines):
        for column, cell in enumerate(line):
            if isinstance(cell, datetime.date):
                sheet.write_datetime(number, column, datetime.datetime.combine(cell, datetime.time()), day)
            elif isinstance(cell, int | Decimal):
                sheet.write_number(number, column, float(cell))
            elif cell:
                sheet.write_string(number, column, printable(cell)[:_LONGEST], None if number else head)
    for column, cells in enumerate(zip(*lines, strict=True)):
        longest = max(len(str(cell or "")) for cell in cells)
        sheet.set_column(column, column, min(max(longest + 2, _NARROWEST), _WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(lines) - 1, len(lines[0]) - 1)
