"""The name of a file cannot be an id.

## Why
The name of a file is what other files write to point to it, and part of the page's address. Capitals, spaces and
accents
in it work on one computer and fail on the next.

## Fails
````markdown title="playbooks/Trade Show.md"
---  <!-- error: HBK101 -->
title: Trade show
---
````

## Passes
```yaml title="company/teams/field-sales.yml"
name: Field sales
lead: camille
parent: company
```

## How to fix
Rename the file: small letters without accents, digits, and hyphens between words. The title inside may be anything.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath

from handbook.diagnostics.finding import Rule
from handbook.loading.playbook_file import slug

RULE = Rule(
    code="HBK101",
    name="bad-id",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{id}' is no id: expected small letters, digits and hyphens",
        "fr": "« {id} » n'est pas un identifiant : il faut des minuscules sans accent, des chiffres et des tirets",
    },
    hint={"en": "rename the file to '{better}'", "fr": "renommez le fichier en « {better} »"},
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """A name for the file that would do."""
    return {"better": params.get("better") or slug(str(params["id"])) + PurePosixPath(str(params["field"])).suffix}
