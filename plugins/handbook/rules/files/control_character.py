r"""A file holds an invisible character that no text needs.

## Why
Such characters come with text that was copied from a PDF or a chat. They cannot be seen, and they break search and
links. Some turn the direction of what follows, so that a reviewer reads something else than what is there.

## Fails
A name with a null byte or a "line separator" in it, as a copy from a PDF may bring. One that is written as an escape:

```yaml title="company/teams/marketing.yml"
name: "Mark\u202Eeting"  # error: HBK004
lead: camille
parent: company
```

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Delete the text around the place that the finding names and type it again.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK004",
    name="control-character",
    severity="error",
    since="0.1.0",
    message={
        "en": "there is an invisible character ({character}) here",
        "fr": "il y a ici un caractère invisible ({character})",
    },
    hint={
        "en": "delete it, or type the words around it again",
        "fr": "supprimez-le, ou retapez les mots qui l'entourent",
    },
)
