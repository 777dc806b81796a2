"""A value is text where a number is wanted.

## Why
Scores and sums need numbers. `1.500` stays text because half of Europe reads it as 1500 and
the other half as 1.5; `99.995` is a number.

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
Write digits alone, with a point before decimals: `214`, `4.5`. The unit has a key of its own. `+5` says by how much a
number changes: write what it is then.
"""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, DID_YOU_MEAN, Words
from handbook.locales.typed_amounts import amount_meant, says_tax
from handbook.locales.typed_changes import ChangeMeant, change_typed
from handbook.locales.typed_costs import cost_meant
from handbook.locales.typed_numbers import NumberMeant, ends_of, fraction_of, number_typed, written
from handbook.model.unknown import is_nothing
from handbook.rules.limits_meant import level_meant, side_of
from handbook.rules.units_meant import in_hours, in_other_unit, is_of_two, of_time, unit_told

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


_NOT_YET: Words = {
    "en": "write the number of today: {start}, as at the beginning, where nobody knows another one",
    "fr": "écrivez le nombre d'aujourd'hui : {start}, comme au départ, si l'on n'en connaît pas d'autre",
}
_EITHER: Words = {
    "en": "write {whole} or {decimal}: a point stands before decimals only",
    "fr": "écrivez {whole} ou {decimal} : le point ne sert que devant les décimales",
}
_RANGE: Words = {
    "en": "one number stands here: write {low} or {high}",
    "fr": "un seul nombre se met ici : écrivez {low} ou {high}",
}
_PART: Words = {
    "en": "write {part} for {part} of {of}, or {decimal} for the share of it",
    "fr": "écrivez {part} pour {part} sur {of}, ou {decimal} pour la part",
}
_THOUSANDS = re.compile(r"-?\d{1,3}[.,]\d{3}")
_ABOUT = re.compile(
    r"\s*(?:[<>~≈≥≤±]=?|about|under|over|below|above|at least|at most|max\.?|min\.?|"
    r"environ|moins de|plus de|au moins|au plus|ca\.?|\+)?\s*(?P<number>.*?)\s*\+?\s*"
)
_OF = re.compile(r"(?P<number>\d{1,12})(?: (?:of|in|out of|sur|von) |(?<=\d\d)\s?/\s?)(?P<of>\d{1,12})")
"""`36/40`: what was reached, of what was to be; `1/3` may be a third."""
_BOUNDS = frozenset("<>≥≤")
"""Signs before a target, which is a bound already."""
_BEHIND = re.compile(r"(?:[^\W\d_]|[%€$£]).*", re.DOTALL)
"""What may stand behind a number: its unit."""
_SHARE = Decimal("0.0001")
_TIMES = frozenset(("x", "\u00d7", "times", "fois", "tours", "turns"))
"""Units of what is a multiple itself: `4x` is four of them."""


_MOST_DIGITS = 18
_FINEST = Decimal("0.01")
"""The smallest part of a sum of money that anybody pays."""
_WEIGHT: Words = {
    "en": "a weight has no unit: write {decimal}, or {whole} where all of them are counted so",
    "fr": "un poids n'a pas d'unité : écrivez {decimal}, ou {whole} si tous sont comptés ainsi",
}
_SPENT: Words = {
    "en": "a sum has two decimals at most: write {decimal}",
    "fr": "une somme a deux décimales au plus : écrivez {decimal}",
}
_THOUSANDS_OF_MONEY: Words = {
    "en": "a sum has two decimals at most: write {decimal}, or {whole}",
    "fr": "une somme a deux décimales au plus : écrivez {decimal}, ou {whole}",
}
_TAXED: Words = {
    "en": "write {number}, and beside it: tax: {tax}",
    "fr": "écrivez {number}, et à côté : tax: {tax}",
}
_UNTAXED: Words = {
    "en": "whether tax is in it is said once, by `tax:` in handbook.yml: write {number} if it is so there, else what "
    "it comes to with it",
    "fr": "que la taxe y soit ou non se dit une fois, par `tax:` dans handbook.yml : écrivez {number} si c'est ainsi, "
    "sinon ce qu'il est avec elle",
}
_HELD: Words = {
    "en": "a level that is not to be passed: write {level}, and beside it: keep: {keep}",
    "fr": "c'est un seuil à tenir : écrivez {level}, et à côté : keep: {keep}",
}
_HELD_OR_REACHED: Words = {
    "en": "write {level} if it is to be reached; if it is to be held, beside it too: keep: {keep}",
    "fr": "écrivez {level} s'il est à atteindre ; s'il est à tenir, aussi à côté : keep: {keep}",
}
_COUNTED_FROM: Words = {
    "en": "write the number to reach: {after}, which is {typed} counted from {base}, or {number}",
    "fr": "écrivez le nombre à atteindre : {after}, soit {typed} à partir de {base}, ou bien {number}",
}
_CHANGED: Words = {
    "en": "write the number to reach: {after}, which is {typed} counted from {base}",
    "fr": "écrivez le nombre à atteindre : {after}, soit {typed} à partir de {base}",
}
_NO_CHANGE: Words = {
    "en": "write the number that is reached, not by how much it changes",
    "fr": "écrivez le nombre atteint, et non de combien il change",
}
_FROM_ZERO: Words = {
    "en": f"{_NO_CHANGE['en']}: {{number}} if it is counted from 0",
    "fr": f"{_NO_CHANGE['fr']} : {{number}} s'il est compté à partir de 0",
}


