"""Nobody fills a role.

## Why
Its steps, its playbooks and its tools belong to nobody, and a newcomer has nobody to ask.

## Fails
```markdown title="company/roles/growth-manager.md"
---
title: Growth manager  # error: PPL101
backup: camille
---
I bring people to what we publish.
```

## Passes
```diff title="company/roles/growth-manager.md"
 title: Growth manager
+person: tom
```

## How to fix
Add `person:` to the role's file, be it the person who stands in for now.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.people.vacancies import vacancies
from handbook.rules.context import Context

RULE = Rule(
    code="PPL101",
    name="role-without-person",
    severity="error",
    since="0.1.0",
    message={
        "en": "nobody fills the role '{title}'",
        "fr": "personne ne tient le rôle « {title} »",
    },
    hint={
        "en": "add `person:` with a file of company/people/",
        "fr": "ajoutez `person:` avec un fichier de company/people/",
    },
    is_about_absence=True,
    debt="roles_without_backup",
)


def check(context: Context) -> Iterator[Finding]:
    """Each role, but for those that an open campaign lacks: there it is told with the steps that wait."""
    told = {vacancy.role for vacancy in vacancies(context)}
    for record in context.handbook.roles.values():
        if record.model.person is None and record.id not in told:
            yield RULE.of(record.source, ("title",), title=record.model.title)
