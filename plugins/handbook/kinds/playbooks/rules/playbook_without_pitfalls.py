"""A playbook does not say what usually goes wrong.

## Why
The same small mistakes come back with each new person. A list of three pitfalls is the cheapest way to make each of
them once only.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar  # warning: PLB109
owner: event-manager
reviewed: 2026-10-02
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
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
 - Invite early.
+## Pitfalls
+- An empty title.
````

## How to fix
Add `## Pitfalls` with what went wrong in the last campaigns, one line each: their debriefs have it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import is_written
from handbook.model.sections import PITFALLS
from handbook.rules.context import Context

RULE = Rule(
    code="PLB109",
    name="playbook-without-pitfalls",
    severity="warning",
    since="0.1.0",
    message={
        "en": "playbook '{title}' names no pitfalls",
        "fr": "le playbook « {title} » ne cite aucune erreur fréquente",
    },
    hint={
        "en": "add '## Pitfalls' with what went wrong last time",
        "fr": "ajoutez « ## Pièges » avec ce qui a mal tourné la dernière fois",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each playbook, unless the settings require the section: then its lack is told as that of any other."""
    handbook = context.handbook
    for record in handbook.playbooks.values():
        is_required = PITFALLS in handbook.settings.playbooks.required_sections
        if not is_required and not is_written(record.model, PITFALLS):
            place = ("sections", PITFALLS) if PITFALLS in record.model.sections else ("title",)
            yield RULE.of(record.source, place, title=record.model.title)
