"""What an unquoted YAML value is: null, true, false, an integer, a decimal, an ISO date, or the text that was typed."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MINYEAR, date
from decimal import Decimal

Plain = str | int | Decimal | date | None

_CONSTANTS: dict[str, Plain] = {"": None, "null": None, "true": True, "false": False}
_NUMERIC_START = frozenset("-0123456789")
_NUMERIC = re.compile(
    r"""(?P<date> [0-9]{4}-[0-9]{2}-[0-9]{2} )
      | (?P<integer> -?(?: 0 | [1-9][0-9]{0,17} ) )
      | (?P<thousands> -?[1-9][0-9]{0,2}\.[0-9]{2}0 )
      | (?P<decimal> -?(?: 0 | [1-9][0-9]* )\.[0-9]+ )""",
    re.VERBOSE,
)
_DECEMBER = 12


@dataclass(frozen=True)
class ImpossibleDate:
    """Text like an ISO date that no calendar has; `last_day` is its month's last, None for no such month."""

    text: str
    last_day: int | None


def read_plain(text: str) -> Plain | ImpossibleDate:
    """Give the value of an unquoted scalar.

    `1.500` stays text, because half of Europe reads it as 1500, and nobody writes a decimal with a zero at its end;
    `99.995` is a decimal. One that `Decimal` prints otherwise than it was typed (`0.0000001`) stays text too.
    """
    if text[:1] in _NUMERIC_START and (match := _NUMERIC.fullmatch(text)):
        return _numeric(text, match.lastgroup)
    return _CONSTANTS.get(text, text)


def _numeric(text: str, kind: str | None) -> Plain | ImpossibleDate:
    if kind == "date":
        return _iso_date(text)
    if kind == "integer":
        return int(text)
    if kind == "decimal" and str(number := Decimal(text)) == text:
        return number
    return text


def _iso_date(text: str) -> date | ImpossibleDate:
    try:
        return date.fromisoformat(text)
    except ValueError:
        year, month = int(text[:4]), int(text[5:7])
        exists = year >= MINYEAR and 1 <= month <= _DECEMBER
        return ImpossibleDate(text, monthrange(year, month)[1] if exists else None)
