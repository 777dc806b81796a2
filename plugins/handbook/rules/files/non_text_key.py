"""A key is empty, or is a list or a group of keys.

## Why
A key is a name. Brackets or nothing before a colon usually come from a template whose blanks were not filled in.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
{{ note }}: x  # error: HBK021
```

## Passes
```diff title="company/teams/marketing.yml"
-{{ note }}: x
```

## How to fix
Write a name before the colon, or delete the line.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK021",
    name="non-text-key",
    severity="error",
    since="0.1.0",
    message={
        "en": "before the colon stands {what}, not a name",
        "fr": "avant le deux-points se trouve {what}, et non un nom",
    },
    hint={
        "en": "write a name before the colon, or delete the line",
        "fr": "écrivez un nom avant le deux-points, ou supprimez la ligne",
    },
)


_FOUND: Mapping[object, Words] = {
    "null": {"en": "nothing", "fr": "un vide"},
    "list": {"en": "a list in brackets", "fr": "une liste entre crochets"},
    "mapping": {"en": "a group in braces", "fr": "un groupe entre accolades"},
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What stands where a name should."""
    return {"what": _FOUND[params["kind"]]}
