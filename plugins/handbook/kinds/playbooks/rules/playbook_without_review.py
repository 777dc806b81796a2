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
In a file that git does not know yet, `handbook check --fix` writes today: its author has just read it. For another one:
Add `reviewed:` with the day on which somebody last read it from top to bottom.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.source_file import SourceFile, as_data
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
        "en": "read it, then add `reviewed:` with the day",
        "fr": "relisez-le, puis ajoutez `reviewed:` avec la date",
    },
    is_about_absence=True,
    debt="overdue_reviews",
)


_ABOVE: Final = ("title", "summary", "type", "owner", "event")
"""The keys that stand above `reviewed` in a playbook, in their order; all have the first."""


def check(context: Context) -> Iterator[Finding]:
    """Each playbook."""
    for record in context.handbook.playbooks.values():
        if record.model.reviewed is None:
            finding = RULE.of(record.source, ("title",), title=record.model.title)
            is_new = context.is_new(record.source.path)
            yield finding.mended_by(_today(record.source, context.today)) if is_new else finding


def _today(source: SourceFile, today: date) -> tuple[Edit, ...]:
    """A line below those that come first, for its author has just read a file that git does not know yet."""
    there = as_data(source.raw) or {}
    above = next(name for name in reversed(_ABOVE) if name in there)
    return (source.line_below(above, f"reviewed: {today.isoformat()}"),)
