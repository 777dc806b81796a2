"""Money, numbers, shares and lengths of time as people write them."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Final

from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from handbook.locales import wording
from handbook.locales.days import day_text
from handbook.model.costs import Cost, FormerCost, cycle_of
from handbook.model.values import Duration, Money

_PERIODS = {"month": "every-months", "quarter": "every-quarters", "year": "every-years"}
_NO_BREAK = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_CENT = Decimal("0.01")
_WIDE = Context(prec=60)
"""Room for the largest amount that a file may hold times the largest rate."""


_FEW: Final = 10
"""From so many units on, the cents of a sum say nothing."""


def money_text(amount: Money, language: str) -> str:
    """An amount, rounded to cents, without useless ones, and whether tax is in it: `1,188 €`, `1,188 € excl. tax`."""
    with localcontext(_WIDE):
        shown = amount.amount.quantize(_CENT, ROUND_HALF_UP)
        digits = "#,##0.00" if shown != shown.to_integral_value() else "#,##0"
        pattern = f"¤{digits}" if language == "en" else f"{digits}{_NO_BREAK}¤"
        text = format_currency(shown, amount.currency, pattern, locale=language, currency_digits=False)
    tax = amount.tax if isinstance(amount, Cost) else None
    return " ".join((text.replace("-", _MINUS), *([wording(language)(f"tool.tax-{tax}")] if tax else [])))


def sum_text(amount: Money, language: str) -> str:
    """What was worked out from amounts: in whole units, for nobody decides by its cents; a few units keep theirs."""
    with localcontext(_WIDE):
        whole = amount.amount.quantize(Decimal(1), ROUND_HALF_UP)
    return money_text(amount.model_copy(update={"amount": whole}) if abs(whole) >= _FEW else amount, language)


def cost_text(amount: Money, language: str) -> str:
    """An amount with what it covers, for how many seats, and until when: `€99 a month`.

    A price of before is `€12 a seat a month for 7 seats until 1 Jan 2027`.
    """
    words, text = wording(language), money_text(amount, language)
    cycle = cycle_of(amount.per)
    if cycle and cycle.is_for_each:
        text = words("tool.per-seat", sum=text)
    if cycle and cycle.unit:
        text = words(f"tool.{_PERIODS[cycle.unit]}", cycle.count, sum=text)
    if isinstance(amount, FormerCost) and amount.seats is not None:
        text = words("tool.for-seats", amount.seats, sum=text)
    if isinstance(amount, FormerCost):
        text = words("tool.cost-until", sum=text, day=day_text(amount.until, "day", language))
    return text


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


_TYPED = 9
"""Decimals that people type; what has more was divided."""


def typed_text(number: Decimal, language: str) -> str:
    """A number as it was typed, in the language: 99.9995 is not 100. What was divided is rounded."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_TYPED:
        return number_text(number, language)
    return exact_text(number, language)


def exact_text(number: Decimal, language: str) -> str:
    """A number with all the decimals that it has: a rate of 0.000035 is not 0."""
    return format_decimal(number, locale=language, decimal_quantization=False).replace("-", _MINUS)
