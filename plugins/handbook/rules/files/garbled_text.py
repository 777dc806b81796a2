"""Letters were turned into others: the text was read in the wrong encoding before it was saved here.

## Why
A spreadsheet or an old export shows `Ã©` where `é` was, or `â€™` for an apostrophe, and it is saved like that. People
cannot read it, and search does not find it.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing de lâ€™Ã©tÃ©  # warning: HBK009
lead: camille
parent: company
```

## Passes
```diff title="company/teams/marketing.yml"
-name: Marketing de lâ€™Ã©tÃ©
+name: Marketing de l’été
```

## How to fix
Run `handbook check --fix`, which writes the letters that were there. Where a `�` stands, nobody knows which one it was:
type the word again.
"""  # noqa: RUF002 -- such letters are the fault

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words

RULE = Rule(
    code="HBK009",
    name="garbled-text",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{typed}' was read in the wrong encoding once, and letters were turned into others",
        "fr": "« {typed} » a été lu un jour dans le mauvais encodage, et des lettres en sont devenues d'autres",
    },
    hint={
        "en": "type the word again: nobody knows any more which letter was there",
        "fr": "retapez le mot : personne ne sait plus quelle lettre s'y trouvait",
    },
)


def remedy(params: Mapping[str, object]) -> Words:
    """The word as it was, where that is known."""
    return CORRECTED if params.get("fix") else RULE.hint
