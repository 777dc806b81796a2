"""Something is sent on a weekday on which nothing should be sent.

## Why
An email that arrives on a Friday afternoon is read on Monday, under two hundred others. The team agreed on its days
once, so that nobody has to think of it each time.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
campaigns: {send_on: [tue, wed, thu]}
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  invite: {title: Send the invitation, when: D-10wd, send: true, weekday: thu, reason: First try}
  remind: {title: Remind them, when: D-4wd, send: true, reason: First try}  # warning: CAM118
```

## Passes

```diff title="campaigns/spring.yml"
-  invite: {title: Send the invitation, when: D-10wd, send: true, weekday: thu, reason: First try}
-  remind: {title: Remind them, when: D-4wd, send: true, reason: First try}
+  remind: {title: Remind them, when: D-4wd, send: true, on: [tue, wed, thu], reason: First try}
```

## How to fix
Give the step `on: [tue, wed, thu]`: it then moves to the nearest of these days. Or name the day: `when: D-2w tue`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.values import WEEKDAYS
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated, weekdays
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM118",
    name="send-on-wrong-day",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is due on {due}, which is none of its days: {days}",
        "fr": "l'étape « {step} » est due le {due}, qui n'est pas un de ses jours : {days}",
    },
    hint={
        "en": "let it move with `on: [...]`, or name its day: `when: D-2w tue`",
        "fr": "laissez-la glisser avec `on: [...]`, ou nommez son jour : `when: D-2w mar`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The steps with days of their own, and those that send: for these the settings have days."""
    usual = context.handbook.settings.campaigns.send_on
    for use in open_uses(context):
        for step in use.plan.steps:
            allowed = step.on or (usual if step.send else ())
            if allowed and step.done is None and WEEKDAYS[step.due.weekday()] not in allowed:
                yield use.at_step(RULE, step.id, "when", step=step.id, due=dated(step.due), days=weekdays(allowed))
