"""A percentage is not a number from 0 to 100.

## Why
A limit of 180 % can never be reached, and 0.8 would mean less than one per cent.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
okrs: {aligned_effort: most}  # error: HBK216
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
okrs: {aligned_effort: 80 %}
```

## How to fix
Write a number from 0 to 100: `80 %`.
"""

import re
from collections.abc import Mapping

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK216",
    name="not-a-percentage",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a percentage from 0 to 100, found {typed}",
        "fr": "« {field} » doit être un pourcentage de 0 à 100, trouvé : {typed}",
    },
    hint={
        "en": "write a number from 0 to 100, like 80 %",
        "fr": "écrivez un nombre de 0 à 100, comme 80 %",
    },
)

_SHARE = re.compile(r"0[.,](\d{1,2})")
_DECIMAL_COMMA = re.compile(r"(\d{1,2}),(\d+)\s*%")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """Of a share of one, the percentage that it may be; of a number with a comma, the one with a point."""
    typed = str(params["text"]).strip()
    if found := _SHARE.fullmatch(typed):
        return {"nearest": f"{int(found[1].ljust(2, '0'))} %"}
    found = _DECIMAL_COMMA.fullmatch(typed)
    return {"fix": f"{found[1]}.{found[2]} %"} if found else {}
