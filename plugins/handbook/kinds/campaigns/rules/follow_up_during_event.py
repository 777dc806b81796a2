"""What comes after an event of several days is counted from its first day, and falls on the event.

## Why
A playbook was written for an event of one day: two days after its first day the others still stand at the booth.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-16
until: 2027-03-24  # warning: CAM169
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-until: 2027-03-24
+until: 2027-03-24
+steps: {debrief: {when: end + 7, reason: It lasts nine days}}
```

## How to fix
Count from the last day: `when: end + 2wd`, in the playbook where it is so each time, else in the campaign.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.when import EVENT
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM169",
    name="follow-up-during-event",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{step}' waits for the event, which goes on until {last}, and is due on {due}: it counts from the first "
        "day",
        "fr": "« {step} » attend l'événement, qui dure jusqu'au {last}, et est due le {due} : elle compte à partir du "
        "premier jour",
    },
    hint={
        "en": "count from the last day: `when: {counted}`",
        "fr": "comptez à partir du dernier jour : `when: {counted}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The open steps without an hour of each open campaign; those that wait for nothing that lasts may stand there."""
    for use in open_uses(context):
        lasting = {step.id for step in use.plan.steps if step.lasts and step.due == use.plan.until}
        for step in use.plan.steps if lasting else ():
            if step.due <= use.plan.until and _counts_on(step) and lasting & {*step.after}:
                source, place = use.campaign.source, ("until",) if use.campaign.model.until else ("date",)
                days = {"last": dated(use.plan.until), "due": dated(step.due)}
                found = RULE.of(source, place, key=False, step=step.id, counted=_from_last_day(step), **days)
                yield use.judged(found)


def _counts_on(step: PlannedStep) -> bool:
    """Whether it is counted forward from the first day, with no hour of its own there."""
    is_open = step.done is None and step.time is None and not step.when.begins
    return is_open and step.when.anchor == EVENT and step.when.count > 0


def _from_last_day(step: PlannedStep) -> str:
    unit = "" if step.when.unit == "d" else step.when.unit
    return f"end + {step.when.count}{unit}"
