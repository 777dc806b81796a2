"""A campaign is said to be done, and its day is still to come.

## Why
What is done is on nobody's list: its open steps are no longer shown, nobody is reminded, and the date may pass unseen.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: done  # warning: CAM138
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
debrief: {keep: The title, change: Invite earlier}
```

## Passes
```diff title="campaigns/spring.yml"
-status: done
+status: active
@@
-debrief: {keep: The title, change: Invite earlier}
```

## How to fix
Write `status: active` until the day is over, or the day on which it really was. One that will not take place is
`cancelled`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.kinds.campaigns.series import own_status
from handbook.model.days import Days
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM138",
    name="done-before-its-day",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the campaign is done, and its day is still to come: {day}",
        "fr": "la campagne est terminée, et son jour est encore à venir : {day}",
    },
    hint={
        "en": "write `status: active`, or `cancelled` if it will not take place",
        "fr": "écrivez `status: active`, ou `cancelled` si elle n'aura pas lieu",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each campaign that is done, until its day has come."""
    for record in own_status(context.handbook):
        if record.model.status == "done" and record.model.day:
            yield Dated(RULE.of(record.source, ("status",), day=record.model.day), *Days.before(record.model.day))
