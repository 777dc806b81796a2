"""A value begins with & or *, which YAML reads as a reference inside the file.

## Why
In a handbook everything is written once and named by its id, so these references are not used. The usual cause is
text in *stars*.

## Fails
```yaml title="company/teams/marketing.yml"
name: *Marketing  # error: HBK022
lead: camille
parent: company
```

## Passes
```yaml title="company/teams/marketing.yml"
name: "*Marketing"
lead: camille
parent: company
```

## How to fix
Put the text in double quotes, or remove the sign.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK022",
    name="anchor-or-alias",
    severity="error",
    since="0.1.0",
    message={
        "en": "YAML reads '{text}' as a reference inside the file, which a handbook does not use",
        "fr": "YAML lit « {text} » comme un renvoi dans le fichier, ce qu'un handbook n'utilise pas",
    },
    hint={
        "en": "put the text in double quotes, or remove the & or *",
        "fr": "mettez le texte entre guillemets droits doubles, ou retirez le & ou le *",
    },
)
