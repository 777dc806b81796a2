"""A key has no value.

## Why
Nobody can tell whether the value was forgotten or is not known yet.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category:  # error: HBK203
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
```

## Passes
```diff title="company/tools/hubspot.yml"
-category:
+category: CRM
```

## How to fix
Write the value, or remove the key if you do not know it yet.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK203",
    name="empty-value",
    severity="error",
    since="0.1.0",
    message={"en": "{what} is empty", "fr": "{what} est vide"},
    hint={"en": "write a value, or remove the line", "fr": "écrivez une valeur, ou retirez la ligne"},
)


_NEEDED: Words = {"en": "write a value", "fr": "écrivez une valeur"}
_EMPTY_FILE: Words = {"en": "fill the file in, or delete it", "fr": "remplissez le fichier, ou supprimez-le"}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The key without value; the whole file where there is none."""
    field = params["field"]
    named = {"en": f"'{field}'", "fr": f"« {field} »"}
    return {"what": named if field else {"en": "this file", "fr": "ce fichier"}}


def remedy(params: Mapping[str, object]) -> Words:
    """What to do about a key, or about a whole file."""
    if not params["field"]:
        return _EMPTY_FILE
    return _NEEDED if params.get("is_needed") else RULE.hint
