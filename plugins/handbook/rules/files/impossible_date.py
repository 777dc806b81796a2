"""A date does not exist in any calendar.

## Why
No deadline can be counted from such a day, and no program would say so: it would stay a piece of text.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-02-30  # error: HBK026
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2027-02-30
+date: 2027-02-25
```

## How to fix
Correct the day or the month. Dates are written year, month, day: `2027-02-25`.
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK026",
    name="impossible-date",
    severity="error",
    since="0.1.0",
    message={"en": "the day {value} does not exist", "fr": "le jour {value} n'existe pas"},
    hint={
        "en": "write the date as year-month-day: the month is from 01 to 12",
        "fr": "écrivez la date sous la forme année-mois-jour : le mois va de 01 à 12",
    },
)


_LAST_DAY: Words = {
    "en": "the last day of that month is the {last_day}",
    "fr": "le dernier jour de ce mois est le {last_day}",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The day, where its month stands behind it."""
    year, day, month = str(params["value"]).split("-")
    with suppress(ValueError):
        return {} if params["last_day"] else {"nearest": date(int(year), int(month), int(day)).isoformat()}
    return {}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The last day of the month, where there is such a month."""
    return _LAST_DAY if params["last_day"] else None
