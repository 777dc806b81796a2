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
````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-03-02
tools: [hubspot]
review_every: 12 months
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

## How to fix
Read it with the person who used it last, change what no longer holds, and set `reviewed:` to today. The rhythm is
`review_every:` in the playbook, else `playbooks: {review_every: ...}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.ages import end_of
from handbook.rules.context import Context

RULE = Rule(
    code="PLB106",
    name="stale-playbook",
    severity="warning",
    since="0.1.0",
    message={
        "en": "playbook '{title}' was last reviewed on {reviewed}; its next review was due on {due}",
        "fr": "le playbook « {title} » a été relu le {reviewed} ; la relecture suivante était prévue le {due}",
    },
    hint={
        "en": "read it again with its owner, then set `reviewed:` to today",
        "fr": "relisez-le avec son responsable, puis mettez `reviewed:` à la date du jour",
    },
    uses_today=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each playbook that says when it was reviewed."""
    every = context.handbook.settings.playbooks.review_every
    for record in context.handbook.playbooks.values():
        playbook = record.model
        due = playbook.reviewed and end_of(playbook.reviewed, playbook.review_every or every)
        if due and due < context.today:
            yield RULE.of(record.source, ("reviewed",), title=playbook.title, reviewed=playbook.reviewed, due=due)
