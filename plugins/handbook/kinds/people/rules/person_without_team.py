"""Somebody is in no team.

## Why
On the page of people they stand at the end, under "Without a team", and nobody's objectives are theirs.

## Fails
```yaml title="company/people/lea.yml"
name: Léa Marchand  # info: PPL114
roles: [event-manager]
```

## Passes
```diff title="company/people/lea.yml"
 name: Léa Marchand
+team: marketing
```

## How to fix
Add `team:` with the name of a file in `company/teams/`. Whoever has a last day, `left:`, needs none.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.people.crew import people_without_team
from handbook.rules.context import Context

RULE = Rule(
    code="PPL114",
    name="person-without-team",
    severity="info",
    since="0.1.0",
    message={
        "en": "{person} is in no team",
        "fr": "{person} n'est dans aucune équipe",
    },
    hint={
        "en": "add `team:` with a file of company/teams/",
        "fr": "ajoutez `team:` avec un fichier de company/teams/",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each of them, at the name."""
    for person in people_without_team(context.handbook):
        record = context.handbook.people[person]
        yield RULE.of(record.source, ("name",), person=record.model.name)
