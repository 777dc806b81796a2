"""A line starts at a column that fits none of the lines above it.

## Why
The spaces before a key say what it belongs to. With one too many, a key ends up in the wrong place or cannot be
read.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
okrs:
  max_objectives: 3
 max_key_results: 4  # error: HBK012
```

## Passes
```diff title="handbook.yml"
- max_key_results: 4
+  max_key_results: 4
```

## How to fix
Put as many spaces before the key as its neighbours have.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK012",
    name="bad-indent",
    severity="error",
    since="0.1.0",
    message={
        "en": "this line is indented by {found}, expected {expected} spaces",
        "fr": "cette ligne est décalée de {found}, attendu : {expected} espaces",
    },
    hint={
        "en": "give the line as many spaces as its neighbours",
        "fr": "mettez autant d'espaces que les lignes voisines",
    },
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The numbers of spaces that would be right: `0 or 2`."""
    allowed = [str(width) for width in cast("Sequence[int]", params["allowed"])]
    return {"expected": {"en": " or ".join(allowed), "fr": " ou ".join(allowed)}}
