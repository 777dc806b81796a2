"""A playbook does not say when it was last reviewed.

## Why
Without a date nobody knows whether to trust it, and the handbook cannot say when to read it again.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar  # warning: PLB107
owner: event-manager
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
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
 owner: event-manager
+reviewed: 2026-10-02
````

## How to fix
Read it from top to bottom, and add `reviewed:` with the day. `handbook check --fix` does not write it: whoever writes a
review says that they have read the text.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="PLB107",
    name="playbook-without-review",
    severity="warning",
    since="0.1.0",
    message={
        "en": "playbook '{title}' does not say when it was last reviewed",
        "fr": "le playbook « {title} » ne dit pas quand il a été relu",
    },
    hint={
        "en": "read it from top to bottom, then add a line with the day, such as `reviewed: 2026-01-28`",
        "fr": "relisez-le en entier, puis ajoutez une ligne avec le jour, comme `reviewed: 2026-01-28`",
    },
    is_about_absence=True,
    debt="overdue_reviews",
)


def check(context: Context) -> Iterator[Finding]:
    """Each playbook."""
    for record in context.handbook.playbooks.values():
        if record.model.reviewed is None:
            yield RULE.of(record.source, ("title",), title=record.model.title)
