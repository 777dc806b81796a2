"""The words in which people say how often something repeats, and on which days, in both languages."""

import re
from collections.abc import Sequence
from typing import Final

from handbook.model.years import MONTHS

_ENGLISH = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_FRENCH = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_PLAIN = {"fevrier": "feb", "aout": "aug", "decembre": "dec", "sept": "sep"}
_MONTH_NAMES = {
    **{name: short for names in (MONTHS, _ENGLISH, _FRENCH) for name, short in zip(names, MONTHS, strict=True)},
    **_PLAIN,
}
_UNITS: Final = {
    **dict.fromkeys(("d", "day", "days", "j", "jour", "jours"), (1, "days")),
    **dict.fromkeys(("w", "week", "weeks", "semaine", "semaines", "sem"), (1, "weeks")),
    **dict.fromkeys(("fortnight", "fortnights"), (2, "weeks")),
    **dict.fromkeys(("m", "month", "months", "mois"), (1, "months")),
    **dict.fromkeys(("quarter", "quarters", "trimestre", "trimestres"), (3, "months")),
    **dict.fromkeys(("semestre", "semestres", "half-year", "half-years"), (6, "months")),
    **dict.fromkeys(("y", "year", "years", "an", "ans", "année", "années"), (12, "months")),
}
"""What a length is called -> how many of which unit it is."""
_ORDINALS: Final = {
    **dict.fromkeys(("first", "premier", "première"), 1),
    **dict.fromkeys(("second", "deuxième", "seconde"), 2),
    **dict.fromkeys(("third", "troisième"), 3),
    **dict.fromkeys(("fourth", "quatrième"), 4),
    **dict.fromkeys(("fifth", "cinquième"), 5),
    **dict.fromkeys(("last", "dernier", "dernière"), -1),
}
_NUMBERED: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|e|ème|eme|\.)?")
_AROUND: Final = re.compile(
    r"^(?:on )?(?:every|each|the|le|la|les|chaque|tous les|toutes les)\s+"
    r"|\s+(?:of|in|du|de|des)\s+(?:the|each|every|chaque)?\s*"
    r"(?:month|quarter|year|mois|trimestre|an|année)s?$"
)
"""What is said around a day and adds nothing: the length is in `every`."""
_AND: Final = re.compile(r"\s*(?:,|;|&|\band\b|\bet\b)\s*")


_SEVERAL: Final = re.compile(
    r"\b((?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b"
)


def count_of(text: str) -> int | None:
    """A whole number above nothing."""
    return int(text) or None


def unit_of(text: str) -> tuple[int, str] | None:
    """How many days, weeks or months a unit is."""
    return _UNITS.get(text)


def month_meant(text: str) -> str | None:
    """The month, as files have it (`aug`), of its name in either language."""
    return _MONTH_NAMES.get(text.strip().rstrip(".").casefold())


def ordinal_of(text: str) -> int | None:
    """The place that a word or a number names; -1 is the last one."""
    found = _NUMBERED.fullmatch(text)
    return int(found[1]) if found else _ORDINALS.get(text)


def said_days(text: str) -> Sequence[str]:
    """The days of one value, each without what stands around it; `1st and 3rd thu` is `1st thu` and `3rd thu`."""
    plain = text.strip().casefold()
    while (shorter := _AROUND.sub("", plain).strip()) != plain:
        plain = shorter
    parts = [_SEVERAL.sub(r"\1", _AROUND.sub("", part).strip()) for part in _AND.split(plain)]
    place, _, name = parts[-1].partition(" ")
    is_shared = len(parts) > 1 and name and ordinal_of(place) is not None
    return [f"{part} {name}" if is_shared and ordinal_of(part) is not None else part for part in parts]
