"""A file cannot be opened.

## Why
What cannot be opened cannot be checked. Without `handbook.yml`, the handbook does not know its own name and
settings.

## Fails
A folder that holds no `handbook.yml`; a file that another account owns; a link to a file that was deleted; a pipe.

## Passes
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
```

## How to fix
Create the file, or give yourself the right to read it. `handbook init` writes a `handbook.yml`.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK001",
    name="unreadable-file",
    severity="error",
    since="0.1.0",
    message={"en": "this file cannot be opened: {reason}", "fr": "ce fichier ne peut pas être ouvert : {reason}"},
    hint={
        "en": "check that the file exists and that you may read it",
        "fr": "vérifiez que le fichier existe et que vous avez le droit de le lire",
    },
)


_FRENCH: Mapping[str, str] = {
    "No such file or directory": "il n'existe pas",
    "Permission denied": "vous n'avez pas le droit de le lire",
    "Is a directory": "c'est un dossier",
    "Not a file": "ce n'est pas un fichier",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What the system says, in each language."""
    reason = str(params["reason"])
    return {"reason": {"en": reason, "fr": _FRENCH.get(reason, reason)}}
