"""A key stands twice in the same place.

## Why
Only one of the two values can hold. Which one differs from program to program, so that a correction may have no
effect.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
lead: tom  # error: HBK020
```

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Keep the line that is right and delete the other.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK020",
    name="duplicate-key",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{key}' was already given on line {first_line}",
        "fr": "« {key} » a déjà été donné à la ligne {first_line}",
    },
    hint={"en": "keep one of the two lines", "fr": "gardez une seule des deux lignes"},
)
