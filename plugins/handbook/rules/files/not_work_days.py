"""A length of work is no number of working days.

## Why
The first day of a step is counted back from its deadline by this number, and so is how much somebody has in hand.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
summary: From the idea to the debrief in six weeks.
type: event
owner: event-manager
event: the live session
reviewed: 2026-10-02
tools: [hubspot]
kpis: [{name: Registrations, target: 200}]
effort: 14 days
budget: 1500 EUR
---
An hour of live talk for people who do not know us yet.

## Retroplan
```yaml steps
- {id: brief, when: D-42, owner: event-manager, days: half a day, milestone: brief, done_when: It fits}  # error: HBK172
- {id: live, when: D, owner: event-manager, milestone: live, after: [brief], tools: [hubspot], done_when: It is over}
- {id: debrief, when: D+7, owner: event-manager, milestone: debrief, after: [live], done_when: The debrief is written}
```

## Steps

### Write the brief {#brief}
Start from the questions that sales heard last month.

### Run the live session {#live}
Open the room thirty minutes early.

### Write the debrief {#debrief}
One page: what to keep, what to change, the figures.

## Best practices
- Invite three weeks before the day.

## Pitfalls
- A title that only we understand.

## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
-- {id: brief, when: D-42, owner: event-manager, days: half a day, milestone: brief, done_when: It fits}
+- {id: brief, when: D-42, owner: event-manager, days: 0.5, milestone: brief, done_when: It fits}
````

## How to fix
Write the number of working days alone: `3`, or `0.5` for half a day.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.locales.typed_numbers import written

RULE = Rule(
    code="HBK172",
    name="not-work-days",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a number of working days, found {typed}",
        "fr": "« {field} » doit être un nombre de jours ouvrés, trouvé : {typed}",
    },
    hint={
        "en": "write the number alone, like 3, or 0.5 for half a day",
        "fr": "écrivez le nombre seul, comme 3, ou 0.5 pour une demi-journée",
    },
)

_FINEST: Final = Decimal("0.01")
_NEAR: Words = {
    "en": "write the number alone: {nearest}",
    "fr": "écrivez le nombre seul : {nearest}",
}
_BETWEEN: Words = {
    "en": "write one number: {below}, or {above}",
    "fr": "écrivez un seul nombre : {below}, ou {above}",
}
_UNIT: Final = r"(?:(?:working|business|work|person|man)[ -])?(?:d|j|days?|jours?(?: ouvrés?)?|journées?|jo|wd)"
_DAYS: Final = re.compile(rf"(?P<count>\d{{1,4}}(?:[.,]\d{{1,2}})?)\s*(?:{_UNIT})?", re.IGNORECASE)
_HALF: Final = re.compile(
    rf"(?:a |une? )?(?:half|½|1/2|demi-?)(?:\s*-?\s*(?:of )?(?:a )?(?:{_UNIT}))?|0[.,]5\s*{_UNIT}", re.IGNORECASE
)
_AND_A_HALF: Final = re.compile(
    rf"(?P<count>\d{{1,4}})\s*(?:½|1/2|(?:{_UNIT})?\s*et demie?)\s*(?:{_UNIT})?", re.IGNORECASE
)
_WEEKS: Final = re.compile(r"(?P<count>\d{1,3})\s*(?:w|weeks?|semaines?|sem\.?)", re.IGNORECASE)
_DAYS_A_WEEK: Final = 5
_HOURS: Final = re.compile(
    r"(?P<hours>\d{1,3}(?:[.,]\d)?)\s*(?:h|hrs?|hours?|heures?)\s*(?P<minutes>[0-5]\d)?", re.IGNORECASE
)
_HOURS_A_DAY: Final = 8
_MINUTES: Final = 60
_IN_HOURS: Words = {
    "en": "work is counted in days, of eight hours each: write {of_day}",
    "fr": "le travail se compte en jours, de huit heures chacun : écrivez {of_day}",
}
_RANGE: Final = re.compile(rf"(?P<low>\d{{1,4}})\s*(?:-|\u2013|to|à|ou|or)\s*(?P<high>\d{{1,4}})\s*(?:{_UNIT})?")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The number inside the text, where it is one; a week of work is offered as five days, which not all teams have."""
    typed = str(params["text"]).strip()
    if found := _DAYS.fullmatch(typed):
        return {"fix": f"{Decimal(found['count'].replace(',', '.')).normalize():f}"}
    if _HALF.fullmatch(typed):
        return {"fix": "0.5"}
    if found := _AND_A_HALF.fullmatch(typed):
        return {"fix": f"{found['count']}.5"}
    if found := _WEEKS.fullmatch(typed):
        return {"nearest": int(found["count"]) * _DAYS_A_WEEK}
    found = _RANGE.fullmatch(typed)
    return {"below": found["low"], "above": found["high"]} if found else _hours(typed)


def _hours(typed: str) -> Mapping[str, object]:
    """The part of a day that a text in hours is, in hundredths."""
    found = _HOURS.fullmatch(typed)
    if found is None:
        return {}
    hours = Decimal(found["hours"].replace(",", ".")) + Decimal(found["minutes"] or 0) / _MINUTES
    return {"of_day": written((hours / _HOURS_A_DAY).quantize(_FINEST))}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The number, or the two that are meant; hours as the part of a day that they are."""
    known = (("above", _BETWEEN), ("of_day", _IN_HOURS), ("nearest", _NEAR))
    return next((words for fact, words in known if params.get(fact)), None)
