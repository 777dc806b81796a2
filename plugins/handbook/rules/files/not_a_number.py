"""A value is text where a number is wanted.

## Why
Scores and sums need numbers. `1.500` stays text because half of Europe reads it as 1500 and the other half as 1.5.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
debrief: {keep: The title, change: The hour, results: {Registrations: 214 people}}  # error: HBK205
```

## Passes
```diff title="campaigns/spring.yml"
-debrief: {keep: The title, change: The hour, results: {Registrations: 214 people}}
+debrief: {keep: The title, change: The hour, results: {Registrations: 214}}
```

## How to fix
Write digits alone, with a point before decimals: `214`, `4.5`. The unit has a key of its own.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, DID_YOU_MEAN, Words

RULE = Rule(
    code="HBK205",
    name="not-a-number",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a number, found {typed}",
        "fr": "« {field} » doit être un nombre, trouvé : {typed}",
    },
    hint={
        "en": "write digits alone, with a point before decimals, like 1500 or 4.5",
        "fr": "écrivez des chiffres seuls, avec un point avant les décimales, comme 1500 ou 4.5",
    },
)


_NUMBER = re.compile(r"(?P<whole>-?\d+(?: \d{3})*)(?:[.,](?P<decimals>\d{1,2}))?(?P<rest>\s*(?:[^\W\d_]|[%€$£]).*)?")
_EITHER: Words = {
    "en": "write {whole} or {decimal}: a point stands before decimals only",
    "fr": "écrivez {whole} ou {decimal} : le point ne sert que devant les décimales",
}
_THOUSANDS = re.compile(r"-?\d{1,3}[.,]\d{3}")
_ABOUT = re.compile(
    r"\s*(?:[<>~≈≥≤±]=?|about|under|over|below|above|at least|at most|max\.?|min\.?|"
    r"environ|moins de|plus de|au moins|au plus|ca\.?|\+)?\s*(?P<number>.*?)\s*\+?\s*"
)
_OF = re.compile(r"(?P<number>\d{1,12})(?: (?:of|out of|sur|von) |(?<=\d\d)\s?/\s?)\d{1,12}")
"""`36/40`: what was reached, of what was to be; `1/3` may be a third."""
_BOUNDS = frozenset("<>≥≤")
"""Signs before a target, which is a bound already."""
_SHORT = re.compile(r"(?P<amount>-?\d+(?:[.,]\d+)?)\s*(?P<times>[kKM])")
_TIMES = {"k": 1000, "K": 1000, "M": 1_000_000}


_WITH_UNIT: Words = {
    "en": 'write {nearest}, and beside it: unit: "{unit}"',
    "fr": 'écrivez {nearest}, et à côté : unit: "{unit}"',
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The number inside the text: `1 500` and `4,5` can mean one thing only; `40 %` would lose its unit.

    Of figures that have names, the name says what they are per cent of.
    """
    if found := _SHORT.fullmatch(str(params["text"]).strip()):
        number = Decimal(found["amount"].replace(",", ".")) * _TIMES[found["times"]]
        return {"fix": f"{number.normalize():f}"}
    typed = str(params["text"])
    if found := _OF.fullmatch(typed.strip()):
        return {"nearest": found["number"]}
    if _THOUSANDS.fullmatch(typed):
        typed = typed.replace(",", ".")
        return {"whole": typed.replace(".", ""), "decimal": f"{Decimal(typed).normalize():f}"}
    about = _ABOUT.fullmatch(typed)
    found = _NUMBER.fullmatch(about["number"] if about else typed)
    if found is None:
        return {}
    is_about = about is not None and about["number"] != typed
    decimals = f".{found['decimals']}" if found["decimals"] else ""
    number = found["whole"].replace(" ", "") + decimals
    rest = (found["rest"] or "").strip()
    if rest and (rest == params.get("unit_beside") or (rest == "%" and params.get("is_named") and not is_about)):
        return {"fix": number}
    unit = {"unit": found["rest"].strip()} if found["rest"] and params.get("has_unit") else {}
    is_bound = params.get("field") == "target" and typed[:1] in _BOUNDS
    return {"nearest" if found["rest"] or (is_about and not is_bound) else "fix": number, **unit}


def remedy(params: Mapping[str, object]) -> Words:
    """The number, or the two that may be meant."""
    if "whole" in params:
        return _EITHER
    if params.get("fix"):
        return CORRECTED
    if params.get("unit"):
        return _WITH_UNIT
    return DID_YOU_MEAN if params.get("nearest") else RULE.hint
