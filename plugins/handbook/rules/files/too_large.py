"""A file is larger than what is read of it: 1 MiB; 100 MiB of what is copied to the site as it is.

## Why
A file of this size is no playbook: an image or an export was probably saved under a wrong name, and it would make
every check slow. Nothing of it is read, so a file that is far too large does no harm, and everything else is checked.

## Fails
A playbook, or a template beside it, of 1,048,577 bytes, which is one more than 1 MiB; a film of 200 MiB among the
pictures of a playbook or below `docs/`.

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Move images and exports to your drive and link to them, or split the file into several.
"""

from collections.abc import Mapping
from decimal import Decimal

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK002",
    name="too-large",
    severity="error",
    since="0.1.0",
    message={
        "en": "this file has {size} bytes; at most {limit} are read",
        "fr": "ce fichier a {size} octets ; {limit} au plus sont lus",
    },
    hint={
        "en": "split the file, or keep images and exports elsewhere and link to them",
        "fr": "divisez le fichier, ou rangez images et exports ailleurs et mettez un lien",
    },
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The numbers of bytes, which each language sets apart by thousands in its own way."""
    return {name: Decimal(str(params[name])) for name in ("size", "limit")}
