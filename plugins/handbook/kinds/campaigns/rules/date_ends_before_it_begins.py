"""One date of a campaign that repeats ends before the day on which it is.

## Why
How long it lasts is worked out from its last day: the steps after it would be due before it begins.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 week, until: 2027-03-30}
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
each:
  2027-02-16: {until: 2027-02-15}  # error: CAM167
```

## Passes
```diff title="campaigns/letter.yml"
 each:
-  2027-02-16: {until: 2027-02-15}
+  2027-02-16: {until: 2027-02-17}
```

## How to fix
Write the last day of this date in `until:`, or take it out where it lasts one day.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated

RULE = Rule(
    code="CAM167",
    name="date-ends-before-it-begins",
    severity="error",
    since="0.1.0",
    message={
        "en": "this date is on {day}, and ends before that, on {last}",
        "fr": "cette date est le {day}, et finit avant, le {last}",
    },
    hint={
        "en": "write its last day in `until:`, or take it out where it lasts one day",
        "fr": "écrivez son dernier jour dans `until:`, ou retirez-le si elle dure un jour",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each date of what repeats that says its last day."""
    for runs in context.handbook.dates.values():
        for run in runs:
            first, last = run.model.day_in_series, run.model.until
            if last and last < first and run.model.is_open:
                yield RULE.of(run.source, ("until",), day=dated(first), last=dated(last))
