"""A weekday is claimed that the date does not have.

## Why
"Friday 28 January" is printed on the invitation, and half of the guests come on the 28th, the others on a Friday.
Writing the weekday beside the date lets the check compare the two.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
weekday: fri  # error: CAM119
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  brief: {when: D-41, weekday: thu, reason: Camille is on leave}  # error: CAM119
```

## Passes
```diff title="campaigns/spring.yml"
-weekday: fri
+weekday: thu
@@
-  brief: {when: D-41, weekday: thu, reason: Camille is on leave}
+  brief: {when: D-41, weekday: fri, reason: Camille is on leave}
```

## How to fix
Find out which of the two is right, then correct the other.
"""

from collections.abc import Iterator
from typing import Any

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.values import WEEKDAYS
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated, weekdays
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM119",
    name="weekday-differs",
    severity="error",
    since="0.1.0",
    message={
        "en": "the day is {day}, not a {weekday}",
        "fr": "le jour est {day}, et non {weekday}",
    },
    hint={
        "en": "correct the weekday, or the date",
        "fr": "corrigez le jour de la semaine, ou la date",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Day D and the steps of each open campaign."""
    for use in open_uses(context):
        campaign = use.campaign.model
        if campaign.weekday and campaign.day and campaign.weekday != WEEKDAYS[campaign.day.weekday()]:
            weekday = weekdays([campaign.weekday])
            facts: dict[str, Any] = {"day": dated(campaign.day), "weekday": weekday, "on": campaign.day}
            yield RULE.of(use.campaign.source, ("weekday",), key=False, hint=None, **facts)
        for step in use.plan.steps:
            if step.weekday and step.weekday != WEEKDAYS[step.falls_on.weekday()]:
                weekday = weekdays([step.weekday])
                facts: dict[str, Any] = {"day": dated(step.falls_on), "weekday": weekday, "on": step.falls_on}
                yield use.at_step(RULE, step.id, "weekday", **facts)
