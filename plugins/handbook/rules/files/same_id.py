"""Two files have the same id.

## Why
Whoever points to the id could mean either, so that only the first file is used.

## Fails
```yaml title="playbooks/webinar.yml"
title: Webinar  # error: HBK102
owner: event-manager
```

## Passes
```yaml title="company/teams/sales.yml"
name: Sales
lead: camille
parent: company
```

## How to fix
Rename one of the two, or delete it. File endings do not count: `webinar.yml` and `webinar.md` have the same id.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK102",
    name="same-id",
    severity="error",
    since="0.1.0",
    message={
        "en": "the id '{id}' already belongs to {first}",
        "fr": "l'identifiant « {id} » appartient déjà à {first}",
    },
    hint={
        "en": "rename this file, or merge it with {first}",
        "fr": "renommez ce fichier, ou fusionnez-le avec {first}",
    },
)
