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
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.locales.typed_amounts import (
    Amount,
    amount_alone,
    amount_meant,
    amounts_meant,
    highest_of,
    says_tax,
    whole_of,
)
from handbook.locales.typed_costs import CostMeant, cost_meant
from handbook.model.costs import Cycle

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
_BY_USE: Final = re.compile(
    r"(?:/|\bper\b|\bpour\b|\bpar\b|\bfor\b)\s*(?:(?:1[ .,]?000|mille|a thousand|thousand|each)\s+)?"
    r"(?:clicks?|clics?|contacts?|e-?mails?|envois?|leads?|messages?)\b"
)
_USED: Words = {
    "en": "what is paid by use has no price for each here: write what it comes to, like {{amount: 1200, currency: EUR, "
    "per: year}}",
    "fr": "ce qui se paie à l'usage n'a pas de prix à l'unité ici : écrivez ce que cela fait en tout, comme {{amount: "
    "1200, currency: EUR, per: year}}",
}
_TOO_FINE: Words = {
    "en": "a sum has two decimals at most: write {rounded}",
    "fr": "une somme a deux décimales au plus : écrivez {rounded}",
}
_FINEST = Decimal("0.01")
_NO_CURRENCY: Words = {
    "en": "write {alone}, and the currency behind it in three capitals, like EUR or GBP",
    "fr": "écrivez {alone}, et derrière la devise en trois majuscules, comme EUR ou CHF",
}
_NO_CURRENCY_BUT_TAX: Words = {
    "en": "write its currency too, like {{amount: {alone}, currency: EUR, tax: {tax}}}",
    "fr": "écrivez aussi sa devise, comme {{amount: {alone}, currency: EUR, tax: {tax}}}",
}
_FOR_EACH: Words = {
    "en": "one sum for all of it stands here: the amount times how many there are, like 1200 EUR",
    "fr": "une seule somme pour le tout se met ici : le montant fois leur nombre, comme 1200 EUR",
}
_THREE_BEHIND = {
    "fr": re.compile(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])"),
    "en": re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d\d[1-9](?![\d.,])"),
}
"""Language -> three digits behind the sign that sets decimals apart there, and thousands elsewhere.

Nobody writes the last zero of `7.800` behind a point that is one of decimals.
"""
_FREE = frozenset({"free", "free of charge", "gratis", "gratuit", "gratuite"})
_BUT_PAID = re.compile(r"[€$£]|\b(?:eur|usd|gbp|chf|then|after|trial|puis|ensuite|après|essai)\b")
_CENTS_APART = re.compile(r"(\d{1,4})[\s\u00a0](\d\d)(\s*\S{1,5})")
_EITHER: Words = {"en": "write {whole} or {decimal}", "fr": "écrivez {whole} ou {decimal}"}
_CURRENCIES: Words = {"en": "write the one that is meant: {either}", "fr": "écrivez la devise voulue : {either}"}
_NO_TAX_HERE: Words = {
    "en": (
        "whether tax is in it is said once, by `tax:` in handbook.yml: write the sum as sums are shown there, "
        "{untaxed} if it is so already"
    ),
    "fr": (
        "HT ou TTC se dit une fois, par `tax:` dans handbook.yml : écrivez la somme comme les totaux y sont montrés, "
        "{untaxed} si elle l'est déjà"
    ),
}
_NO_TAX_NOR_CURRENCY: Words = {
    "en": (
        "write its currency too, like {untaxed_alone} EUR; whether tax is in it is said once, by `tax:` in "
        "handbook.yml, and the sum stands here as sums are shown there"
    ),
    "fr": (
        "écrivez aussi sa devise, comme {untaxed_alone} EUR ; HT ou TTC se dit une fois, par `tax:` dans "
        "handbook.yml, et la somme se met ici comme les totaux y sont montrés"
    ),
}
_NO_PERIOD_HERE: Words = {
    "en": "one sum for the whole time stands here: {whole_sum} if it is paid once, else all payments together",
    "fr": "une seule somme pour toute la durée se met ici : {whole_sum} si elle est payée une fois, sinon le total",
}
_BELOW_ZERO: Words = {
    "en": "what is paid is not below zero: write the amount without a sign, 0 EUR for what costs nothing",
    "fr": "ce que l'on paie n'est pas inférieur à zéro : écrivez le montant sans signe, 0 EUR si rien n'est payé",
}
_MINUS = re.compile(r"[-\u2212\u2013](?=\s?\S)|\((?=.*\)\Z)")
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
    """The amount as files have it; the two that may be meant."""
    text, language = str(params["text"]), str(params.get("language"))
    return _decimal_or_not(text, language, is_cost=params["field"] == "cost") or _one_sum(params)


