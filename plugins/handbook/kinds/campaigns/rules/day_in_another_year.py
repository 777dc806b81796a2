"""A day of a campaign lies about a year from the day of the campaign.

## Why
Who copies a campaign and its dates changes one year and overlooks another. All steps that count from that day are then
dated a year too early or too late.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
dates: {registration_opens: 2026-02-25}  # warning: CAM142
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-dates: {registration_opens: 2026-02-25}
+dates: {registration_opens: 2027-02-25}
```

## How to fix
Correct the year of the one that is wrong.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated

RULE = Rule(
    code="CAM142",
    name="day-in-another-year",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{anchor}' is on {day}, a year from the campaign on {date}",
        "fr": "« {anchor} » est le {day}, à un an de la campagne du {date}",
    },
    hint=DID_YOU_MEAN,
    explains_its_file=True,
)

_FAR: Final = 250
"""Days: few campaigns begin so early or are looked back on so late."""
_NEAR: Final = 115
"""Days between the campaign and what the day is in the right year; with `_FAR` the whole of one."""


def check(context: Context) -> Iterator[Finding]:
    """Each date of an anchor that is near to the campaign in another year, and far in its own."""
    for record in context.handbook.campaigns.values():
        day = record.model.date
        for anchor, typed in record.model.dates.items():
            meant = _meant(typed, day)
            if meant and _apart(typed, day) > _FAR:
                facts = {"anchor": anchor, "day": dated(typed), "date": dated(day), "nearest": meant.isoformat()}
                yield RULE.of(record.source, ("dates", anchor), key=False, hint=None, **facts)


def _meant(typed: date, day: date) -> date | None:
    """The same day of the year before or after, where that is near to the campaign."""
    others = (_shifted(typed, years) for years in (1, -1))
    return next((other for other in others if other and _apart(other, day) < _NEAR), None)


def _shifted(day: date, years: int) -> date | None:
    """The same day of another year, which 29 February has not."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None


def _apart(one: date, other: date) -> int:
    return abs((one - other).days)
