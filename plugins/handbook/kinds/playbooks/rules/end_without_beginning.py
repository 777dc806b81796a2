"""A step has an hour at which it ends, and none at which it begins.

## Why
People come when something begins. Page and paper say the end alone; in a calendar there is no hour then.

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
- {id: live, when: D, until: "19:30", done_when: The talk is over}  # warning: PLB127
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
-- {id: live, when: D, until: "19:30", done_when: The talk is over}
+- {id: live, when: D, at: "18:00", until: "19:30", done_when: The talk is over}
````

## How to fix
Add the hour of the beginning: `at: "18:00"`. An end that is not later than it lies on the next day.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import steps_of_all
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="PLB127",
    name="end-without-beginning",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' ends at {until}, and nothing says when it begins",
        "fr": "l'étape « {step} » finit à {until}, et rien ne dit quand elle commence",
    },
    hint={
        "en": 'add the hour of the beginning: `at: "18:00"`',
        "fr": 'ajoutez l\'heure de début : `at: "18:00"`',
    },
)


def check(context: Context) -> Iterator[Finding]:
    """In playbooks each step; in open campaigns those that they give an end of their own."""
    for place in steps_of_all(context):
        step, route = place.step, ("steps", place.position, "until")
        if step.until and not step.at:
            yield RULE.of(place.record.source, route, step=step.id, until=step.until)
    for use in open_uses(context):
        own = use.campaign.model.steps
        for step in use.plan.steps:
            if step.id in own and own[step.id].until and not step.time:
                yield use.at_step(RULE, step.id, "until", step=step.id, until=step.until)
