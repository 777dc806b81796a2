"""Files lie in a folder that the handbook does not read.

## Why
The folder's name is nearly right, so somebody meant its files to count. They are on no page and in no check, and nobody
would notice.

## Fails
```yaml title="campaign/summer.yml"
title: Summer webinar  # error: HBK108
playbook: webinar
date: 2027-07-01
```

```yaml title="company/persons/ines.yml"
name: Inès Dubois  # error: HBK108
```

## Passes
```yaml title="company/people/ines.yml"
name: Inès Dubois
team: marketing
roles: [event-manager]
started: 2025-03-03
```

## How to fix
Rename the folder, or move its files into the right one. The hint names the nearest folder, or all that are read.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CHOICES, DID_YOU_MEAN, Words

RULE = Rule(
    code="HBK108",
    name="unknown-folder",
    severity="error",
    since="0.1.0",
    message={
        "en": "nothing in {folder}/ is read, not this file nor any other",
        "fr": "rien n'est lu dans {folder}/, ni ce fichier ni un autre",
    },
    hint=CHOICES,
)


_DECLARE: Words = {
    "en": "its register is missing, or cannot be used; {folder}.yml begins with: handbook new register {name}",
    "fr": "son registre manque, ou est inutilisable ; {folder}.yml se commence avec : handbook new register {name}",
}


def remedy(params: Mapping[str, object]) -> Words:
    """The nearest folder, else all that are read there."""
    if params["nearest"]:
        return DID_YOU_MEAN
    return _DECLARE if str(params["folder"]).startswith("registers/") else CHOICES


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The name that a register of this folder has."""
    return {"name": str(params["folder"]).rpartition("/")[2]}
