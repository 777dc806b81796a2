"""Somebody is in no role.

## Why
A role says what somebody decides and what to ask them. Without one, colleagues do not know, and a newcomer reads
nothing about their own work.

## Fails
```yaml title="company/people/lea.yml"
name: Léa Marchand  # info: PPL113
team: marketing
```

## Passes
```diff title="company/people/lea.yml"
 team: marketing
+roles: [event-manager]
```

## How to fix
Add `roles:` to the person's file, or `person:` or `backup:` to a role's. Whoever leads a team or stands in for a
role has something to answer for already; whoever has a last day, `left:`, needs nothing new.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.people.crew import people_without_role
from handbook.rules.context import Context

RULE = Rule(
    code="PPL113",
    name="person-without-role",
    severity="info",
    since="0.1.0",
    message={
        "en": "{person} has no role",
        "fr": "{person} n'a aucun rôle",
    },
    hint={
        "en": "add `roles:` with a file of company/roles/",
        "fr": "ajoutez `roles:` avec un fichier de company/roles/",
    },
    is_about_absence=True,
    is_about_uses=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each of them, at the name."""
    for person in people_without_role(context.handbook):
        record = context.handbook.people[person]
        yield RULE.of(record.source, ("name",), person=record.model.name)
