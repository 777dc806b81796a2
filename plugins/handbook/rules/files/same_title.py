"""Two records of a kind have the same title.

## Why
A file that was copied shows up twice under one title, in the menu, in lists and in the search, and nobody can tell
which of the two is meant.

## Fails
````markdown title="playbooks/webinar-for-partners.md"
---
title: webinar  # warning: HBK166
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
```
## Steps
### Write the brief {#brief}
Start from the questions that partners heard.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar-for-partners.md"
-title: webinar
+title: Webinar for partners
````

## How to fix
Give each a title of its own, or delete the copy. People may share a name; campaigns and tools have rules of their own
for copies.
"""

from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.registers import REGISTER
from handbook.model.document import TITLES, title_field
from handbook.model.references import KindName
from handbook.model.registers import Register
from handbook.rules.context import Context

RULE = Rule(
    code="HBK166",
    name="same-title",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' is also the title of {first}",
        "fr": "« {name} » est aussi le titre de {first}",
    },
    hint={
        "en": "give it a title of its own, or delete it if it is a copy",
        "fr": "donnez-lui un titre à lui, ou supprimez-le s'il s'agit d'une copie",
    },
)

_FREE: Final = frozenset({"person", "campaign", "tool"})
"""Kinds whose records may share a title, or have a rule of their own for it."""


def check(context: Context) -> Iterator[Finding]:
    """Each record whose title another has, whatever the case: the copy, whose id is mostly the longer one.

    Another text that a record is called by, its first sentence for one, may come again.
    """
    firsts: dict[tuple[str, str], str] = {}
    for record in sorted(context.handbook.records, key=lambda record: (len(record.id), record.id)):
        field = title_field(type(record.model))
        if field not in TITLES or record.kind in _FREE or _has_check(context, record.kind, field):
            continue
        first = firsts.setdefault((record.kind, record.name.casefold()), record.source.path)
        if first != record.source.path:
            yield RULE.of(record.source, (field,), name=record.name, first=first)


def _has_check(context: Context, kind: KindName, field: str) -> bool:
    """Whether a register says itself that no two of its records may be called the same."""
    register = context.handbook.groups.get(REGISTER, {}).get(kind)
    checks = register.model.checks if register and isinstance(register.model, Register) else ()
    return any(field in (check.unique or ()) for check in checks)
