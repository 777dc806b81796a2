"""A file is not saved as UTF-8.

## Why
Spreadsheets and old editors save accents in another encoding. Read as UTF-8, `Équipe` becomes `�quipe` on every
page.

## Fails
A file that Excel or Notepad saved as "ANSI" or "Unicode" (UTF-16).

## Passes
```yaml title="company/teams/marketing.yml"
name: Équipe marketing
lead: camille
parent: company
```

## How to fix
Open the file in your editor and save it again with the encoding UTF-8.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK003",
    name="not-utf8",
    severity="error",
    since="0.1.0",
    message={
        "en": "line {line} holds the byte {byte}, which is not UTF-8",
        "fr": "la ligne {line} contient l'octet {byte}, qui n'est pas de l'UTF-8",
    },
    hint={
        "en": "save the file again with the encoding UTF-8",
        "fr": "enregistrez de nouveau le fichier avec l'encodage UTF-8",
    },
)
