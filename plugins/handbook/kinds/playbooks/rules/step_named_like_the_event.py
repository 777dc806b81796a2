"""A step has the name of the event day.

## Why
D, J and T mean the day of the event wherever a date is told. A step of that name can never be what another one is told
from: `d + 3wd` is three working days after the event.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
type: event
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
options: {format: [online, on-site]}
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
- {id: t, when: D-3wd, done_when: Everybody spoke}  # warning: PLB119
- {id: live, when: D, after: [brief], done_when: The talk is over}
```
## Steps
### Brief {#brief}
Start early.
### T {#t}
Start early.
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
-- {id: t, when: D-3wd, done_when: Everybody spoke}
+- {id: try-out, when: D-3wd, done_when: Everybody spoke}
@@
-### T {#t}
+### Try-out {#try-out}
````

## How to fix
Give the step a name that says what is done, also in its heading and in every `after:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import StepPlace, steps_of_all
from handbook.model.when import LAST_DAY
from handbook.rules.context import Context

RULE = Rule(
    code="PLB119",
    name="step-named-like-the-event",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the step '{step}' has the name of a day of the event",
        "fr": "l'étape « {step} » porte le nom d'un jour de l'événement",
    },
    hint={
        "en": "give it a name that says what is done",
        "fr": "donnez-lui un nom qui dit ce qui est fait",
    },
)

_EVENT_DAY = frozenset("djt")


def check(context: Context) -> Iterator[Finding]:
    """Every step of every playbook."""
    for place in steps_of_all(context):
        if place.step.id in _EVENT_DAY or (place.step.id in LAST_DAY and _is_counted_from(place)):
            yield place.finding(RULE)


def _is_counted_from(place: StepPlace) -> bool:
    """Whether another step is counted from it, which may mean the last day of the event."""
    steps = place.record.model.steps
    return any(place.step.id in other.when.anchors for other in steps if other.id != place.step.id)
