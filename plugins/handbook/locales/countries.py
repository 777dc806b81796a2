"""Countries and languages by what people call them, in each language of the product (CLDR)."""

from collections.abc import Mapping
from functools import cache
from typing import Final, cast

from babel import Locale

from handbook.model.values import LANGUAGES

_OTHERS: Final = ("de", "es", "it", "nl", "pt")
"""Languages whose names of countries are understood besides those of the product."""
_ON_SHIRTS: Final[Mapping[str, str]] = {
    "GER": "DE",
    "SUI": "CH",
    "NED": "NL",
    "POR": "PT",
    "DEN": "DK",
    "GRE": "GR",
    "CRO": "HR",
    "SLO": "SI",
    "RSA": "ZA",
    "CHI": "CL",
    "BUL": "BG",
    "LAT": "LV",
    "MAS": "MY",
    "UAE": "AE",
    "PHI": "PH",
}
"""Three letters that people know from sports, where ISO has others."""


def country_called(name: str) -> str | None:
    """The two letters of a country (ISO 3166-1): `FR` for `France`, `DE` for `Deutschland` and `GER`."""
    typed = name.strip()
    return _codes().get(typed.casefold()) or _ON_SHIRTS.get(typed.upper())


def language_called(name: str) -> str | None:
    """The language of the product that is called so in one of them: `fr` for `French` and for `français`."""
    wanted = name.casefold().strip()
    spoken = (cast("Mapping[str, str]", Locale.parse(language).languages) for language in LANGUAGES)
    named = ((names.get(code, ""), code) for names in spoken for code in LANGUAGES)
    return next((code for called, code in named if called.casefold() == wanted), None)


@cache
def _codes() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for language in LANGUAGES:
        territories = cast("Mapping[str, str]", Locale.parse(language).territories)
        names |= {name.casefold(): code for code, name in territories.items() if code.isalpha()}
    for language in _OTHERS:
        territories = cast("Mapping[str, str]", Locale.parse(language).territories)
        for code, name in territories.items():
            if code.isalpha():
                names.setdefault(name.casefold(), code)
    return names
