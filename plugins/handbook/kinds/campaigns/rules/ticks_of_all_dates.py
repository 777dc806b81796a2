"""A step of a campaign that repeats is ticked for all of its dates.

## Why
What is done for one date is to be done again for the next: ticked here, it never comes up.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-03-02
repeats: {every: 1 week, until: 2027-03-30}
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
done: {brief: 2026-11-02}  # warning: CAM166
```

## Passes
```diff title="campaigns/letter.yml"
-done: {brief: 2026-11-02}
+each: {2027-03-02: {done: {brief: 2026-11-02}}}
```

## How to fix
Write it below the date that it is of: `each: {2027-03-02: {done: {brief: 2026-11-02}}}`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="CAM166",
    name="ticks-of-all-dates",
    severity="warning",
    since="0.1.0",
    message={
        "en": "these steps are done for all dates of '{title}'",
        "fr": "ces étapes sont faites pour toutes les dates de « {title} »",
    },
    hint={
        "en": "write them below their date: `each: {{{day}: {{done: ...}}}}`",
        "fr": "écrivez-les sous leur date : `each: {{{day}: {{done: ...}}}}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats, and says what is done beside that."""
    for record in context.handbook.campaigns.values():
        if record.model.repeats and record.model.done and record.model.date:
            day = record.model.date.isoformat()
            yield RULE.of(record.source, ("done",), key=True, title=record.model.title, day=day)
