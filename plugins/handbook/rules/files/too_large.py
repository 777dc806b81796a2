"""A file is larger than 1 MiB.

## Why
A file of this size is no playbook: an image or an export was probably saved under a wrong name, and it would make
every check slow.

## Fails
A file of 1,048,577 bytes, which is one more than 1 MiB.

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Move images and exports to your drive and link to them, or split the file into several.
"""

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
