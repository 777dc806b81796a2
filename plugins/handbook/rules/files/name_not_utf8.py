r"""The name of a file or of a folder is not in UTF-8.

## Why
Nobody can write such a name into another file, so nothing can point to it, and no page can have it as its address.
It comes from an old archive or an old computer, and looks different on each one that opens it.

## Fails
A picture `playbooks/templates/caf\xe9.png`: the name was written in Latin-1, where one byte (E9) stands for `é`.

## Passes
```yaml title="company/teams/field-sales.yml"
name: Field sales
lead: camille
parent: company
```

## How to fix
Rename the file or the folder; letters without accents are safe everywhere. In a terminal, the shell completes the name:
type its beginning and press Tab.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK109",
    name="name-not-utf8",
    severity="error",
    since="0.1.0",
    message={
        "en": "the name {path} is not in UTF-8, so the file is not read",
        "fr": "le nom {path} n'est pas en UTF-8, donc le fichier n'est pas lu",
    },
    hint={
        "en": "rename it, in letters without accents",
        "fr": "renommez-le, en lettres sans accents",
    },
)
