"""A campaign is said to be done, and some of its steps are still to come.

## Why
The steps of a campaign that is done are on nobody's list any more: the follow-up is not sent, the debrief is not held,
and nobody notices.

## Fails
```yaml title="campaigns/autumn.yml"
title: Autumn webinar
playbook: webinar
date: 2026-11-19
status: done  # warning: CAM139
owner: camille
supports: [2026-q4/marketing/o1]
done: {brief: 2026-10-05, live: 2026-11-19}
budget: {planned: 1500 EUR}
debrief: {keep: The title, change: Invite earlier}
```
```yaml title="okrs/2026-q4/marketing.yml"
team: marketing
objectives: [{id: o1, title: Be known in Lyon, owner: camille}]
```

## Passes
```diff title="campaigns/autumn.yml"
-status: done
+status: active
@@
-debrief: {keep: The title, change: Invite earlier}
```

## How to fix
Leave it `active` until its last step is done. A step that was done before its day has its day below `done:`; one that
will not be done is left out below `steps:`, with a reason.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import few_of
from handbook.kinds.campaigns.series import own_status
from handbook.model.days import next_day
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM139",
    name="done-with-open-steps",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the campaign is done, and steps are still to come: {steps}",
        "fr": "la campagne est terminée, et des étapes restent à venir : {steps}",
    },
    hint={
        "en": "write `status: active` until they are done, their days below `done:`, or `skip: true` below `steps:`",
        "fr": "écrivez `status: active` jusque-là, leurs jours sous `done:`, ou `skip: true` sous `steps:`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each campaign that is done, from its day on, with the steps that are still to come: fewer after each of them."""
    for record in own_status(context.handbook):
        plan = context.plans.get(record.id) if record.model.status == "done" else None
        if plan and not record.source.lacks(("done",)):
            first, steps = record.model.place_in_time, [step for step in plan.steps if step.done is None]
            for last in sorted({step.due for step in steps if step.due >= first}):
                to_come = few_of([step.id for step in steps if step.due >= last])
                yield Dated(RULE.of(record.source, ("status",), steps=to_come), first, last)
                first = next_day(last)
