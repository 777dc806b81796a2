"""A quote opens a text and does not close it where the text ends.

## Why
An apostrophe at the start of a value is taken for a quote, and everything after it for quoted text.

## Fails
```yaml title="company/teams/marketing.yml"
name: 'Marketing  # error: HBK015
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
Put the whole text in double quotes: `"L'équipe"`.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK015",
    name="unclosed-quote",
    severity="error",
    since="0.1.0",
    message={
        "en": "the quote before this text is never closed: {text}",
        "fr": "le guillemet qui ouvre ce texte n'est pas refermé : {text}",
    },
    hint={"en": "put the whole text in double quotes", "fr": "mettez tout le texte entre guillemets droits doubles"},
)
