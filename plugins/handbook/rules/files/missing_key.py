"""A file lacks a key that it must have.

## Why
Without it the record cannot be used: a campaign without a playbook has no steps.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar  # error: HBK202
date: 2027-03-18
status: active
```

## Passes
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## How to fix
Add the key and its value.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK202",
    name="missing-key",
    severity="error",
    since="0.1.0",
    message={"en": "the key '{field}' is missing here", "fr": "il manque ici la clé « {field} »"},
    hint={"en": "add a line '{field}:' with its value", "fr": "ajoutez une ligne « {field}: » avec sa valeur"},
    is_about_absence=True,
)

_IN_BRACES: Words = {
    "en": "add ', {field}: ' with its value before the closing brace",
    "fr": "ajoutez « , {field}: » avec sa valeur avant l'accolade fermante",
}
_WITH_KEYS: Words = {
    "en": "write it with its keys, between braces: {form}",
    "fr": "écrivez-le avec ses clés, entre accolades : {form}",
}


def remedy(params: Mapping[str, object]) -> Words:
    """Where to write it."""
    if params.get("form"):
        return _WITH_KEYS
    return _IN_BRACES if params.get("is_in_braces") else RULE.hint
