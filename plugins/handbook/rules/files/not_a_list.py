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

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule

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


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The text in brackets."""
    text = str(params["text"])
    return {} if text.startswith("{") else {"fix": f"[{text.replace(';', ',')}]"}
