"""How often a campaign repeats cannot be read.

## Why
The file makes its dates from it: one word that is understood otherwise moves all of them.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: weekly, until: 2027-03-30}  # error: HBK230
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: weekly, until: 2027-03-30}
+repeats: {every: 1 week, until: 2027-03-30}
```

## How to fix
Write a number and days, weeks, months, quarters or years: `1 week`, `3 weeks`, `1 month`, `2 trimestres`. Which days
these are stands in `on:`.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import ONE_IS_MEANT, Words
from handbook.model.series_words import ordinal_of, unit_of
from handbook.model.when_words import COUNTS, weekday_meant

RULE = Rule(
    code="HBK230",
    name="bad-rhythm",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must say how long it is from one date to the next, found {typed}",
        "fr": "« {field} » doit dire combien de temps sépare deux dates, trouvé : {typed}",
    },
    hint={
        "en": "write a number and days, weeks, months, quarters or years, like 1 week",
        "fr": "écrivez un nombre et jours, semaines, mois, trimestres ou ans, comme 1 semaine",
    },
)

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("daily", "quotidien", "quotidienne", "quotidiennement"), "1 day"),
        **dict.fromkeys(("weekly", "hebdomadaire", "hebdo"), "1 week"),
        **dict.fromkeys(("fortnightly", "every other week", "une semaine sur deux", "bi-weekly"), "2 weeks"),
        **dict.fromkeys(("monthly", "mensuel", "mensuelle"), "1 month"),
        **dict.fromkeys(("every other month", "bimestriel", "un mois sur deux"), "2 months"),
        **dict.fromkeys(("quarterly", "trimestriel", "trimestrielle"), "1 quarter"),
        **dict.fromkeys(("half-yearly", "twice a year", "semestriel", "semestrielle"), "6 months"),
        **dict.fromkeys(("yearly", "annually", "annual", "annuel", "annuelle"), "1 year"),
    }
)
_TWICE: Words = {
    "en": "write `every: 1 {unit}`, and both days in `on:`, like {days}",
    "fr": "écrivez `every: 1 {unit}`, et les deux jours dans `on:`, comme {days}",
}
_WEEKS_IN_DAYS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        **dict.fromkeys(("8 jours", "huit jours"), ("1 week", "8 days")),
        **dict.fromkeys(("15 jours", "quinze jours"), ("2 weeks", "15 days")),
    }
)
"""So many days of which French says that something comes again, and means whole weeks -> both."""
_DAYS: Words = {
    "en": "write `every: 1 week`, and the day in `on:`: [{day}]",
    "fr": "écrivez `every: 1 week`, et le jour dans `on:` : [{day}]",
}
_PER: Final = re.compile(r"(?:twice|two times|deux fois|2x|2 times|2 fois) (?:a|per|par|each|every) (?P<unit>[a-zé]+)")
_EVERY: Final = re.compile(r"(?:every|each|once (?:a|every)|chaque|tous les|toutes les|une fois par)\s+(?P<rest>.+)")
_COUNTED: Final = re.compile(r"(?P<count>\S+)\s+(?P<unit>[a-zéè-]+)")
_UNITS: Final[Mapping[tuple[int, str], tuple[str, str]]] = MappingProxyType(
    {
        (1, "days"): ("day", "days"),
        (1, "weeks"): ("week", "weeks"),
        (2, "weeks"): ("fortnight", "fortnights"),
        (1, "months"): ("month", "months"),
        (3, "months"): ("quarter", "quarters"),
        (6, "months"): ("half-year", "half-years"),
        (12, "months"): ("year", "years"),
    }
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How often, said in words; a weekday in its place; twice a week, which is once with two days."""
    typed = str(params["text"]).strip().casefold()
    if typed in _WORDS:
        return {"fix": _WORDS[typed]}
    if (twice := _PER.fullmatch(typed)) and twice["unit"] in ("week", "semaine", "month", "mois"):
        is_week = twice["unit"] in ("week", "semaine")
        return {"unit": "week" if is_week else "month", "days": "[tue, thu]" if is_week else "[1, 15]"}
    every = _EVERY.fullmatch(typed)
    rest = every["rest"] if every else typed
    if day := weekday_meant(rest.removesuffix("s")) or weekday_meant(rest):
        return {"day": day}
    if rest in _WEEKS_IN_DAYS:
        return {"either": _WEEKS_IN_DAYS[rest]}
    found = _length(rest)
    return {"fix": found} if found else {}


def _length(said: str) -> str | None:
    """`3 weeks`, of a count in words or figures and a unit, which alone is one."""
    counted = _COUNTED.fullmatch(said)
    typed, unit = (counted["count"], counted["unit"]) if counted else ("1", said)
    place = ordinal_of(typed) or 0
    count = COUNTS.get(typed) or (place if place > 0 else None)
    known = unit_of(unit)
    if known is None or count is None:
        return None
    return f"{count} {_UNITS[known][count > 1]}"


def remedy(params: Mapping[str, object]) -> Words | None:
    """Where the days go, where days are what was written; the rhythms of which one is meant."""
    known = (("days", _TWICE), ("day", _DAYS), ("either", ONE_IS_MEANT))
    return next((words for fact, words in known if params.get(fact)), None)
