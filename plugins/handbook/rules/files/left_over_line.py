"""A line was left over from two versions that were joined, or from a text in Markdown.

## Why
It is no part of what the file says, and where it stands nothing can be read.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
>>>>>>> later  # error: HBK029
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
->>>>>>> later
```

## How to fix
Remove the line. Where two versions were joined, look whether a part of the other one is still there.
"""

from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK029",
    name="left-over-line",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{line}' is no part of the file: it was left over from {origin}",
        "fr": "« {line} » ne fait pas partie du fichier : c'est un reste {origin}",
    },
    hint={"en": "remove the line", "fr": "retirez la ligne"},
)

_ORIGINS: Final[Mapping[str, Words]] = {
    "conflict": {"en": "two versions that git joined", "fr": "de deux versions réunies par git"},
    "fence": {"en": "a block of code in Markdown", "fr": "d'un bloc de code en Markdown"},
    "speech": {"en": "what somebody said around the file", "fr": "de ce que quelqu'un a dit autour du fichier"},
    "twice": {
        "en": "a text that was put in twice; its keys stand above already",
        "fr": "d'un texte collé deux fois ; ses clés sont déjà au-dessus",
    },
}
_FROM_TO: Final[Words] = {"en": "remove lines {first} to {last}", "fr": "retirez les lignes {first} à {last}"}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """Where such a line comes from."""
    return {"origin": _ORIGINS[str(params["sort"])]}


def remedy(params: Mapping[str, object]) -> Words:
    """The line, or the lines, to take out."""
    return _FROM_TO if params["sort"] == "twice" else RULE.hint
