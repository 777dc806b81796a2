"""More than 32 lists and groups of keys stand inside each other.

## Why
No part of a handbook needs more than seven levels. Such a file was made by a program, or its brackets are wrong.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # error: HBK006
```

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Remove the brackets that are too many.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK006",
    name="too-deep",
    severity="error",
    since="0.1.0",
    message={
        "en": "more than {limit} lists or groups of keys stand inside each other here",
        "fr": "plus de {limit} listes ou groupes de clés sont imbriqués ici",
    },
    hint={"en": "remove the brackets or levels that are too many", "fr": "retirez les crochets ou les niveaux en trop"},
)
