"""An event of several days has half a day in its length.

## Why
An event takes place on whole days of the calendar, and its days are worked: half a day more makes it a day longer.

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
- {id: live, when: D, days: 2.5, done_when: The fair is over}  # warning: PLB129
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
-- {id: live, when: D, days: 2.5, done_when: The fair is over}
+- {id: live, when: D, days: 3, done_when: The fair is over}
````

## How to fix
Write how many days of the calendar it takes; the hours of a day stand in `at:` and `until:`.
"""

from collections.abc import Iterator
from decimal import Decimal

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import steps_of_all
from handbook.model.when import When
from handbook.planning.event import whole_days
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="PLB129",
    name="half-day-of-event",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the event '{step}' has {days} days, and takes place on {whole}",
        "fr": "l'événement « {step} » a {days} jours, et a lieu sur {whole}",
    },
    hint={
        "en": "write whole days: `days: {whole}`",
        "fr": "écrivez des jours entiers : `days: {whole}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """In playbooks each step on day D; in open campaigns those that they give a length of their own."""
    for place in steps_of_all(context):
        step, route = place.step, ("steps", place.position, "days")
        if _is_broken(step.when, step.days):
            yield RULE.of(place.record.source, route, step=step.id, days=step.days, whole=whole_days(step.days))
    for use in open_uses(context):
        own = use.campaign.model.steps
        for step in use.plan.steps:
            days = own[step.id].days if step.id in own else None
            if days is not None and _is_broken(step.when, days):
                yield use.at_step(RULE, step.id, "days", step=step.id, days=days, whole=whole_days(days))


def _is_broken(when: When, days: Decimal) -> bool:
    return when.is_event and when.begins is None and days > 1 and days != int(days)
