"""A playbook has no owner.

## Why
What belongs to everybody is kept up by nobody. The owner answers questions about the playbook, reviews it, and does the
steps that name no one else.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar  # warning: PLB108
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, owner: event-manager, done_when: The brief fits on one page}
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
 title: Webinar
+owner: event-manager
@@
-- {id: brief, when: D-42, owner: event-manager, done_when: The brief fits on one page}
+- {id: brief, when: D-42, done_when: The brief fits on one page}
````

## How to fix
Add `owner:` with a role, a file in `company/roles/`. A role outlives the person who fills it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="PLB108",
    name="playbook-without-owner",
    severity="warning",
    since="0.1.0",
    message={
        "en": "playbook '{title}' has no owner",
        "fr": "le playbook « {title} » n'a pas de responsable",
    },
    hint={
        "en": "add `owner:` with the role that looks after it",
        "fr": "ajoutez `owner:` avec le rôle qui en prend soin",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each playbook."""
    for record in context.handbook.playbooks.values():
        if record.model.owner is None:
            yield RULE.of(record.source, ("title",), title=record.model.title)
