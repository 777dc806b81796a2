"""A file is only a link to a place outside the handbook.

## Why
The others who open the handbook do not have that place on their computer. On a server, such a link could publish
private files.

## Fails
A link `campaigns/spring.yml` that leads to `/home/camille/spring.yml`.

## Passes
```yaml title="company/teams/sales.yml"
name: Sales
lead: camille
parent: company
```

## How to fix
Replace the link by the file itself.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK105",
    name="outside-handbook",
    severity="error",
    since="0.1.0",
    message={
        "en": "{path} leads to a place outside the handbook, so it is not read",
        "fr": "{path} mène hors du handbook, donc il n'est pas lu",
    },
    hint={"en": "copy the file itself to this place", "fr": "copiez le fichier lui-même à cet endroit"},
)
