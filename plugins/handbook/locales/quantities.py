"""Money, numbers, shares and lengths of time as people write them."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from handbook.locales import wording
from handbook.model.values import Duration, Money

_PERIODS = {"month": "tool.per-month", "quarter": "tool.per-quarter", "year": "tool.a-year"}
_NO_BREAK = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_CENT = Decimal("0.01")
_WIDE = Context(prec=60)
"""Room for the largest amount that a file may hold times the largest rate."""


def money_text(amount: Money, language: str) -> str:
    """An amount, rounded to cents, without useless ones: `1,188 €`."""
    with localcontext(_WIDE):
        shown = amount.amount.quantize(_CENT, ROUND_HALF_UP)
        digits = "#,##0.00" if shown != shown.to_integral_value() else "#,##0"
        pattern = f"¤{digits}" if language == "en" else f"{digits}{_NO_BREAK}¤"
        text = format_currency(shown, amount.currency, pattern, locale=language, currency_digits=False)
    return text.replace("-", _MINUS)


def cost_text(amount: Money, language: str) -> str:
    """An amount with the period that it covers, if any: `€99 a month`."""
    text = money_text(amount, language)
    return wording(language)(_PERIODS[amount.per], sum=text) if amount.per else text


def duration_text(duration: Duration, language: str) -> str:
    """A length of time: `14 days`."""
    return format_unit(duration.count, f"duration-{duration.unit.removesuffix('s')}", locale=language)


def percent_text(share: Decimal, language: str) -> str:
    """A share of 0..1 in whole percents: `67 %`."""
    return format_percent(share, locale=language)


def per_cent_text(number: Decimal, language: str) -> str:
    """A number of 0..100 as a percentage, with the digits that it has: `2.5 %`."""
    return format_percent(number / 100, locale=language, decimal_quantization=False)


def number_text(number: Decimal | int, language: str) -> str:
    """A number with the separators of the language, three decimals at most, and a minus that is no hyphen."""
    return format_decimal(number, locale=language).replace("-", _MINUS)
