"""An address does not begin with https://, http:// or mailto:, or what follows cannot be the name of a computer.

## Why
Without its beginning a browser takes the address for a page of the handbook, which does not exist.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: www.hubspot.com  # error: HBK217
```

## Passes
```diff title="company/tools/hubspot.yml"
-url: www.hubspot.com
+url: https://www.hubspot.com
```

## How to fix
Copy the whole address from the browser.
"""

import re
from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK217",
    name="not-a-link",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a full address, found {typed}",
        "fr": "« {field} » doit être une adresse complète, trouvé : {typed}",
    },
    hint={
        "en": "write the whole address, beginning with https://",
        "fr": "écrivez l'adresse entière, qui commence par https://",
    },
)


_SEVERAL = re.compile(r"(?P<first>https?://[^\s,;]+)[\s,;]+https?://", re.IGNORECASE)
_ONE: Words = {
    "en": "one address stands here: write {first}, or the other",
    "fr": "une seule adresse se met ici : écrivez {first}, ou l'autre",
}
_BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The address with its beginning; without `www.` it may be the name of a file; of several the first."""
    text = str(params["text"])
    if several := _SEVERAL.match(text):
        return {"first": several["first"]}
    if not _BARE.fullmatch(text):
        return {}
    return {"fix" if text.startswith("www.") or "/" in text else "nearest": f"https://{text}"}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The first of several addresses."""
    return _ONE if params.get("first") else None
