"""A value is text or a list where keys with values are wanted.

## Why
The handbook needs to know what each part of the value is, and only keys say that.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
off_okr: asked by sales  # error: HBK211
```

## Passes
```diff title="campaigns/spring.yml"
-off_okr: asked by sales
```

## How to fix
Write each key on a line of its own, two spaces further to the right: `reason: …`.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words

RULE = Rule(
    code="HBK211",
    name="not-a-mapping",
    severity="error",
    since="0.1.0",
    message={
        "en": "{what} must hold keys with values, found {typed}",
        "fr": "{what} doit contenir des clés avec des valeurs, trouvé : {typed}",
    },
    hint={
        "en": "write each key on a line of its own, indented by two spaces",
        "fr": "écrivez chaque clé sur sa propre ligne, décalée de deux espaces",
    },
)


_ALLOWED: Words = {
    "en": "write {field}: {form}; it may have: {choices}",
    "fr": "écrivez {field}: {form} ; clés possibles : {choices}",
}

_FILE: Words = {
    "en": "write each key on a line of its own, with a colon behind it; it may have: {choices}",
    "fr": "écrivez chaque clé sur sa propre ligne, suivie de deux-points ; clés possibles : {choices}",
}
_ITEM: Words = {
    "en": "write the item like {form}; it may have: {choices}",
    "fr": "écrivez l'élément comme {form} ; clés possibles : {choices}",
}
_HYPHENS: Words = {
    "en": "a key has no hyphen before it; write: {fix}",
    "fr": "une clé n'a pas de tiret devant elle ; écrivez : {fix}",
}
_LOOK: Words = {"en": "write {field}: {form}", "fr": "écrivez {field}: {form}"}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The key whose value is wrong; the whole file where there is none."""
    field = params["field"]
    named = {"en": f"'{field}'", "fr": f"« {field} »"}
    return {"what": named if field else {"en": "this file", "fr": "ce fichier"}}


def remedy(params: Mapping[str, object]) -> Words:
    """What it looks like, with the keys that may stand there where they are known."""
    if not params.get("form"):
        return RULE.hint
    if not params["field"]:
        return _FILE
    if params.get("is_pairs"):
        return _HYPHENS
    if params.get("fix"):
        return CORRECTED
    if params.get("is_item"):
        return _ITEM
    return _ALLOWED if params["choices"] else _LOOK
