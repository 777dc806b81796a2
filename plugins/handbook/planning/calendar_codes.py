"""What a code is that no calendar of public holidays has, or that would change nothing: why, and what to write."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from handbook.planning.public_holidays import (
    has_school_holidays,
    is_country,
    parts_called,
    parts_with_holidays,
    parts_with_school_holidays,
)

_DEPARTMENT: Final = re.compile(r"(0[1-9]|[1-8]\d|9[0-5]|2[AB])\Z")
_ALSACE: Final = ("67", "68")
_REGIONS: Final = ("ARA", "BFC", "BRE", "CVL", "20R", "COR", "HDF", "IDF", "NOR", "NAQ", "OCC", "PDL", "PAC")
"""Of France (ISO 3166-2), but for the Grand Est, of which Alsace and Moselle have holidays that the others lack."""
_WITH_PARTS: Final = ("GB", "US", "CA", "DE", "ES", "FR", "AT", "CH", "IT", "AU")
"""Countries whose parts people name."""
_SPOKEN: Final[Mapping[str, str]] = {
    "angleterre": "England",
    "écosse": "Scotland",
    "pays de galles": "Wales",
    "irlande du nord": "Northern Ireland",
    "bavière": "Bayern",
    "bavaria": "Bayern",
    "saxe": "Sachsen",
    "saxony": "Sachsen",
    "hesse": "Hessen",
    "catalogne": "Cataluña",
    "catalonia": "Cataluña",
    "andalousie": "Andalucía",
    "andalusia": "Andalucía",
    "galice": "Galicia",
    "pays basque": "País Vasco",
    "basque country": "País Vasco",
    "californie": "California",
    "géorgie": "Georgia",
    "floride": "Florida",
}
"""What parts of countries are called in another language."""
_PLACES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("paris", "île-de-france", "ile-de-france", "idf", "lyon", "bretagne", "brittany"), "FR"),
    **dict.fromkeys(("normandie", "normandy", "occitanie", "nouvelle-aquitaine", "hauts-de-france"), "FR"),
    **dict.fromkeys(("provence", "corse", "corsica", "pays de la loire", "bourgogne"), "FR"),
    **dict.fromkeys(("bruxelles", "brussels", "wallonie", "wallonia", "flandre", "flandres", "flanders"), "BE"),
    **dict.fromkeys(("london", "londres"), "GB-ENG"),
    **dict.fromkeys(("edinburgh", "édimbourg"), "GB-SCT"),
    **dict.fromkeys(("hong kong", "hong-kong"), "HK"),
    **dict.fromkeys(("zurich", "zürich"), "CH-ZH"),
    **dict.fromkeys(("geneva", "genève"), "CH-GE"),
    **dict.fromkeys(("tyrol", "tirol"), "AT-7"),
    **dict.fromkeys(("vienna", "vienne", "wien"), "AT-9"),
    **dict.fromkeys(("munich", "münchen"), "DE-BY"),
    **dict.fromkeys(("madeira", "madère", "lisbonne", "lisbon"), "PT"),
}
"""Towns, and regions without holidays of their own, of which people write the name -> the code of their holidays."""
_ALL_ZONES: Final = re.compile(
    r"(?:toutes|tous|all)(?: (?:les|the|trois|three|3))*(?: zones)?|(?:les )?(?:trois|3) zones"
)
_ZONES_BEFORE: Final = re.compile(r"(?:les |the )?zones\s+", re.IGNORECASE)
_LONGEST: Final = 100
"""Characters in which somebody names zones."""
_BETWEEN_ZONES: Final = re.compile(r"\s*(?:[,;&+/]|\bet\b|\band\b)\s*", re.IGNORECASE)
_WITHOUT_HOLIDAYS: Final = {"BE": ("BRU", "VLG", "WAL")}
"""The parts (ISO 3166-2) of a country of which none has holidays of its own."""


@dataclass(frozen=True)
class Misnamed:
    """Why a code names no public holidays, and what does.

    It is the zone of `school` holidays only; a `part` of a country without holidays of its own, or that does not exist;
    or `unknown`. `meant` is the code to write where nobody can doubt it, `country` the one that it begins with, and
    `choices` are the codes of its parts that have holidays of their own.
    """

    why: Literal["school", "part", "unknown"]
    meant: str | None = None
    country: str = ""
    choices: tuple[str, ...] = ()


def misnamed(code: str) -> Misnamed:
    """What is wrong with a code that `is_known_calendar` refuses. No guess is made by how letters look."""
    country, dash, part = code.partition("-")
    if not dash or not is_country(country):
        return Misnamed("unknown")
    if code in parts_with_school_holidays(country):
        return Misnamed("school", country, country)
    choices = parts_with_holidays(country)
    meant = _french(part) if country == "FR" else None if choices else country
    if part in _WITHOUT_HOLIDAYS.get(country, ()) or _PLACES.get(part.strip().casefold()) == country:
        meant = country
    return Misnamed("part", meant, country, choices)


def zones_meant(typed: str, calendars: Iterable[str] = ()) -> tuple[str, ...]:
    """The zones of school holidays that are called so: `FR-Zone A` for `Zone A`, `fr zone a` and `FR-A`.

    A letter alone is a zone of a country whose calendar the handbook has: `A` beside `calendar: [FR]`.
    """
    wanted = _plain(typed)
    found = [
        zone
        for country in _WITH_PARTS
        for zone in parts_with_school_holidays(country)
        if wanted in {_plain(zone), _plain(zone.partition("-")[2]), _plain(zone.replace("Zone ", ""))}
    ]
    here = [zone for zone in zones_of(calendars) if wanted == _plain(zone.partition("-Zone ")[2])]
    named = [zone for zone in parts_meant(typed, None) if has_school_holidays(zone)]
    return tuple(dict.fromkeys([*found, *here, *named]))


def zones_of(calendars: Iterable[str]) -> tuple[str, ...]:
    """The zones of school holidays of the countries whose calendars these are."""
    countries = dict.fromkeys(code.partition("-")[0] for code in calendars)
    return tuple(zone for country in countries for zone in parts_with_school_holidays(country))


def each_zone_meant(typed: str, calendars: Collection[str]) -> tuple[str, ...]:
    """The zones that a text names, `zones A et B`, or all of them: `toutes les zones`; none where one is in doubt."""
    if len(typed) > _LONGEST:
        return ()
    if _ALL_ZONES.fullmatch(_plain(typed)):
        return zones_of(calendars)
    parts = [part for part in _BETWEEN_ZONES.split(_ZONES_BEFORE.sub("", typed.strip())) if part]
    found = [(part,) if has_school_holidays(part) else zones_meant(part, calendars) for part in parts]
    return tuple(zones[0] for zones in found) if all(len(zones) == 1 for zones in found) else ()


def _plain(code: str) -> str:
    return re.sub(r"[\s_-]+", " ", code.strip().casefold())


def parts_meant(name: str, country: str | None) -> tuple[str, ...]:
    """The parts of countries that are called so, in their own language, in English or in French.

    `country` is one that is called so too: Guadeloupe, say, which may be both.
    """
    if place := _PLACES.get(name.strip().casefold()):
        return (place,)
    return parts_called(_SPOKEN.get(name.strip().casefold(), name), _WITH_PARTS, country)


def _french(part: str) -> str | None:
    """Departments and regions of mainland France share the holidays of the country, but for Alsace."""
    if part in _ALSACE:
        return "FR-6AE"
    return "FR" if part in _REGIONS or _DEPARTMENT.match(part) else None
