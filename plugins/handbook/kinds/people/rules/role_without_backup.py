"""A role has nobody who can stand in.

## Why
When the only one who knows is ill or leaves, everything that the role does stops.

## Fails
```markdown title="company/roles/growth-manager.md"
---
title: Growth manager  # warning: PPL102
person: tom
---
I bring people to what we publish.
```

## Passes
```diff title="company/roles/growth-manager.md"
 person: tom
+backup: camille
```

## How to fix
Add `backup:` with somebody who has done the work once, then let them do it once a quarter.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.lookup import person_name

RULE = Rule(
    code="PPL102",
    name="role-without-backup",
    severity="warning",
    since="0.1.0",
    message={
        "en": "nobody can stand in for {person} as '{title}'",
        "fr": "personne ne peut remplacer {person} comme « {title} »",
    },
    hint={
        "en": "add `backup:` with a file of company/people/",
        "fr": "ajoutez `backup:` avec un fichier de company/people/",
    },
    is_about_absence=True,
    debt="roles_without_backup",
)


def check(context: Context) -> Iterator[Finding]:
    """Each role that somebody fills; one that nobody fills is told elsewhere."""
    for record in context.handbook.roles.values():
        role = record.model
        if role.person and role.backup is None:
            yield RULE.of(record.source, ("title",), title=role.title, person=person_name(context, role.person))
