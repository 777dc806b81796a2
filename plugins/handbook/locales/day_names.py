"""Names of months and weekdays as people type them, in our languages and some others, with accents or without."""

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, cast

from babel.dates import get_day_names, get_month_names

from handbook.model.values import LANGUAGES

_OTHERS: Final = ("de", "es", "it", "nl", "pt")
"""Languages whose names are understood besides those of the product."""


_SHORT_MONTHS: Final = {
    **dict.fromkeys(("janv", "jan"), 1),
    **dict.fromkeys(("fév", "fev", "fevr"), 2),
    **dict.fromkeys(("avri",), 4),
    **dict.fromkeys(("juill", "jul"), 7),
    **dict.fromkeys(("aou", "aoû"), 8),
    **dict.fromkeys(("sep", "sept"), 9),
}
"""Short names that people write beside those of the lists (CLDR) -> the number of the month."""


@cache
def weekdays() -> Mapping[str, int]:
    """The name of a weekday, also a short one, in any language -> its number, 0 for Monday."""
    return _named(get_day_names)


@cache
def months() -> Mapping[str, int]:
    """The name of a month, also a short one, in any language -> its number."""
    return {**_SHORT_MONTHS, **_named(get_month_names)}


def _named(names_in: Callable[..., object]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for language in (*_OTHERS, *LANGUAGES):
        for width in ("wide", "abbreviated"):
            names = cast("Mapping[int, str]", names_in(width, locale=language))
            found |= {name.casefold().removesuffix("."): number for number, name in names.items()}
    return {_without_accents(name): number for name, number in found.items()} | found


def _without_accents(name: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
