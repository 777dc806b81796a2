"""The person of a role is also named as the one who stands in.

## Why
On the day that counts both are away.

## Fails
```markdown title="company/roles/growth-manager.md"
---
title: Growth manager
person: tom
backup: tom  # warning: PPL103
---
I bring people to what we publish.
```

## Passes
```diff title="company/roles/growth-manager.md"
-backup: tom
+backup: camille
```

## How to fix
Name somebody else as `backup:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.lookup import person_name

RULE = Rule(
    code="PPL103",
    name="backup-is-the-person",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{person} cannot stand in for {person}",
        "fr": "{person} ne peut pas remplacer {person}",
    },
    hint={
        "en": "name somebody else as `backup:`",
        "fr": "citez quelqu'un d'autre comme `backup:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each role that has both."""
    for record in context.handbook.roles.values():
        role = record.model
        if role.backup and role.backup == role.person:
            yield RULE.of(record.source, ("backup",), person=person_name(context, role.backup))
