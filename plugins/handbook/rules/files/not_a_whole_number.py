"""A value is not a whole number of 0 or more where one is wanted.

## Why
People, seats and days of work are counted; a half or a range cannot be added up.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: about ten  # error: HBK206
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
-seats: about ten
+seats: 4
```

## How to fix
Write digits alone, without a unit: `10`.
"""

import re
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK206",
    name="not-a-whole-number",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a whole number, 0 or more, found {typed}",
        "fr": "« {field} » doit être un nombre entier, 0 ou plus, trouvé : {typed}",
    },
    hint={"en": "write digits alone, like 10", "fr": "écrivez des chiffres seuls, comme 10"},
)

_FIRST: Final = re.compile(r"\d+(?=\s+[^\W\d_]|\+)")
_DAYS: Final = re.compile(r"(?P<days>\d+)\s*(?:d|j|days?|jours?)", re.IGNORECASE)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The number of days without its unit, which is days wherever a whole number is wanted of time."""
    typed = str(params["text"]).strip()
    if found := _DAYS.fullmatch(typed):
        return {"fix": found["days"]}
    found = _FIRST.match(typed)
    return {"nearest": found[0]} if found else {}
