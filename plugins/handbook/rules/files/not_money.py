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
from decimal import Decimal

from handbook.diagnostics.finding import Rule

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


_CURRENCIES = {"€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "£": "GBP", "₹": "INR", "": ""}
_SHARED = ("USD",)
"""Currencies whose sign is that of others too."""
_AMOUNT = re.compile(
    r"(?P<before>[€$£₹]?)\s*(?P<amount>\d[\d \u00a0\u202f]*(?:[.,]\d{1,2})?)\s*(?P<after>[€$£₹]|euros?|)"
)


_THOUSANDS = re.compile(r"(?P<amount>\d{1,3}(?:,\d{3})+)\s*(?P<currency>[a-z]{3})")
_SHORT = re.compile(r"(?P<amount>\d+(?:[.,]\d{1,3})?)\s*(?P<times>k|m)\s*(?P<currency>[a-z]{3}|[€$£₹])")
_PERIODS = {**dict.fromkeys(("month", "mois"), "month"), **dict.fromkeys(("year", "an", "année"), "year")}
_PER = re.compile(
    rf"(?P<amount>\d+(?:\.\d{{1,2}})?)\s*(?P<currency>[a-z]{{3}})\s*(?:per|par|a|/)\s*(?P<period>{'|'.join(_PERIODS)})"
)
_TIMES = {"k": 1000, "m": 1_000_000}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The amount with the currency that its sign stands for."""
    typed = str(params["text"]).strip().casefold()
    if found := _THOUSANDS.fullmatch(typed):
        return {"fix": f"{found['amount'].replace(',', '')} {found['currency'].upper()}"}
    if params["field"] == "cost" and (found := _PER.fullmatch(typed)):
        period = _PERIODS[found["period"]]
        return {"fix": f"{{amount: {found['amount']}, currency: {found['currency'].upper()}, per: {period}}}"}
    if found := _SHORT.fullmatch(typed):
        amount = Decimal(found["amount"].replace(",", ".")) * _TIMES[found["times"]]
        currency = _CURRENCIES.get(found["currency"], found["currency"].upper())
        return {"nearest" if currency in _SHARED else "fix": f"{amount.normalize():f} {currency}"}
    found = _AMOUNT.fullmatch(typed)
    currency = found and (_CURRENCIES[found["before"]] or _CURRENCIES[found["after"]])
    if not found or not currency:
        return {}
    return {"nearest" if currency in _SHARED else "fix": f"{found['amount'].strip()} {currency}"}
