"""CSV that no spreadsheet takes for a program."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

BOM = "\ufeff"

# What XML cannot hold, UTF-8 cannot, or a terminal obeys; a line's end is a line feed by then.
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
# OWASP, "CSV Injection": these begin a formula, also full-width, also behind what a spreadsheet trims.
_SKIPPED = r"""(?:[^\S\n]|["'`\u200b-\u200f\u2018-\u201f\u2060\ufeff\u00ab\u00bb])*"""
_FORMULA = rf"{_SKIPPED}[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]"
_SEPARATORS = ",;\t\n"


def csv_text(rows: Iterable[Sequence[str]], delimiter: str, *, bom: bool) -> str:
    """RFC 4180: lines end in CRLF, quotes are doubled. Every cell is quoted and defused."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([defused(cell, delimiter) for cell in row] for row in rows)
    return BOM * bom + out.getvalue()


def decimal_text(number: Decimal, language: str, delimiter: str) -> str:
    """A number as the spreadsheet of that language takes one: a French one, between semicolons, has a comma."""
    return str(number).replace(".", "," if language == "fr" and delimiter == ";" else ".")


def printable(text: str) -> str:
    """Without control characters: a space each; lines end in a line feed."""
    return _CONTROL.sub(" ", re.sub(r"\r\n?", "\n", text))


def defused(text: str, delimiter: str) -> str:
    """With an apostrophe before what would be a formula.

    Also behind a separator that is not this file's: a spreadsheet that splits there, as Excel does by its country, ends
    the cell at it, quotes or not.
    """
    others = re.escape(_SEPARATORS.replace(delimiter, ""))
    return re.sub(rf"^(?={_SKIPPED}\n)|(?:^|(?<=[{others}]))(?={_FORMULA})", "'", printable(text))
