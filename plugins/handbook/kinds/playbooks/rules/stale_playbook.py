"""A playbook has not been reviewed for longer than it should.

## Why
Tools, prices and habits change: what a team sets up holds for four to six months. A playbook that nobody has read again
teaches yesterday's way.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-03-02  # warning: PLB106
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
 tools: [hubspot]
+review_every: 12 months
````

## How to fix
Read it with the person who used it last, change what no longer holds, and set `reviewed:` to today. The rhythm is
`review_every:` in the playbook, else `playbooks: {review_every: ...}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.reviews import overdue

RULE = Rule(
    code="PLB106",
    name="stale-playbook",
    severity="warning",
    since="0.1.0",
    message={
        "en": "playbook '{name}' was last reviewed on {reviewed}; its next review was due on {due}",
        "fr": "le playbook « {name} » a été relu le {reviewed} ; la relecture suivante était prévue le {due}",
    },
    hint={
        "en": "read it again with its owner, then set `reviewed:` to today",
        "fr": "relisez-le avec son responsable, puis mettez `reviewed:` à la date du jour",
    },
    uses_today=True,
    debt="overdue_reviews",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each playbook that says when it was reviewed, from the day after its review was due."""
    return overdue(context, RULE)


def check(context: Context) -> Iterator[Finding]:
    """Those whose review is late today."""
    return on(context.today, coming(context))
