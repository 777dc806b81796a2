"""A step begins and ends at the same hour.

## Why
It lasts a whole day then, up to that hour of the next one: calendars show it so.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
type: process
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: live, when: D, at: "18:00", until: "18:00", done_when: The talk is over}  # info: PLB128
```
## Steps
### Live {#live}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
-- {id: live, when: D, at: "18:00", until: "18:00", done_when: The talk is over}
+- {id: live, when: D, at: "18:00", until: "19:30", done_when: The talk is over}
````

## How to fix
Correct one of both hours, or leave out `until:`. What does last for 24 hours may stay as it is.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import steps_of_all
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="PLB128",
    name="same-hour",
    severity="info",
    since="0.1.0",
    message={
        "en": "step '{step}' begins at {hour} and ends at {hour} of the next day",
        "fr": "l'étape « {step} » commence à {hour} et finit à {hour} le lendemain",
    },
    hint={
        "en": "correct the hour of the end, or leave out `until:`",
        "fr": "corrigez l'heure de fin, ou retirez `until:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """In playbooks each step; in open campaigns those that they give an hour of their own.

    Something may take 24 hours in an event of several days.
    """
    for place in steps_of_all(context):
        step, route = place.step, ("steps", place.position, "until")
        if step.at and step.at == step.until and (place.record.model.days or 1) == 1:
            yield RULE.of(place.record.source, route, step=step.id, hour=step.at)
    for use in open_uses(context):
        own = use.campaign.model.steps
        for step in use.plan.steps:
            is_own = step.id in own and (own[step.id].at or own[step.id].until)
            if is_own and step.time and step.time == step.until and use.plan.until == use.plan.date:
                yield use.at_step(RULE, step.id, "until", step=step.id, hour=step.time)