def _change(params: Mapping[str, object], typed: str) -> Mapping[str, object]:
    """What a change comes to, where it is known from which number it is counted; else the number, where it may be one.

    A part in per cent of a number that is one itself may be points.
    """
    change = None if params.get("currency_beside") or params.get("is_rate") else change_typed(typed)
    if change is None:
        return {}
    base, is_plain = params.get("base"), not (change.is_factor or change.is_part)
    unit = str(params.get("stands_beside"))
    may_be_points = change.is_part and unit.startswith("%")
    number = {"number": written(abs(change.number))} if is_plain or may_be_points or change.is_factor else {}
    if change.is_factor and (unit.casefold() in _TIMES or params.get("field") == "current"):
        return {"nearest": number["number"]}
    if not isinstance(base, Decimal) or (not base and not is_plain):
        return {"is_change": True, **(number if not change.is_factor else {})}
    if not base:
        return {"fix": number["number"]}
    points = ChangeMeant(change.number) if may_be_points else change
    after = points.of(base).quantize(_SHARE)
    return {"is_change": True, "after": written(after), "base": written(base), **number}


def _of_currency(params: Mapping[str, object], typed: str) -> Mapping[str, object]:
    """The number of a sum whose currency stands beside it; what it says of its tax is never dropped."""
    currency, amount = params["currency_beside"], amount_meant(typed)
    found = (cost_meant(typed) or cost_meant(f"{typed} {currency}")) if says_tax(typed) else None
    if found and found.tax:
        return {"number": written(found.amount), "tax": found.tax, "is_taxed": bool(params.get("may_tax"))}
    is_it = amount and (amount.currency, amount.per) == (currency, None)
    return {"fix": written(amount.amount)} if amount and is_it else {}


def _of_multiple(params: Mapping[str, object]) -> Mapping[str, object]:
    """The number beside a unit that multiplies: 12 of `12 k€` where `unit: k€` stands beside it."""
    scaled = params.get("scaled")
    return {"fix" if params.get("unit_beside") else "nearest": written(scaled)} if isinstance(scaled, Decimal) else {}


