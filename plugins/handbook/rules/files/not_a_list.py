"""A value is not a list where one is wanted.

## Why
Several tools in one text are one tool with a long name, which exists nowhere.

## Fails
```yaml title="company/people/camille.yml"
name: Camille Roy
team: marketing
roles: event-manager  # error: HBK210
started: 2024-02-05
```

## Passes
```diff title="company/people/camille.yml"
-roles: event-manager
+roles: [event-manager]
```

## How to fix
Put the values in brackets with commas between them, or each on a line of its own behind a hyphen.
"""

import re
from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words
from handbook.loading.kinds import ID

RULE = Rule(
    code="HBK210",
    name="not-a-list",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a list, found {typed}",
        "fr": "« {field} » doit être une liste, trouvé : {typed}",
    },
    hint={"en": "write a hyphen before each item", "fr": "mettez un tiret devant chaque élément"},
)


_FORM: Words = {"en": "write it like {form}", "fr": "écrivez-le comme {form}"}
_BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b|\bet\b)\s*")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The text in brackets, the ids in it with commas between them; of a group of keys, that group alone."""
    text = str(params["text"])
    if params.get("form"):
        return {}
    parts = _BETWEEN.split(text)
    if len(parts) > 1 and all(map(ID.match, parts)):
        return {"fix": f"[{', '.join(parts)}]"}
    return {} if text.startswith("{") else {"fix": f"[{text.replace(';', ',')}]"}


def remedy(params: Mapping[str, object]) -> Words:
    """The line to write, or what an item looks like that has keys of its own."""
    if params.get("form"):
        return _FORM
    return CORRECTED if params.get("fix") else RULE.hint
