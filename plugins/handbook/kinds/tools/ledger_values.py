"""Amounts, days and currencies as accounting programs write them, in French and in English."""

import datetime
import re
from collections.abc import Iterable
from contextlib import suppress
from decimal import Decimal
from functools import cache
from typing import Literal

from babel.numbers import list_currencies

DateOrder = Literal["day-first", "month-first"]

_SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN"}
_CODE = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'\u2019]+")
_AMOUNT = re.compile(
    r"(?:(?P<minus>-)|\+|(?P<bracket>\())?"
    r"(?P<digits>(?P<whole>\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](?P<decimals>\d{1,2}|\d{4,}))?)"
    r"(?P<behind>-)?(?(bracket)\))",
    re.ASCII,
)
_MOST_DIGITS = 15
_DAY = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})(?:[ T].*)?\Z", re.ASCII)
_SHORT = 2
_LAST_MONTH = 12
_CENTURY = 100


def currency_of(cell: str) -> str | None:
    """The currency that a cell or a heading names: `1 188,00 €`, `Amount (USD)`."""
    for symbol, code in _SYMBOLS.items():
        if symbol in cell:
            return code
    return next((code for code in _CODE.findall(cell) if code in _currencies()), None)


@cache
def _currencies() -> frozenset[str]:
    """The codes of ISO 4217, as CLDR has them."""
    return frozenset(list_currencies())


def amount_of(cell: str) -> Decimal | None:
    """The number in `1 188,00 €`, `1,188.00`, `-1188`, `1188-` or `(1188)`; None where it is none, or a formula.

    `1,188` is a thousand and more in either language: money has no third decimal.
    """
    text = _SPACES.sub("", cell.replace("\u2212", "-"))
    for symbol in _SYMBOLS:
        text = text.replace(symbol, "")
    found = _AMOUNT.fullmatch(_CODE.sub("", text))
    if found is None or len(found["digits"]) > _MOST_DIGITS:
        return None
    whole, decimals = re.sub(r"[.,]", "", found["whole"]), found["decimals"]
    number = Decimal(f"{whole}.{decimals}" if decimals else whole)
    return -number if any(found[sign] for sign in ("minus", "bracket", "behind")) else number


def order_of(cells: Iterable[str]) -> DateOrder | None:
    """What a column of days like `03/11/2026` must mean; None where each may be read both ways."""
    for cell in cells:
        found = _DAY.match(cell.strip())
        if found and len(found[1]) <= _SHORT:
            if int(found[1]) > _LAST_MONTH:
                return "day-first"
            if int(found[2]) > _LAST_MONTH:
                return "month-first"
    return None


def day_of(cell: str, order: DateOrder) -> datetime.date | None:
    """The day in `2026-11-03`, `03/11/2026` or `03.11.26`; None where there is no such day."""
    found = _DAY.match(cell.strip())
    with suppress(ValueError):
        if found is None:
            return datetime.datetime.strptime(cell.strip(), "%Y%m%d").date()  # noqa: DTZ007 -- a day has no clock
        first, second, third = (int(part) for part in found.groups())
        if len(found[1]) > _SHORT:
            return datetime.date(first, second, third)
        year = third + 2000 if third < _CENTURY else third
        return datetime.date(year, *((second, first) if order == "day-first" else (first, second)))
    return None
