"""A campaign that repeats is near its last date.

## Why
After the last date there is nothing: no letter, no reminder, and nobody notices for some weeks.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2026-11-24
repeats: {every: 1 week, until: 2026-12-08}  # warning: CAM165
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 week, until: 2026-12-08}
+repeats: {every: 1 week, until: 2027-06-29}
```

## How to fix
Is it still of use? Write a later `until:`. If not, write `status: done`.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM165",
    name="series-ends-soon",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the last date of '{title}' is {last}",
        "fr": "la dernière date de « {title} » est le {last}",
    },
    hint={
        "en": "write a later end below `repeats:`, or `status: done`",
        "fr": "écrivez une fin plus tardive sous `repeats:`, ou `status: done`",
    },
    uses_today=True,
)

_BEFORE: Final = timedelta(weeks=4)


def coming(context: Context) -> Iterator[Dated]:
    """Each active campaign that repeats, from four weeks before its last date."""
    for name, record in context.handbook.campaigns.items():
        dates = context.handbook.dates.get(name, ())
        series = record.model.repeats
        if series and dates and record.model.status == "active":
            last = max(run.model.date for run in dates if run.model.date)
            place = ("repeats", "until" if series.until else "times")
            facts = {"title": record.model.title, "last": last}
            yield Dated(RULE.of(record.source, place, key=False, hint=None, **facts), last - _BEFORE)
