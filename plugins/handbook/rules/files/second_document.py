"""A file goes on after a line of three hyphens.

## Why
The line ends what belongs to the file. Everything below it would be lost.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
---  # error: HBK025
name: Sales
```

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Give each record a file of its own, or remove the line.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK025",
    name="second-document",
    severity="error",
    since="0.1.0",
    message={
        "en": "a second part begins here; a file holds one record",
        "fr": "une deuxième partie commence ici ; un fichier contient une seule fiche",
    },
    hint={
        "en": "remove the line '---', or move what follows to a file of its own",
        "fr": "retirez la ligne « --- », ou mettez la suite dans un autre fichier",
    },
)
