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
from decimal import ROUND_HALF_UP, Decimal

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.locales.typed_amounts import Amount, amount_alone, amount_meant, highest_of
from handbook.locales.typed_costs import CostMeant, cost_meant

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
_PERIODIC: Words = {
    "en": "write the sum, its currency and what it covers, like {{amount: 1200, currency: EUR, per: year}}",
    "fr": "écrivez la somme, sa devise et ce qu'elle couvre, comme {{amount: 1200, currency: EUR, per: year}}",
}
_TOO_FINE: Words = {
    "en": "a sum has two decimals at most: write {rounded}",
    "fr": "une somme a deux décimales au plus : écrivez {rounded}",
}
_FINEST = Decimal("0.01")
_NO_CURRENCY: Words = {
    "en": "write the currency behind it in three capitals, like {alone} EUR",
    "fr": "écrivez la devise derrière, en trois majuscules, comme {alone} EUR",
}
_FREE = frozenset({"free", "free of charge", "gratis", "gratuit", "gratuite"})
_CENTS_APART = re.compile(r"(\d{1,4})[\s\u00a0](\d\d)(\s*\S{1,5})")
_EITHER: Words = {"en": "write {whole} or {decimal}", "fr": "écrivez {whole} ou {decimal}"}
_PLUS = re.compile(r"[+&]| (?:and|et|plus) ")
_SEVERAL: Words = {
    "en": "one amount in one currency stands here: add them up, like 1200 EUR",
    "fr": "un seul montant dans une seule devise se met ici : additionnez-les, comme 1200 EUR",
}
_RANGE: Words = {
    "en": "one amount stands here: write the higher, {highest}",
    "fr": "un seul montant se met ici : écrivez le plus haut, {highest}",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The amount as files have it; of a cost with the period that it is for."""
    text = str(params["text"])
    if params.get("has_tax") and (cost := cost_meant(text)):
        return _rounded(cost.amount, cost.currency) or {"fix" if cost.is_sure else "nearest": _cost_written(cost)}
    if text.strip().casefold() in _FREE and params["field"] == "cost":
        return {"nearest": "0 EUR"}
    found = amount_meant(text)
    if found is None and params["field"] == "cost" and _PERIOD.search(text.casefold()):
        return {"is_periodic": True}
    if found is None:
        return _in_part(text)
    if found.per and params["field"] != "cost":
        return {}
    return _rounded(found.amount, found.currency) or {"fix" if found.is_sure else "nearest": _written(found)}


def _rounded(amount: Decimal, currency: str) -> Mapping[str, object]:
    """The sum to write for one with more decimals than money has; nothing for any other."""
    cents = amount.quantize(_FINEST, ROUND_HALF_UP)
    return {"rounded": f"{_digits(cents)} {currency}"} if cents != amount else {}


def _in_part(text: str) -> Mapping[str, object]:
    """An amount without its currency, or the upper end of a range."""
    if (alone := amount_alone(text)) is not None:
        return {"alone": _digits(alone.quantize(_FINEST, ROUND_HALF_UP))}
    highest = highest_of(text)
    if found := _CENTS_APART.fullmatch(text.strip()):
        return {"whole": f"{found[1]}{found[2]}{found[3]}", "decimal": f"{found[1]}.{found[2]}{found[3]}"}
    several = [amount_meant(part) for part in _PLUS.split(text)]
    if len(several) > 1 and all(several):
        return {"is_several": True}
    return {"highest": _written(highest._replace(per=None))} if highest else {}


def _written(found: Amount) -> str:
    amount = _digits(found.amount)
    if found.per:
        return f"{{amount: {amount}, currency: {found.currency}, per: {found.per}}}"
    return f"{amount} {found.currency}"


def _cost_written(cost: CostMeant) -> str:
    """What is said of it beyond the sum, in the keys that are there for that."""
    amount, per = _digits(cost.amount), str(cost.cycle)
    more = [*([f"per: {per}"] if per else []), *([f"tax: {cost.tax}"] if cost.tax else [])]
    if not more:
        return f"{amount} {cost.currency}"
    return f"{{{', '.join((f'amount: {amount}', f'currency: {cost.currency}', *more))}}}"


def _digits(amount: Decimal) -> str:
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:f}"


def remedy(params: Mapping[str, object]) -> Words | None:
    """The form of the sum, of a price for each and a time; what an amount lacks, or has too much."""
    if params.get("is_periodic"):
        return _PERIODIC
    if params.get("whole"):
        return _EITHER
    if params.get("rounded"):
        return _TOO_FINE
    if params.get("alone"):
        return _NO_CURRENCY
    if params.get("is_several"):
        return _SEVERAL
    return _RANGE if params.get("highest") else None
