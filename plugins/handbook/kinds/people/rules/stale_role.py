"""Nobody has read again what a role is for, for longer than one should.

## Why
People grow into a role and out of it. A mission from before the last hire sends newcomers to the wrong
desk.

## Fails
```markdown title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom
reviewed: 2025-09-01  # warning: HBK401
---
I turn a date into a room full of the right people.
```

## Passes
```diff title="company/roles/event-manager.md"
-reviewed: 2025-09-01
+reviewed: 2026-09-01
```

## How to fix
Read it with the person who holds the role and with the backup, change what no longer holds, and set `reviewed:` to
today. The rhythm is `review_every:` in the role, else `roles: {review_every: 12 months}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.dated import Dated, on
from handbook.rules.reviews import overdue

RULE = Rule(
    code="HBK401",
    name="stale-role",
    severity="warning",
    since="0.1.0",
    message={
        "en": "role '{name}' was last reviewed on {reviewed}; its next review was due on {due}",
        "fr": "le rôle « {name} » a été relu le {reviewed} ; la relecture suivante était prévue le {due}",
    },
    hint={
        "en": "read it with whoever holds the role, then set `reviewed:` to today",
        "fr": "relisez-le avec qui tient le rôle, puis mettez `reviewed:` à la date du jour",
    },
    uses_today=True,
    debt="overdue_reviews",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each role that says when it was reviewed, from the day after its review was due."""
    return overdue(context, RULE)


def check(context: Context) -> Iterator[Finding]:
    """Those whose review is late today."""
    return on(context.today, coming(context))
