"""The day on which a campaign repeats cannot be read.

## Why
The file makes its dates from it. A day that some months do not have, a 31st or a fifth Monday, would be left out
without a word.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 month, on: 31, until: 2027-06-30}  # error: HBK231
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 month, on: 31, until: 2027-06-30}
+repeats: {every: 1 month, on: last tue, until: 2027-06-30}
```

## How to fix
Write weekdays for what repeats by days or weeks: `[tue]`, `[mon, thu]`, `working days`. For months, quarters and years
write the place in the month: `first mon`, `last fri`, `15`, `[1, 15]`, `last day`, `first working day`.
"""

import re
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK231",
    name="bad-series-day",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must say on which days it repeats, found {typed}",
        "fr": "« {field} » doit dire quels jours elle se répète, trouvé : {typed}",
    },
    hint={
        "en": "write weekdays, like [tue], or a place in the month, like first mon, 15, last working day",
        "fr": "écrivez des jours de la semaine, [mar], ou une place dans le mois : premier lun, 15, dernier jour ouvré",
    },
)

_LATE: Words = {
    "en": "not every month has it: write {instead}, or a day up to 28",
    "fr": "tous les mois ne l'ont pas : écrivez {instead}, ou un jour jusqu'au 28",
}
_FIFTH: Words = {
    "en": "not every month has a fifth one: write `last` in its place",
    "fr": "tous les mois n'en ont pas de cinquième : écrivez `last` à la place",
}
_DATES: Words = {
    "en": "a date stands in `date:`, the first one; here a weekday, or a place in the month",
    "fr": "une date se met dans `date:`, la première ; ici un jour de la semaine, ou une place dans le mois",
}
_DAY: Final = re.compile(r"(?:29|30|31)(?:st|nd|rd|th|e)?")
_LAST_WEEKDAY: Final = re.compile(r"(?:fifth|5th|5e|5|cinquième)\s.+")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What is wrong with a day that can be understood."""
    typed = str(params["text"]).strip().casefold()
    sort = "late" if _DAY.fullmatch(typed) else "fifth" if _LAST_WEEKDAY.fullmatch(typed) else ""
    return {"sort": sort or ("date" if _DATE.fullmatch(typed) else ""), "instead": "last day"}


def remedy(params: Mapping[str, object]) -> Words | None:
    """What to write in its place."""
    return {"late": _LATE, "fifth": _FIFTH, "date": _DATES}.get(str(params["sort"]))
