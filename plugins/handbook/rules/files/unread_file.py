"""A file in a folder of the handbook is not read because of its ending.

## Why
Somebody put it there to be read: it is missing on the site and in every check.

## Fails
```yaml title="campaigns/summer.yaml"
title: Summer webinar  # warning: HBK104
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
Give the file the ending that its folder wants, or move it out of the folder.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK104",
    name="unread-file",
    severity="warning",
    since="0.1.0",
    message={
        "en": "this file is not read: files in its folder end in {endings}",
        "fr": "ce fichier n'est pas lu : les fichiers de son dossier finissent par {endings}",
    },
    hint={
        "en": "change the ending, or move the file out of the folder",
        "fr": "changez la terminaison, ou sortez le fichier du dossier",
    },
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The endings that are read there: `.md or .yml`."""
    endings = cast("Sequence[str]", params["suffixes"])
    return {"endings": {"en": " or ".join(endings), "fr": " ou ".join(endings)}}
