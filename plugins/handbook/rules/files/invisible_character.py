r"""A file holds a character that has no width and that no word there needs.

## Why
It comes with text that was copied from a web page or a chat. Nobody sees it, and search, links and comparisons of names
fail for it. Where a script or a picture needs such a character (Persian, Hindi, Hebrew, emoji made of several), it is
no fault.

## Fails
```yaml title="company/teams/marketing.yml"
name: "Market\u200Bing"  # warning: HBK008
lead: camille
parent: company
```

## Passes
```yaml title="company/teams/marketing.yml"
name: "Marketing 👩‍💻 می‌خواهم"
lead: camille
parent: company
```

## How to fix
Run `handbook check --fix`, which takes it out, or type the word again.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK008",
    name="invisible-character",
    severity="warning",
    since="0.1.0",
    message={
        "en": "there is a character without width ({character}) here that nothing needs",
        "fr": "il y a ici un caractère sans largeur ({character}) dont rien n'a besoin",
    },
    hint={
        "en": "run `handbook check --fix`, which takes it out, or type the word again",
        "fr": "lancez `handbook check --fix`, qui l'enlève, ou retapez le mot",
    },
)
