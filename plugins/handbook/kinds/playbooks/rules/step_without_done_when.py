"""A step of a playbook does not say when it is done.

## Why
Two people understand 'page online' differently: one has published it, the other has tested the form on a phone. One
sentence settles it before the deadline, not after.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42}  # warning: PLB105
```
## Steps
### Brief {#brief}
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
-- {id: brief, when: D-42}
+- {id: brief, when: D-42, done_when: The brief fits on one page}
````

## How to fix
Add `done_when:` with something that a colleague could check by looking: `done_when: A test registration arrives in
HubSpot`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import steps_of_all
from handbook.rules.context import Context

RULE = Rule(
    code="PLB105",
    name="step-without-done-when",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' does not say when it is done",
        "fr": "l'étape « {step} » ne dit pas quand elle est terminée",
    },
    hint={
        "en": "add `done_when:` with what a colleague could check",
        "fr": "ajoutez `done_when:` avec ce qu'un collègue pourrait vérifier",
    },
    is_about_absence=True,
    debt="steps_without_done_when",
)


def check(context: Context) -> Iterator[Finding]:
    """Each step."""
    return (place.finding(RULE) for place in steps_of_all(context) if not place.step.done_when)
