"""Something names a person who has no file.

## Why
A checklist with a name that leads nowhere is a checklist that nobody works through.

## Fails
```markdown title="company/roles/growth-manager.md"
---
title: Growth manager
person: thomas  # error: PPL201
backup: camille
---
I bring people to what we publish.
```

## Passes
```diff title="company/roles/growth-manager.md"
-person: thomas
+person: tom
```

## How to fix
Write the name of a file in `company/people/`, without its ending, or add the file: `handbook new person`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="PPL201",
    name="unknown-person",
    severity="error",
    since="0.1.0",
    message={
        "en": "nobody is called '{id}'",
        "fr": "personne ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Every reference that only a person can fill."""
    return unknown(RULE, context, "person")
