"""A key stands twice in the same place.

## Why
Only one of the two values can hold. Which one differs from program to program, so that a correction may have no
effect.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
lead: tom  # error: HBK020
```

## Passes
```diff title="company/teams/marketing.yml"
-lead: tom
```

## How to fix
Keep the line that is right and delete the other.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK020",
    name="duplicate-key",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{key}' was already given on line {first_line}",
        "fr": "« {key} » a déjà été donné à la ligne {first_line}",
    },
    hint={"en": "keep one of the two lines", "fr": "gardez une seule des deux lignes"},
)

_LISTS: Words = {
    "en": "put what both lists hold into one: {key}: [..., ...]",
    "fr": "mettez ce que contiennent les deux listes dans une seule : {key}: [..., ...]",
}


def remedy(params: Mapping[str, object]) -> Words:
    """Which of the two to keep; of two lists both."""
    return _LISTS if params.get("is_list") else RULE.hint
