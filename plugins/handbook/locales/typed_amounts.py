"""Amounts as people type them: `1.500,00 €`, `$1,500`, `24k€/an`, `36 USD per month`."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from handbook.locales.currencies import CALLED, currencies_called, either_currency

Period = Literal["month", "quarter", "year"]

_PERIODS: Final[Mapping[str, Period]] = {
    **dict.fromkeys(("month", "mo", "mois", "monat"), "month"),
    **dict.fromkeys(("quarter", "trimestre", "quartal"), "quarter"),
    **dict.fromkeys(("year", "yr", "an", "année", "jahr", "annum"), "year"),
}
_ADVERBS: Final[Mapping[str, Period]] = {
    **dict.fromkeys(("monthly", "mensuel", "pcm", "p.c.m.", "pm", "p.m.", "p/m"), "month"),
    **dict.fromkeys(("yearly", "annually", "annuel", "p.a.", "pa"), "year"),
}
_TIMES: Final = {
    "k": 1000,
    "m": 1_000_000,
    **dict.fromkeys(("lakh", "lakhs"), 100_000),
    **dict.fromkeys(("crore", "crores"), 10_000_000),
}
_CURRENCY: Final = "|".join(map(re.escape, sorted(CALLED, key=len, reverse=True)))
_TYPED: Final = re.compile(
    rf"(?P<before>{_CURRENCY}|[a-z]{{3}})?\s*(?P<amount>\d[\d.,'\u00a0\u202f ]*?)(?:[.,][-\u2013]{{1,2}})?\s*"
    r"(?P<times>[km]|(?:lakh|crore)s?)?\s*"
    rf"(?P<after>{_CURRENCY}|[a-z]{{3}})?\s*"
    rf"(?:(?:per|par|pro|a|/)\s*(?P<period>{'|'.join(_PERIODS)})|(?P<adverb>{'|'.join(map(re.escape, _ADVERBS))}))?"
)
_ABOUT: Final = re.compile(
    r"(?:up to|at most|no more than|max\.?|about|around|approx\.?|ca\.?|env\.|environ|jusqu'à|au plus|[~<≤≈])\s*",
    re.IGNORECASE,
)
"""What makes a limit or a guess of an amount."""
_ABOUT_BEHIND: Final = re.compile(
    r"(?<!\s)\s++(?:\(?(?:max|min|approx|env)\.?\)?|maximum|at most|au plus|or less|environ|or so)\Z", re.IGNORECASE
)
_TAX: Final = re.compile(
    r"(?<!\s)(?:\s++(?:ht|ttc|hors taxes?|t\.t\.c\.|h\.t\.|(?:excl|incl|plus|ex|inc)\.? (?:vat|tax|tva)|"
    r"net|gross|netto|brutto)|\s*+\+\s?(?:vat|tax|tva))\.?\Z",
    re.IGNORECASE,
)
"""What says of an amount whether tax is in it."""
_BETWEEN: Final = re.compile(r" ?[-\u2013] ?| (?:to|à|bis) ", re.IGNORECASE)
"""Between the ends of a range."""
_ODD_GROUPS: Final = re.compile(r"\d[\s\u00a0\u202f](?!\d{3}(?!\d))\d")
"""Digits apart that are no thousands: of `15 00` nobody knows whether it is fifteen."""
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}([.,'])\d{3}(?:\1\d{3})*")
_LAKHS: Final = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
"""Thousands and hundreds of thousands, as India sets them apart: `1,20,000`."""
_PAYMENTS: Final = re.compile(r"(?P<count>[1-9]\d?)\s*[x\u00d7*]\s*(?P<amount>\S.*)", re.IGNORECASE)


class Amount(NamedTuple):
    """What was typed; `is_sure` where its currency can be no other."""

    amount: Decimal
    currency: str
    per: Period | None
    is_sure: bool


def amount_meant(text: str) -> Amount | None:
    """The amount, its currency (ISO 4217) and the period that it is for; None where no currency is named."""
    exact = _exactly(text)
    found = _TYPED.fullmatch(exact)
    named = found and (found["before"] or found["after"])
    if not found or not named or (found["before"] and found["after"]):
        return None
    currencies, number = currencies_called(named), _number_of(found)
    if not currencies or either_currency(named) or number is None:
        return None
    per = _PERIODS.get(found["period"] or "") or _ADVERBS.get(found["adverb"] or "")
    return Amount(number, currencies[0], per, len(currencies) == 1 and exact == text.strip().casefold())


def amounts_meant(text: str) -> Sequence[Amount]:
    """The amounts of which one is meant, where several currencies have the sign: `1500 kr`; else none."""
    exact = _exactly(text)
    found = _TYPED.fullmatch(exact)
    named = (found["before"] or found["after"]) if found else None
    if not found or not named or (number := _number_of(found)) is None:
        return ()
    return [Amount(number, code, None, is_sure=False) for code in either_currency(named)]


def whole_of(text: str) -> Amount | None:
    """What several equal payments make together: `3 x 400 EUR`; None where they are none."""
    found = _PAYMENTS.fullmatch(text.strip())
    each = amount_meant(found["amount"]) if found else None
    return each._replace(amount=each.amount * int(found["count"]), is_sure=False) if found and each else None


def _exactly(text: str) -> str:
    """What was typed in small letters, without what makes a limit or a guess of it, or says of its tax."""
    about = _ABOUT.match(text.strip())
    amount = text.strip()[about.end() if about else 0 :]
    return _TAX.sub("", _ABOUT_BEHIND.sub("", amount)).casefold()


def says_tax(text: str) -> bool:
    """Whether a text says of an amount that tax is in it, or is not."""
    return bool(_TAX.search(text.strip()))


def amount_alone(text: str) -> Decimal | None:
    """The amount of a text that names no currency: `24.000,-`, `24k`."""
    found = _TYPED.fullmatch(_exactly(text))
    if found is None or any(found[part] for part in ("before", "after", "period", "adverb")):
        return None
    return _number_of(found)


def _number_of(found: re.Match[str]) -> Decimal | None:
    """The number of an amount, with its thousands or millions."""
    number = number_meant(found["amount"], is_money=not found["times"])
    return None if number is None else number * _TIMES.get(found["times"] or "", 1)


def highest_of(text: str) -> Amount | None:
    """The upper end of a range: `250-300 EUR`, `from €250 to €300`; None where it is none."""
    ends = _BETWEEN.split(text.strip())
    is_range = len(ends) == len(("first", "last")) and ends[0][-1:].isdecimal()
    return amount_meant(ends[1]) if is_range else None


def number_meant(text: str, *, is_money: bool = False) -> Decimal | None:
    """The number; of `1.500` nobody knows whether it is one thousand and a half, unless it is money."""
    if _ODD_GROUPS.search(text.strip()):
        return None
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).rstrip(".,")
    if _LAKHS.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    if is_money and _GROUPED.fullmatch(plain):
        return Decimal(re.sub("[.,']", "", plain))
    whole, sign, decimals = plain.rpartition(max(".", ",", key=plain.rfind))
    if not sign:
        return Decimal(plain) if plain.isdigit() else None
    whole = re.sub("[.,']", "", whole) if _GROUPED.fullmatch(whole) else whole
    return Decimal(f"{whole}.{decimals}") if whole.isdigit() and decimals.isdigit() else None
