"""An event of several days is ticked before its last day.

## Why
What is ticked is on nobody's list any more, while the booth still stands for two days.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2026-11-18
status: active
owner: camille
off_okr: {reason: A fair, approved_by: camille}
budget: {planned: 1500 EUR}
steps: {live: {days: 3, reason: A fair}}
done: {brief: 2026-10-05, live: 2026-11-18}  # warning: CAM154
```

## Passes
```diff title="campaigns/spring.yml"
-done: {brief: 2026-10-05, live: 2026-11-18}
+done: {brief: 2026-10-05, live: 2026-11-20}
```

## How to fix
Write the last day of the event once it is over. An event that ended earlier than it was meant to is that
much shorter in `days:` or `until:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM154",
    name="event-done-early",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is done on {done}, and it lasts up to {due}",
        "fr": "l'étape « {step} » est terminée le {done}, et elle dure jusqu'au {due}",
    },
    hint={
        "en": "write its last day once it is over; if it ended earlier, correct the last day of the event",
        "fr": "écrivez son dernier jour une fois qu'elle est finie ; si elle a fini plus tôt, corrigez le dernier jour",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """In each open campaign what takes place on several days."""
    for use in open_uses(context):
        for step in use.plan.steps:
            if step.lasts and step.done and step.done < step.due:
                days = {"done": dated(step.done), "due": dated(step.due)}
                yield use.judged(RULE.of(use.campaign.source, ("done", step.id), key=False, step=step.id, **days))
