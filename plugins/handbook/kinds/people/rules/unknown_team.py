"""Something names a team that has no file.

## Why
Its people and its objectives belong to nobody on the pages of the site.

## Fails
```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketting  # error: PPL203
manager: camille
```

## Passes
```diff title="company/people/tom.yml"
-team: marketting
+team: marketing
```

## How to fix
Write the name of a file in `company/teams/`, without its ending, or add the file.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="PPL203",
    name="unknown-team",
    severity="error",
    since="0.1.0",
    message={
        "en": "no team is called '{id}'",
        "fr": "aucune équipe ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Every reference to a team."""
    return unknown(RULE, context, "team")
