"""A value is wrapped in typographic quotes.

## Why
Word processors turn straight quotes into typographic ones. YAML knows only the straight ones, so the others become
part of the name.

## Fails
```yaml title="company/teams/marketing.yml"
name: “Marketing”  # warning: HBK016
lead: camille
parent: company
```

## Passes
```yaml title="company/teams/marketing.yml"
name: "Marketing"
lead: camille
parent: company
```

## How to fix
Type straight quotes, or none.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK016",
    name="smart-quotes",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the typographic quotes around {value} become part of the text",
        "fr": "les guillemets typographiques de {value} feront partie du texte",
    },
    hint={"en": "use straight quotes, or none", "fr": "utilisez des guillemets droits, ou aucun"},
)
