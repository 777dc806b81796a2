"""A Markdown file does not begin with a block of keys between two lines of three hyphens.

## Why
The block holds title, owner and dates. Without it the file is only prose, and nobody owns it.

## Fails
````markdown title="company/roles/event-manager.md"
title: Event manager <!-- error: HBK151 -->
person: camille
---
I turn a date into a room full of the right people.
````

## Passes
````diff title="company/roles/event-manager.md"
+---
 title: Event manager
@@
 person: camille
+backup: tom
+onboarding: webinar
````

## How to fix
Write `---` as the very first line, then the keys, then `---` again. No blank line may stand before it.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK151",
    name="no-front-matter",
    severity="error",
    since="0.1.0",
    message={
        "en": "the file does not begin with keys between two lines '---'",
        "fr": "le fichier ne commence pas par des clés entre deux lignes « --- »",
    },
    hint={
        "en": "write '---' as the first line, and again below the keys",
        "fr": "écrivez « --- » en première ligne, puis de nouveau sous les clés",
    },
)


_BELOW_THE_LAST: Words = {
    "en": "write '---' on a line of its own below line {below}",
    "fr": "écrivez « --- » seul sur une ligne, sous la ligne {below}",
}
_NEVER_CLOSED: Words = {
    "en": "write '---' on a line of its own below the last key",
    "fr": "écrivez « --- » seul sur une ligne, sous la dernière clé",
}


_FIRST: Words = {"en": "write '---' as the first line", "fr": "écrivez « --- » en première ligne"}
_IN_ITS_PLACE: Words = {
    "en": "write three hyphens in the place of this dash: {fix}",
    "fr": "écrivez trois tirets courts à la place de ce tiret : {fix}",
}


_TEMPLATE: Words = {
    "en": "write '---' as the first line, and again below the keys; if it is a template, move it to {template}",
    "fr": (
        "écrivez « --- » en première ligne, puis de nouveau sous les clés ; si c'est un modèle, "
        "déplacez-le dans {template}"
    ),
}


_REMOVE: Words = {
    "en": "remove what stands above the first '---'",
    "fr": "retirez ce qui est au-dessus du premier « --- »",
}
_BELOW: Words = {
    "en": "move what stands above the first '---' below the second",
    "fr": "déplacez ce qui est au-dessus du premier « --- » sous le second",
}


def remedy(params: Mapping[str, object]) -> Words:
    """The line that is missing: the second alone, where the first is there."""
    if params.get("fix"):
        return _IN_ITS_PLACE
    if params.get("above"):
        return _REMOVE if params["is_title"] else _BELOW
    if params.get("is_first"):
        return _FIRST
    if params.get("template"):
        return _TEMPLATE
    if params.get("below"):
        return _BELOW_THE_LAST
    return _NEVER_CLOSED if params["found"] == "---" else RULE.hint
