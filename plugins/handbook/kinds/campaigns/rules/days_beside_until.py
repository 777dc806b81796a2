"""A campaign gives the event a number of days, and its last day says another one.

## Why
The last day holds, and the number has no effect: who wrote it expects the event to be as long as that.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-16
until: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps: {live: {days: 1, reason: It is short this time}}  # warning: CAM158
```

## Passes
```diff title="campaigns/spring.yml"
-until: 2027-03-18
+until: 2027-03-16
```

## How to fix
Take one of the two out, or correct it: `until:` is the last day of the event, and the step that is the event
ends on it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM158",
    name="days-beside-until",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{step}' is the event, and takes place up to {last}, as `until:` says: `days: {days}` has no effect",
        "fr": "« {step} » est l'événement et dure jusqu'au {last}, selon `until:` : `days: {days}` est sans effet",
    },
    hint={
        "en": "take `days:` out, or correct `until:`",
        "fr": "retirez `days:`, ou corrigez `until:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each step on day D of an open campaign with an end that lasts up to it all the same; half days are told apart."""
    for use in open_uses(context):
        campaign = use.campaign.model
        if campaign.until is None or campaign.until != use.plan.until:
            continue
        long = (use.plan.until - use.plan.date).days + 1
        for step in use.plan.steps:
            days = campaign.steps[step.id].days if step.id in campaign.steps else None
            is_event = step.when.is_event and step.when.begins is None and step.due == use.plan.until
            if days is not None and is_event and days == int(days) != long:
                yield use.at_step(RULE, step.id, "days", step=step.id, last=dated(use.plan.until), days=days)
