"""An amount of money has no currency, or one that is not written with three capitals.

## Why
Amounts in euros, dollars and rupees are never added up, so each needs its currency.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 €  # error: HBK214
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
-cost: 1200 €
+cost: 1200 EUR
```

## How to fix
Write the amount and the currency: `1200 EUR`. For a recurring cost write
`{amount: 1200, currency: EUR, per: year}`.
"""

import re
from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.locales.typed_amounts import amount_meant

RULE = Rule(
    code="HBK214",
    name="not-money",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be an amount and a currency, found {typed}",
        "fr": "« {field} » doit être un montant et une devise, trouvé : {typed}",
    },
    hint={
        "en": "write the amount, then the currency in three capitals, like 1200 EUR",
        "fr": "écrivez le montant, puis la devise en trois majuscules, comme 1200 EUR",
    },
)


_PERIOD = re.compile(r"/|\b(?:per|par|pro|a|monthly|yearly)\b")
_FOR_ALL: Words = {
    "en": "write the sum for all who use it: {{amount: 135, currency: EUR, per: month}}",
    "fr": "écrivez la somme pour tous ceux qui s'en servent : {{amount: 135, currency: EUR, per: month}}",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The amount as files have it; of a cost with the period that it is for."""
    found = amount_meant(str(params["text"]))
    if found is None and params["field"] == "cost" and _PERIOD.search(str(params["text"]).casefold()):
        return {"is_periodic": True}
    if found is None or (found.per and params["field"] != "cost"):
        return {}
    is_whole = found.amount == found.amount.to_integral_value()
    amount = f"{found.amount:.0f}" if is_whole else f"{found.amount:f}"
    meant = f"{amount} {found.currency}"
    if found.per:
        meant = f"{{amount: {amount}, currency: {found.currency}, per: {found.per}}}"
    return {"fix" if found.is_sure else "nearest": meant}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The form of the sum, of a price for each and a time."""
    return _FOR_ALL if params.get("is_periodic") else None
