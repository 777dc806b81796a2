"""Numbers of key results in the reader's language, each with its unit."""

import re
from decimal import Decimal

from babel.numbers import format_percent, is_currency

from handbook.locales.quantities import typed_text
from handbook.model.values import Money
from handbook.rendering.site import Site

_NO_NUMBER = "?"
_SPACE = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_CENTS = 2
_SIGN = re.compile(r"(?P<sign>%|[A-Z]{3})(?:\s+(?P<rest>(?:per|par|a|an)\s.+)|\s*(?P<slash>/.+))?\Z")
"""A unit that is written on each number: a percentage or a currency, alone or for something: `% per month`."""


def amount(site: Site, number: Decimal | None, unit: str | None) -> str:
    """A number with its sign where the unit has one: `72 %`, `€205`; `unit_word` says what still has to follow.

    All of its digits are shown: 99.9995 is not 100. An amount that is finer than cents bears its code: `0.125 EUR`.
    """
    if number is None:
        return _NO_NUMBER
    sign = _split(unit)[0]
    if sign == "%":
        return format_percent(number / 100, locale=site.language, decimal_quantization=False).replace("-", _MINUS)
    if sign and number == round(number, _CENTS):
        return site.money(Money(amount=number, currency=sign))
    digits = typed_text(number, site.language)
    return f"{digits}{_SPACE}{sign}" if sign else digits


def unit_word(unit: str | None) -> str:
    """What stands once behind numbers that bear their sign: `meetings`, `M EUR`, `per month`; often nothing."""
    return _split(unit)[1].replace(" ", _SPACE)


def measure(site: Site, number: Decimal | None, unit: str | None) -> str:
    """One number with all of its unit, on one line: `4,52 M EUR`."""
    return _SPACE.join(filter(None, (amount(site, number, unit), unit_word(unit))))


def _split(unit: str | None) -> tuple[str, str]:
    """The sign of a unit, and its word."""
    found = _SIGN.match(unit or "")
    if found is None or not (found["sign"] == "%" or is_currency(found["sign"])):
        return "", unit or ""
    return found["sign"], found["rest"] or found["slash"] or ""
