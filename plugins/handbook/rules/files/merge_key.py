"""A file uses the key <<, which copies keys from elsewhere.

## Why
Copied keys are hard to follow for somebody who did not write the file, and no finding could name their line.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
<<: {note: x}  # error: HBK023
```

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Write the keys themselves.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK023",
    name="merge-key",
    severity="error",
    since="0.1.0",
    message={
        "en": "the key '<<' copies keys from elsewhere, which a handbook does not use",
        "fr": "la clé « << » recopie des clés venues d'ailleurs, ce qu'un handbook n'utilise pas",
    },
    hint={
        "en": "write the keys themselves, and remove this line",
        "fr": "écrivez les clés elles-mêmes et retirez cette ligne",
    },
)
