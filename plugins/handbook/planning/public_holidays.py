"""Public holidays by calendar code: the one place that knows the `holidays` library."""

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Final, cast

import holidays
from holidays.registry import EntityLoader


def public_holidays(codes: Iterable[str], years: Iterable[int], language: str) -> Mapping[date, str]:
    """The public holidays of all these calendars together, substitute days included.

    `codes` are those of `known_calendars`; one that is not known has no holidays here (a rule reports it). Returns
    day -> name, in `language` where the calendar is published in it, else in the calendar's own; a day that several
    calendars share has each of its names once, in the order of `codes`.
    """
    names: dict[date, dict[str, None]] = {}
    years = tuple(years)
    for code in codes:
        for year in years:
            for day, name in _holidays_of(code, year, language).items():
                names.setdefault(day, {})[name] = None
    return {day: " / ".join(names[day]) for day in sorted(names)}


def declared_working_days(codes: Iterable[str], year: int) -> frozenset[date]:
    """The days of a weekend that each of these countries declares worked, in exchange for another day off.

    So do Hungary, China and a dozen others, year by year, in a decree. A team with several calendars works on such a
    day where all of them do. The library knows a year once it is published.
    """
    first, *others = [_workdays_of(code, year) for code in codes] or [frozenset[date]()]
    return first.intersection(*others)


def is_known_calendar(code: str) -> bool:
    """Whether the library has public holidays of this code: a country or a market, or a part of one (`FR-57`)."""
    place, dash, part = code.partition("-")
    return is_country(place) and (not dash or (part in _parts(place) and not _is_for_schools_alone(place, part)))


def is_country(code: str) -> bool:
    """Whether a code is one of a country or a market."""
    return code in _places()


def parts_with_holidays(country: str) -> tuple[str, ...]:
    """The codes of the parts of a country that have public holidays of their own: `FR-57`, `FR-6AE` ..."""
    parts = getattr(holidays, country).subdivisions
    return tuple(f"{country}-{part}" for part in parts if not _is_for_schools_alone(country, part))


@cache
def holidays_of_most_parts(country: str, language: str) -> tuple[str, ...]:
    """The names of the holidays of three in four parts of a country, on weekdays, that the country alone does not have.

    `GB` lacks Easter Monday, which Scotland works on; of `FR` nothing lacks.
    """
    parts = parts_with_holidays(country) if is_country(country) else ()
    alone = _holidays_of(country, _A_YEAR, language)
    days = [(day, name) for part in parts for day, name in _holidays_of(part, _A_YEAR, language).items()]
    often = Counter(day for day, _ in days if day not in alone and day.weekday() < _SATURDAY)
    names = dict(days)
    return tuple(names[day] for day in sorted(often) if often[day] * 4 >= len(parts) * 3)


def parts_called(name: str, countries: Iterable[str], but: str | None) -> tuple[str, ...]:
    """The parts of these countries that are called so: `US-GA` for `Georgia`; `but` is a country that may be one."""
    wanted, found = name.strip().casefold(), list[str]()
    for country in countries if len(wanted) > 1 else ():  # a letter alone is on number plates, and names no place
        aliases = cast("Mapping[str, str]", getattr(holidays, country).subdivisions_aliases)
        part = next((part for called, part in aliases.items() if called.casefold() == wanted), None)
        if part and part != but and aliases.get(but or "") != part:
            found.append(f"{country}-{part}")
    return tuple(found)


def has_school_holidays(code: str) -> bool:
    """Whether the library knows the school holidays of a country, or of one of its zones: `FR-Zone A`, `DE-BE`."""
    return bool(_school_holidays_of(code, _A_YEAR, "en"))


def parts_with_school_holidays(country: str) -> tuple[str, ...]:
    """The codes of the zones of a country whose school holidays are known; none where they are the same everywhere."""
    if not is_country(country) or not _has_schools(country):
        return ()
    parts = (f"{country}-{part}" for part in getattr(holidays, country).subdivisions)
    return tuple(code for code in parts if has_school_holidays(code))


def school_holiday(code: str, day: date, language: str) -> str | None:
    """What the school holidays are called in which a day lies, in a zone; None where it lies in none that is known."""
    return _school_holidays_of(code, day.year, language).get(day)


@cache
def known_calendars() -> tuple[str, ...]:
    """All codes, sorted: `FR`, `FR-57` (also `FR-Moselle`), `GB-ENG`, `XNYS`. Loads every country: half a second."""
    parts = (f"{place}-{part}" for place in _places() for part in _parts(place))
    return tuple(sorted(filter(is_known_calendar, [*_places(), *parts])))


_SATURDAY: Final = 5
_A_YEAR: Final = 2026
"""One whose school holidays are published everywhere: it tells which zones the library knows."""
_ISO_PART: Final = re.compile(r"[A-Z0-9]{1,4}\Z")


def _has_schools(country: str) -> bool:
    return "school" in getattr(holidays, country).supported_categories


@cache
def _is_for_schools_alone(country: str, part: str) -> bool:
    """Whether a part is only a zone of school holidays, whose public holidays are those of the country."""
    if _ISO_PART.match(part) or not _has_schools(country) or part not in getattr(holidays, country).subdivisions:
        return False
    return _holidays_of(f"{country}-{part}", _A_YEAR, "en") == _holidays_of(country, _A_YEAR, "en")


@cache
def _places() -> frozenset[str]:
    """The codes of all countries and markets; none of them is loaded for that."""
    return frozenset((*EntityLoader.get_country_codes(), *EntityLoader.get_financial_codes()))


@cache
def _parts(place: str) -> frozenset[str]:
    """The parts of a country or market that have holidays of their own, under their codes and their names."""
    entity = getattr(holidays, place)
    return frozenset((*entity.subdivisions, *entity.subdivisions_aliases))


@cache
def _holidays_of(code: str, year: int, language: str) -> Mapping[date, str]:
    return dict(_made(code, year, language).items()) if _has_calendar(code) else {}


def _has_calendar(code: str) -> bool:
    place, dash, part = code.partition("-")
    return is_country(place) and (not dash or part in _parts(place))


@cache
def _school_holidays_of(code: str, year: int, language: str) -> Mapping[date, str]:
    if not _has_calendar(code) or not _has_schools(code.partition("-")[0]):
        return {}
    return dict(_made(code, year, language, ("school",)).items())


@cache
def _workdays_of(code: str, year: int) -> frozenset[date]:
    if not _has_calendar(code):
        return frozenset()
    return frozenset(day for day in _made(code, year, "en").weekend_workdays if day.year == year)


def _made(code: str, year: int, language: str, what: tuple[str, ...] | None = None) -> holidays.HolidayBase:
    country, _, part = code.partition("-")
    entity = getattr(holidays, country)
    with warnings.catch_warnings():
        # Feasts that follow the moon are published a few years ahead; a later plan goes on without them.
        warnings.simplefilter("ignore")
        return entity(subdiv=part or None, years=year, language=_spoken(entity, language), categories=what)


def _spoken(entity: type[holidays.HolidayBase], language: str) -> str | None:
    """The library's name for the language, among those that this calendar has; its own comes first."""
    own = entity.default_language
    offered = sorted(entity.supported_languages, key=lambda name: (name != own, name))
    return next((name for name in offered if name.partition("_")[0] == language), own)
