"""A day that a campaign gives by name is a day off, and the step of that day goes to another one.

## Why
A day that somebody wrote down is most often a fact: the day on which the call for speakers opens, weekend or not. A
step that is due "on that day" is then shown on another.

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
- {id: open, when: call_opens, done_when: The form can be filled in}
- {id: live, when: D, done_when: The talk is over}
```
## Steps
### Open the call {#open}
Open the form.
### Live {#live}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
dates: {call_opens: 2027-01-02}  # info: CAM153
```

## Passes
````diff title="playbooks/webinar.md"
-- {id: open, when: call_opens, done_when: The form can be filled in}
+- {id: open, when: call_opens, roll: none, done_when: The form can be filled in}
````

## How to fix
Write `roll: none` for the step where the day stands as it is; `roll: before` or `roll: after` where the other day is
meant.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM153",
    name="named-day-off",
    severity="info",
    since="0.1.0",
    message={
        "en": "'{name}' is on {day}, a day off: step '{step}' is planned for {due}",
        "fr": "« {name} » est le {day}, un jour non travaillé : l'étape « {step} » est prévue le {due}",
    },
    hint={
        "en": "write `roll: none` for the step where it is done on that day all the same; else `roll: {way}`",
        "fr": "écrivez `roll: none` pour l'étape si elle a lieu ce jour-là malgré tout ; sinon `roll: {way}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """In each open campaign, the open steps of a day that it gives itself."""
    for use in open_uses(context):
        yield from _of(use)


def _of(use: Use) -> Iterator[Finding]:
    for step in use.plan.steps:
        name, is_plain = step.when.anchor, step.when.is_anchor and not step.on
        if step.rolled_from and is_plain and name in use.campaign.model.dates and not (step.done or use.rolls(step.id)):
            way = "before" if step.due < step.rolled_from else "after"
            source, day, due = use.campaign.source, dated(step.rolled_from), dated(step.due)
            found = RULE.of(source, ("dates", name), key=False, name=name, step=step.id, day=day, due=due, way=way)
            yield use.judged(found)
