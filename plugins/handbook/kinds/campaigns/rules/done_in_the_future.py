"""A step is marked as done on a day that has not come yet.

## Why
`done:` holds facts. A date planned there makes the checklist say that work is finished which has not begun.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
done: {brief: 2027-02-01}  # warning: CAM112
```

## Passes
```diff title="campaigns/spring.yml"
-done: {brief: 2027-02-01}
+done: {brief: 2026-11-20}
```

## How to fix
Write the day on which it was finished. To plan another day, use `steps: {brief: {when: ..., reason: ...}}`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import Days
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM112",
    name="done-in-the-future",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is done on {day}, which is after today",
        "fr": "l'étape « {step} » est terminée le {day}, une date à venir",
    },
    hint={
        "en": "write the day it was finished, or take it out of `done:`",
        "fr": "écrivez le jour où elle a été terminée, ou retirez-la de `done:`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each day in `done`, also of campaigns that are over, until it has come."""
    for record in context.handbook.runs.values():
        for step, day in record.model.done.items():
            yield Dated(RULE.of(record.source, ("done", step), step=step, day=day), *Days.before(day))
