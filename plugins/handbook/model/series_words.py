"""The words in which people say how often something repeats, and on which days, in both languages."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from handbook.model.when_words import COUNTS
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


_OFTEN: Final[Mapping[str, str]] = {
    **dict.fromkeys(("daily", "quotidien", "quotidienne", "quotidiennement"), "1 day"),
    **dict.fromkeys(("weekly", "hebdomadaire", "hebdo"), "1 week"),
    **dict.fromkeys(("fortnightly", "every other week", "une semaine sur deux", "bi-weekly"), "2 weeks"),
    **dict.fromkeys(("monthly", "mensuel", "mensuelle"), "1 month"),
    **dict.fromkeys(("every other month", "bimestriel", "un mois sur deux"), "2 months"),
    **dict.fromkeys(("quarterly", "trimestriel", "trimestrielle"), "1 quarter"),
    **dict.fromkeys(("half-yearly", "twice a year", "semestriel", "semestrielle"), "6 months"),
    **dict.fromkeys(("yearly", "annually", "annual", "annuel", "annuelle"), "1 year"),
}
"""How often, in a word -> as files have it."""
WEEKS_IN_DAYS: Final[Mapping[str, tuple[str, str]]] = {
    **dict.fromkeys(("8 jours", "huit jours"), ("1 week", "8 days")),
    **dict.fromkeys(("15 jours", "quinze jours"), ("2 weeks", "15 days")),
}
"""So many days of which French says that something comes again, and means whole weeks -> both."""
_EVERY: Final = re.compile(r"(?:every|each|once (?:a|every)|chaque|tous les|toutes les|une fois par)\s+(?P<rest>.+)")
_COUNTED: Final = re.compile(r"(?P<count>\S+)\s+(?P<unit>[a-zéè-]+)")
_CALLED: Final[Mapping[tuple[int, str], tuple[str, str]]] = {
    (1, "days"): ("day", "days"),
    (1, "weeks"): ("week", "weeks"),
    (2, "weeks"): ("fortnight", "fortnights"),
    (1, "months"): ("month", "months"),
    (3, "months"): ("quarter", "quarters"),
    (6, "months"): ("half-year", "half-years"),
    (12, "months"): ("year", "years"),
}
"""How many of which unit -> what one of them, and several, are called in files."""


def rhythm_meant(text: str) -> str | None:
    """How often something repeats, as files have it, of what people say: `monthly`, `every three weeks`.

    None where that is not sure.
    """
    said = text.strip().casefold()
    length = without_every(said)
    return _OFTEN.get(said) or (None if length in WEEKS_IN_DAYS else _length(length))


def without_every(said: str) -> str:
    """What comes again, of `every other Tuesday`."""
    found = _EVERY.fullmatch(said)
    return found["rest"] if found else said


def _length(said: str) -> str | None:
    """`3 weeks`, of a count in words or figures and a unit, which alone is one."""
    counted = _COUNTED.fullmatch(said)
    typed, unit = (counted["count"], counted["unit"]) if counted else ("1", said)
    place = ordinal_of(typed) or 0
    count = COUNTS.get(typed) or (place if place > 0 else None)
    known = unit_of(unit)
    if known is None or count is None:
        return None
    return f"{count} {_CALLED[known][count > 1]}"


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