def _not_known(params: Mapping[str, object], typed: str) -> Mapping[str, object]:
    """The number from which a goal began, where nobody knows how far it is."""
    base = params.get("base")
    is_open = params.get("field") == "current" and is_nothing(typed)
    return {"start": written(base)} if is_open and isinstance(base, Decimal) else {}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The number inside the text: `1 500` and `4,5` can mean one thing only; `40 %` would lose its unit.

    Of figures that have names, the name says what they are per cent of.
    """
    typed = str(params["text"]).strip()
    of_sum = _of_currency(params, typed) if params.get("currency_beside") else _of_multiple(params)
    if told := of_sum or _not_known(params, typed):
        return told
    if two := _two_meanings(params, typed) or _change(params, typed) or level_meant(params, typed):
        return two
    if found := _OF.fullmatch(typed):
        is_part = (params.get("is_percent") or "/" not in typed) and int(found["of"]) > 0
        return _part(found["number"], found["of"], params) if is_part else {"nearest": found["number"]}
    meant = number_typed(typed)
    if meant and meant.rest in ("", "."):
        return {"fix": written(meant.number)}
    about = _ABOUT.fullmatch(typed)
    is_about = meant is None or meant.rest == "+"
    meant = number_typed(about["number"]) if about and is_about else meant
    if meant is None or (meant.rest and not _BEHIND.fullmatch(meant.rest)):
        return {}
    return _inside(params, typed, meant, is_about=is_about)


def _too_fine(amount: Decimal) -> Mapping[str, object]:
    """The sum that a number with three decimals is about, and the thousands that it may mean."""
    if not amount.is_finite() or len(amount.as_tuple().digits) > _MOST_DIGITS:
        return {}
    rounded = {"is_sum": True, "decimal": f"{amount.quantize(_FINEST, ROUND_HALF_UP):f}"}
    return {**rounded, "whole": f"{amount:f}".replace(".", "")} if _THOUSANDS.fullmatch(f"{amount:f}") else rounded


def _weight(meant: NumberMeant | None) -> Mapping[str, object]:
    """A weight in per cent, as a share of one and as a number."""
    if meant is None or meant.rest:
        return {}
    return {"is_weight": True, "decimal": written(meant.number / 100), "whole": written(meant.number)}


def _part(part: str, of: str, params: Mapping[str, object]) -> Mapping[str, object]:
    """A part of a number, and the share that it is; beside per cent, and of a weight, it is that alone."""
    share = (Decimal(part) / Decimal(of)).quantize(_SHARE).normalize()
    if params.get("field") == "weight":
        return {"nearest": f"{share:f}"}
    return (
        {"nearest": written(share * 100)}
        if params.get("is_percent")
        else {"part": part, "of": of, "decimal": f"{share:f}"}
    )


def _two_meanings(params: Mapping[str, object], typed: str) -> Mapping[str, object]:
    """What may be two numbers: the ends of a range, a part, a weight in per cent, thousands that look like decimals."""
    if params.get("is_decimal"):
        return _too_fine(Decimal(typed))
    if typed.endswith("%") and params.get("field") == "weight":
        return _weight(number_typed(typed.removesuffix("%")))
    if ends := ends_of(typed):
        return {"low": written(ends[0]), "high": written(ends[1])}
    if (part := fraction_of(typed)) and not _OF.fullmatch(typed):
        return _part(*part, params)
    if _THOUSANDS.fullmatch(typed) and not typed.removeprefix("-").startswith("0"):
        plain = typed.replace(",", ".")
        return {"whole": plain.replace(".", ""), "decimal": f"{Decimal(plain).normalize():f}"}
    return {}


def _inside(params: Mapping[str, object], typed: str, meant: NumberMeant, *, is_about: bool) -> Mapping[str, object]:
    """The number without what stands around it, which may be its unit."""
    meant = in_hours(meant)
    if is_of_two(meant):
        return {}
    if (time := of_time(params, meant)) is not None:
        return time
    number, rest = written(meant.number), meant.rest
    if rest == "%" and params.get("is_rate"):
        return {"nearest": written(meant.number / 100)}
    if (told := in_other_unit(params, meant)) is not None:
        return told
    if rest and (rest == params.get("unit_beside") or (rest == "%" and params.get("is_named") and not is_about)):
        return {"fix": number}
    is_level = side_of(rest) is not None
    unit = {"unit": rest} if rest and params.get("has_unit") and not is_level else {}
    is_bound = params.get("field") == "target" and typed[:1] in _BOUNDS
    return {"nearest" if (rest and not is_level) or (is_about and not is_bound) else "fix": number, **unit}


def _of_sum(params: Mapping[str, object]) -> Words:
    return _THOUSANDS_OF_MONEY if "whole" in params else _SPENT


def _of_change(params: Mapping[str, object]) -> Words:
    of_known, of_unknown = (_COUNTED_FROM, _FROM_ZERO) if "number" in params else (_CHANGED, _NO_CHANGE)
    return of_known if "after" in params else of_unknown


def remedy(params: Mapping[str, object]) -> Words:
    """The number, or the two that may be meant."""
    if params.get("is_sum") or params.get("is_change"):
        return _of_sum(params) if params.get("is_sum") else _of_change(params)
    known = (("start", _NOT_YET), ("is_weight", _WEIGHT), ("tax", _TAXED if params.get("is_taxed") else _UNTAXED))
    known = (*known, ("level", _HELD if params.get("is_held") else _HELD_OR_REACHED))
    for fact, words in (*known, ("low", _RANGE), ("part", _PART), ("whole", _EITHER)):
        if fact in params:
            return words
    if params.get("fix"):
        return CORRECTED
    return unit_told(params) or (DID_YOU_MEAN if params.get("nearest") else RULE.hint)
