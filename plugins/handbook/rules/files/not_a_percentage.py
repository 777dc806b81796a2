"""A percentage is not a number from 0 to 100.

## Why
A limit of 180 % can never be reached, and 0.8 would mean less than one per cent.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
okrs: {aligned_effort: most}  # error: HBK216
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
okrs: {aligned_effort: 80 %}
```

## How to fix
Write a number from 0 to 100: `80 %`.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK216",
    name="not-a-percentage",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a percentage from 0 to 100, found {typed}",
        "fr": "« {field} » doit être un pourcentage de 0 à 100, trouvé : {typed}",
    },
    hint={"en": "write a number from 0 to 100, like 80 %", "fr": "écrivez un nombre de 0 à 100, comme 80 %"},
)