def _one_sum(params: Mapping[str, object]) -> Mapping[str, object]:
    """The amount as files have it; of a cost with the period that it is for."""
    text, is_cost = str(params["text"]), params["field"] == "cost"
    if params.get("has_tax") and (cost := cost_meant(text)):
        return _rounded(cost.amount, cost.currency) or {"fix" if cost.is_sure else "nearest": _cost_written(cost)}
    if is_cost and _is_free(text.strip().casefold()):
        return {"nearest": "0 EUR"}
    found = amount_meant(text)
    if not params.get("has_tax") and (untaxed := _untaxed(text, found)):
        return untaxed
    if found is None:
        return _of_each(text.casefold(), is_cost=is_cost) or _in_part(text.strip())
    if found.per and not is_cost:
        return {"whole_sum": _written(found._replace(per=None))}
    return _rounded(found.amount, found.currency) or {"fix" if found.is_sure else "nearest": _written(found)}


def _is_free(text: str) -> bool:
    """Whether it costs nothing, perhaps up to a limit or for some: `free up to 500 contacts`."""
    return text in _FREE or (text.split(" ", 1)[0] in _FREE and not _BUT_PAID.search(text))


def _of_each(text: str, *, is_cost: bool) -> Mapping[str, object]:
    """What a price for each, or for a time, is told as."""
    if not is_cost:
        return {"is_for_each": True} if _PERIOD.search(text) else {}
    return {"is_by_use": True} if _BY_USE.search(text) else {"is_periodic": True} if _PERIOD.search(text) else {}


def _decimal_or_not(text: str, language: str, *, is_cost: bool) -> Mapping[str, object]:
    """The two sums of a text with three digits behind the sign that sets decimals apart in its language."""
    found = amount_meant(text)
    if found is None or language not in _THREE_BEHIND or not _THREE_BEHIND[language].search(text):
        return {}
    per = found.per if is_cost else None
    whole, decimal = (found._replace(amount=found.amount / part, per=per) for part in (1, 1000))
    return {"whole": _written(whole), "decimal": _written(decimal._replace(amount=decimal.amount.quantize(_FINEST)))}


def _untaxed(text: str, found: Amount | None) -> Mapping[str, object]:
    """The sum alone of a text that says of its tax what has no place here; nothing for any other."""
    cost = cost_meant(text)
    if cost and cost.tax and cost.cycle == Cycle(is_for_each=False):
        return {"untaxed": _written(Amount(cost.amount, cost.currency, None, is_sure=True))}
    if not says_tax(text):
        return {}
    alone = amount_alone(text)
    if found is None and alone is not None:
        return {"untaxed_alone": _digits(alone)}
    return {"untaxed": _written(found)} if found and not found.per else {}


def _rounded(amount: Decimal, currency: str) -> Mapping[str, object]:
    """The sum to write for one with more decimals than money has; nothing for any other."""
    cents = amount.quantize(_FINEST, ROUND_HALF_UP)
    return {"rounded": f"{_digits(cents)} {currency}"} if cents != amount else {}


def _in_part(text: str) -> Mapping[str, object]:
    """What is known of a text in which something lacks, or is too much; nothing where no amount is in it."""
    return _of_several(text) or _unlike_money(text)


def _of_several(text: str) -> Mapping[str, object]:
    """The amounts of which one is meant, or what several make together."""
    if either := amounts_meant(text):
        return {"either": [_written(amount) for amount in either]}
    if whole := whole_of(text):
        return {"nearest": _written(whole)}
    if highest := highest_of(text):
        return {"highest": _written(highest._replace(per=None))}
    several = [amount_meant(part) for part in _PLUS.split(text)]
    return {"is_several": True} if len(several) > 1 and all(several) else {}


def _unlike_money(text: str) -> Mapping[str, object]:
    """An amount below zero, without its currency, or of which nobody knows where its cents begin."""
    if (sign := _MINUS.match(text)) and amount_meant(text[sign.end() :].strip(" )")):
        return {"is_below_zero": True}
    if (alone := amount_alone(text)) is not None:
        taxed = cost_meant(f"{text} EUR") if says_tax(text) else None
        said = {"tax": taxed.tax} if taxed and taxed.tax else {}
        return {"alone": _digits(alone.quantize(_FINEST, ROUND_HALF_UP)), **said}
    if found := _CENTS_APART.fullmatch(text):
        return {"whole": f"{found[1]}{found[2]}{found[3]}", "decimal": f"{found[1]}.{found[2]}{found[3]}"}
    return {}


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


_REMEDIES = (
    ("is_by_use", _USED),
    ("is_periodic", _PERIODIC),
    ("is_for_each", _FOR_EACH),
    ("whole", _EITHER),
    ("rounded", _TOO_FINE),
    ("tax", _NO_CURRENCY_BUT_TAX),
    ("alone", _NO_CURRENCY),
    ("is_several", _SEVERAL),
    ("either", _CURRENCIES),
    ("untaxed", _NO_TAX_HERE),
    ("untaxed_alone", _NO_TAX_NOR_CURRENCY),
    ("whole_sum", _NO_PERIOD_HERE),
    ("is_below_zero", _BELOW_ZERO),
    ("highest", _RANGE),
)
"""What is known of an amount, and what to do then."""


def remedy(params: Mapping[str, object]) -> Words | None:
    """The form of the sum, of a price for each and a time; what an amount lacks, or has too much."""
    return next((words for fact, words in _REMEDIES if params.get(fact)), None)
