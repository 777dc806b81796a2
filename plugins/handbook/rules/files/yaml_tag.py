"""A value begins with an exclamation mark, which YAML reads as a type.

## Why
Types can make a program run code, so a handbook refuses them. The usual cause is text that begins with an
exclamation mark.

## Fails
```yaml title="company/teams/marketing.yml"
name: !Marketing  # error: HBK024
lead: camille
parent: company
```

## Passes
```yaml title="company/teams/marketing.yml"
name: "!Marketing"
lead: camille
parent: company
```

## How to fix
Put the text in double quotes, or remove the sign.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK024",
    name="yaml-tag",
    severity="error",
    since="0.1.0",
    message={
        "en": "YAML reads '{text}' as the name of a type, which a handbook does not use",
        "fr": "YAML lit « {text} » comme un nom de type, ce qu'un handbook n'utilise pas",
    },
    hint={
        "en": "put the text in double quotes, or remove the exclamation mark",
        "fr": "mettez le texte entre guillemets droits doubles, ou retirez le point d'exclamation",
    },
)
