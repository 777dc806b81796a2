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
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import ONE_IS_MEANT, Words
from handbook.model.series_words import WEEKS_IN_DAYS, rhythm_meant, without_every
from handbook.model.when_words import weekday_meant

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

_TWICE: Words = {
    "en": "write `every: 1 {unit}`, and both days in `on:`, like {days}",
    "fr": "écrivez `every: 1 {unit}`, et les deux jours dans `on:`, comme {days}",
}
_DAYS: Words = {
    "en": "write `every: 1 week`, and the day in `on:`: [{day}]",
    "fr": "écrivez `every: 1 week`, et le jour dans `on:` : [{day}]",
}
_PER: Final = re.compile(r"(?:twice|two times|deux fois|2x|2 times|2 fois) (?:a|per|par|each|every) (?P<unit>[a-zé]+)")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How often, said in words; a weekday in its place; twice a week, which is once with two days."""
    typed = str(params["text"]).strip().casefold()
    if (twice := _PER.fullmatch(typed)) and twice["unit"] in ("week", "semaine", "month", "mois"):
        is_week = twice["unit"] in ("week", "semaine")
        return {"unit": "week" if is_week else "month", "days": "[tue, thu]" if is_week else "[1, 15]"}
    rest = without_every(typed)
    if day := weekday_meant(rest.removesuffix("s")) or weekday_meant(rest):
        return {"day": day}
    if rest in WEEKS_IN_DAYS:
        return {"either": WEEKS_IN_DAYS[rest]}
    found = rhythm_meant(typed)
    return {"fix": found} if found else {}


def remedy(params: Mapping[str, object]) -> Words | None:
    """Where the days go, where days are what was written; the rhythms of which one is meant."""
    known = (("days", _TWICE), ("day", _DAYS), ("either", ONE_IS_MEANT))
    return next((words for fact, words in known if params.get(fact)), None)
