"""Countries and languages by what people call them, in each language of the product (CLDR)."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from babel import Locale

from handbook.model.values import LANGUAGES


def country_called(name: str) -> str | None:
    """The two letters of a country (ISO 3166-1), by its name in any language of the product: `FR` for `France`."""
    return _codes().get(name.casefold().strip())


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
    return names
