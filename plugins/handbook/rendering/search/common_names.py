"""Names that each language has its own of: a French reader types `Espagne` for a page called `Spain`."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, cast

from babel import Locale

from handbook.model.values import LANGUAGES


def common_names_in(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The names of each country, month and weekday that the texts name, in all languages (CLDR)."""
    together = f" {' '.join(texts)} ".casefold()
    yield from (group for group in _groups() if any(f" {name.casefold()} " in together for name in group))


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    """The names of one thing in all languages, where they differ."""
    locales = [_tables(language) for language in LANGUAGES]
    every = [
        tuple(dict.fromkeys(names[key] for names in tables if key in names))
        for tables in zip(*locales, strict=True)
        for key in tables[0]
    ]
    return tuple(group for group in every if len(group) > 1)


def _tables(language: str) -> tuple[Mapping[Any, str], ...]:
    """Countries by their codes (a region of several, `150`, is none), months and weekdays by their numbers."""
    locale = Locale.parse(language)
    territories = cast("Mapping[str, str]", locale.territories)
    countries = {code: name for code, name in territories.items() if code.isalpha()}
    calendars = (cast("Mapping[int, str]", names["format"]["wide"]) for names in (locale.months, locale.days))
    return (countries, *calendars)
