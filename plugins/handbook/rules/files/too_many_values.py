"""A file holds more than 50,000 values.

## Why
A playbook holds a few hundred. A file of this size is an export, and it would make every check slow.

## Fails
A file with a list of 50,001 numbers.

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Keep exports in your drive and link to them, or split the file into several.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK007",
    name="too-many-values",
    severity="error",
    since="0.1.0",
    message={"en": "this file holds more than {limit} values", "fr": "ce fichier contient plus de {limit} valeurs"},
    hint={"en": "split the file into several", "fr": "divisez le fichier en plusieurs"},
)
