"""A campaign that repeats has no date left: all days of its rule are left out.

## Why
What has no date stands in no calendar and on nobody's list, as if it were never to take place.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 week, until: 2027-01-26, not_in: [jan]}  # error: CAM150
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 week, until: 2027-01-26, not_in: [jan]}
+repeats: {every: 1 week, until: 2027-03-30, not_in: [jan]}
```

## How to fix
Write a later end, or take out what leaves the days out: a month in `not_in`, days in `except`, `roll: skip`. If it does
not take place any more, write `status: cancelled`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.series import series_dates
from handbook.rules.context import Context

RULE = Rule(
    code="CAM150",
    name="series-without-dates",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{title}' has no date left: all days of its rule are left out ({keys})",
        "fr": "« {title} » n'a plus aucune date : tous les jours de sa règle sont exclus ({keys})",
    },
    hint={
        "en": "write a later end, or take out what leaves its days out; `status: cancelled` where it is over",
        "fr": "écrivez une fin plus tardive, ou retirez ce qui exclut ses jours ; `status: cancelled` si c'est fini",
    },
)
_KEYS = {"named": "except", "month": "not_in", "day-off": "roll: skip", "taken": "moved"}
"""Why a day is left out -> what says so."""


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over, where its rule can be read."""
    for record in context.handbook.campaigns.values():
        if record.model.repeats and record.model.is_open and not record.source.left_out:
            found = series_dates(context.handbook, record.model)
            if found.left_out and not found.dates:
                keys = ", ".join(f"`{_KEYS[why]}`" for why in dict.fromkeys(gap.why for gap in found.left_out))
                yield RULE.of(record.source, ("repeats",), key=True, title=record.model.title, keys=keys)
