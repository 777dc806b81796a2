"""Currencies as people call them: by their letters, signs and names; what several are called has all of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from babel.numbers import list_currencies

_CROWNS: Final = ("SEK", "NOK", "DKK")
CALLED: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        **dict.fromkeys(("€", "euro", "euros"), ("EUR",)),
        **dict.fromkeys(("$", "dollar", "dollars"), ("USD", "CAD", "AUD")),
        **dict.fromkeys(("us$", "us $", "u.s. $", "us dollars", "us dollar"), ("USD",)),
        **dict.fromkeys(("ca$", "c$", "can$", "canadian dollars"), ("CAD",)),
        **dict.fromkeys(("au$", "a$", "australian dollars"), ("AUD",)),
        "nz$": ("NZD",),
        "hk$": ("HKD",),
        "s$": ("SGD",),
        "r$": ("BRL",),
        **dict.fromkeys(("£", "pound", "pounds", "sterling", "ukp"), ("GBP",)),
        **dict.fromkeys(("livre", "livres"), ("GBP", "EGP", "LBP")),
        "₹": ("INR",),
        **dict.fromkeys(("rs", "rs.", "roupie", "roupies", "rupee", "rupees"), ("INR", "PKR", "LKR")),
        "¥": ("JPY", "CNY"),
        **dict.fromkeys(("yen", "yens", "jp¥"), ("JPY",)),
        **dict.fromkeys(("yuan", "yuans", "rmb", "renminbi", "cn¥"), ("CNY",)),
        **dict.fromkeys(("kr", "kr.", "krone", "kroner", "couronnes"), _CROWNS),
        **dict.fromkeys(("krona", "kronor"), ("SEK",)),
        **dict.fromkeys(("fr.", "sfr", "sfr.", "franken"), ("CHF",)),
        **dict.fromkeys(("franc", "francs"), ("CHF", "XOF", "XAF")),
        **dict.fromkeys(("zł", "zloty", "zlotys"), ("PLN",)),
        "ft": ("HUF",),
        "kč": ("CZK",),
        "₺": ("TRY",),
        "₽": ("RUB",),
        "₩": ("KRW",),
        **dict.fromkeys(("₪", "nis"), ("ILS",)),
    }
)
"""How people call a currency, in small letters -> its codes of ISO 4217, the likeliest first."""
_GUESSED: Final = frozenset(
    {"$", "dollar", "dollars", "livre", "livres", "roupie", "roupies", "rupee", "rupees", "rs", "rs."}
)
"""What has more currencies than a sentence names: the likeliest is asked about."""


def is_currency(code: str) -> bool:
    """Whether a currency, of today or of before, has these three letters."""
    return code in _known()


def currency_called(text: str) -> str | None:
    """The currency of these letters, this sign or this name; of several the likeliest, None where none is called so."""
    found = currencies_called(text)
    return found[0] if found else None


def currencies_called(text: str) -> Sequence[str]:
    """All currencies that are called so, the likeliest first."""
    typed = text.strip().casefold()
    return CALLED.get(typed) or ((typed.upper(),) if is_currency(typed.upper()) else ())


def either_currency(text: str) -> Sequence[str]:
    """The currencies between which a sign says nothing, where a sentence can name them all; else none."""
    found = currencies_called(text)
    return found if len(found) > 1 and text.strip().casefold() not in _GUESSED else ()


@cache
def _known() -> frozenset[str]:
    return frozenset(list_currencies())
