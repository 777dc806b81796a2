"""A value is not one of those that may stand there.

## Why
The handbook acts on these words: an active campaign has deadlines, a cancelled one has none.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: activ  # error: HBK209
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## Passes
```diff title="campaigns/spring.yml"
-status: activ
+status: active
```

## How to fix
Choose one of the values that the hint names.
"""

import re
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CHOICES, CORRECTED, DID_YOU_MEAN, Words
from handbook.locales import called, near
from handbook.locales.typed_costs import cost_meant, cycle_meant
from handbook.model.costs import PERS
from handbook.model.values import WEEKDAYS
from handbook.model.when_words import weekdays_between
from handbook.rules.choices_meant import choice_meant

RULE = Rule(
    code="HBK209",
    name="not-a-choice",
    severity="error",
    since="0.1.0",
    message={"en": "'{field}' cannot be {typed}", "fr": "« {field} » ne peut pas être {typed}"},
    hint={"en": "choose one of: {choices}", "fr": "au choix : {choices}"},
)


_EACH: Final = re.compile(
    r"\b(?:seats?|users?|persons?|people|licen[cs]es?|postes?|utilisateurs?|personnes?"
    r"|clicks?|clics?|contacts?|e-?mails?|envois?|leads?|messages?|mille|thousand|1[ .,]?000)\b",
    re.IGNORECASE,
)
_FOR_ALL: Words = {
    "en": "write in `amount:` what all of them cost together, and here one of: {choices}",
    "fr": "écrivez dans `amount:` ce qu'ils coûtent tous ensemble, et ici au choix : {choices}",
}
_RATE: Words = {
    "en": "choose one of: {choices}; the rate has a key of its own beside it, tax_rate: {rate} %",
    "fr": "au choix : {choices} ; le taux a sa propre clé à côté, tax_rate: {rate} %",
}
_BY_WEEKS: Words = {
    "en": "no payment is told by the week: write what a {unit} costs, {amount}, and here {unit}",
    "fr": "aucun paiement ne se compte en semaines : écrivez dans amount {amount}, et ici {unit}",
}
_PERCENT: Final = re.compile(r"(?P<rate>\d{1,2}(?:[.,]\d{1,2})?)\s*%?")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The choices, which pydantic gives in one sentence, and the one that was probably meant."""
    choices = re.findall(r"'([^']*)'", str(params["expected"]))
    text = str(params["text"])
    spoken, close = (
        [choice for choice in choices if f"{params['field']}-{choice}" in words] for words in (called(text), near(text))
    )
    if {*choices} == {*WEEKDAYS} and (days := weekdays_between(text)):
        return {"choices": choices, "nearest": None, "fix": ", ".join(days)}
    if params["field"] == "tax" and (rate := _PERCENT.fullmatch(text)):
        return {"choices": choices, "nearest": None, "rate": rate["rate"].replace(",", ".")}
    if by_weeks := _by_weeks(params, text):
        return {"choices": choices, "nearest": None, **by_weeks}
    cycle = str(cycle_meant(text) or "")
    if cycle in choices or (cycle and {*PERS} <= {*choices}):
        return {"choices": choices, "nearest": None, "fix": cycle}
    meant = choice_meant(text, choices) or (spoken[0] if len(spoken) == 1 else None)
    return {"choices": choices, "nearest": meant or (close[0] if len(close) == 1 else None), "meant": meant}


def _by_weeks(params: Mapping[str, object], text: str) -> Mapping[str, object]:
    """What a month or a year costs of which each week, or every second one, has its payment."""
    cost = cost_meant(f"{params.get('amount_beside')} {params.get('currency_beside')} per {text}")
    if cost is None or cost.is_sure or cost.cycle.unit is None or cost.cycle.is_for_each:
        return {}
    return {"amount": f"{cost.amount:f}", "unit": cost.cycle.unit}


def remedy(params: Mapping[str, object]) -> Words:
    """The nearest choice, or the days of a stretch; else all of them."""
    if params.get("fix"):
        return CORRECTED
    if params["field"] == "per" and _EACH.search(str(params["text"])):
        return _FOR_ALL
    if params.get("rate"):
        return _RATE
    if params.get("amount"):
        return _BY_WEEKS
    return DID_YOU_MEAN if params["nearest"] else CHOICES
