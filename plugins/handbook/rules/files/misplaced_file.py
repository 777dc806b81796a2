"""A file lies in a folder where no file of its kind is looked for.

## Why
The path is the id: a file one folder too deep has none, so it is on no page and in no check.

## Fails
```yaml title="campaigns/2027/summer.yml"
title: Summer webinar  # error: HBK107
playbook: webinar
date: 2027-07-01
```

## Passes
```yaml title="company/teams/sales.yml"
name: Sales
lead: camille
parent: company
```

## How to fix
Move the file up, directly into the folder of its kind. Only `okrs/` has folders inside: one a quarter.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK107",
    name="misplaced-file",
    severity="error",
    since="0.1.0",
    message={
        "en": "this file is not read: it lies one folder too deep or too high below {folder}/",
        "fr": "ce fichier n'est pas lu : il est un dossier trop bas ou trop haut sous {folder}/",
    },
    hint={
        "en": "move it directly into {folder}/, or for objectives into {folder}/<quarter>/",
        "fr": "mettez-le directement dans {folder}/, ou pour les objectifs dans {folder}/<trimestre>/",
    },
)
