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
from handbook.diagnostics.words import Words
from handbook.locales.typed_numbers import number_typed, written

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

_PART: Final = re.compile(r"(?P<whole>\d{0,9})[.,]\d{1,9}|(?P<count>\d{1,9})\s*/\s*(?P<of>[1-9]\d{0,9})")
_HALVES: Final = {"half": 0, "½": 0, "demi": 0, "demie": 0, "un demi": 0, "a half": 0}
_IN_PARTS: Words = {
    "en": "only whole numbers are counted here: write {above}, or {below}",
    "fr": "seuls des nombres entiers se comptent ici : écrivez {above}, ou {below}",
}
_NO_NUMBER: Words = {
    "en": "write digits alone, like 10; take out '{field}' where there is no number",
    "fr": "écrivez des chiffres seuls, comme 10 ; retirez « {field} » s'il n'y a pas de nombre",
}
_FIRST: Final = re.compile(
    r"(?:[~≈]\s*|about |environ |env\. |ca\. ?)?(?P<count>\d+)(?=\s+[^\W\d_]|\+\Z|\Z)(?!\s+[^\d]*\d)"
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:(?P<sign>[ \u00a0\u202f'.,])\d{3})(?:(?P=sign)\d{3})*")
_SUM: Final = re.compile(r"\d{1,6}(?:\s*\+\s*\d{1,6})+")
_RANGE: Final = re.compile(r"(?P<low>\d{1,9})\s*(?:-|\N{EN DASH}|\bto\b|\bà\b)\s*(?P<high>\d{1,9})")
_WORDS: Final = {
    **dict.fromkeys(("one", "un", "une"), "1"),
    **dict.fromkeys(("two", "deux"), "2"),
    **dict.fromkeys(("three", "trois"), "3"),
    **dict.fromkeys(("four", "quatre"), "4"),
    **dict.fromkeys(("five", "cinq"), "5"),
    **dict.fromkeys(("six",), "6"),
    **dict.fromkeys(("seven", "sept"), "7"),
    **dict.fromkeys(("eight", "huit"), "8"),
    **dict.fromkeys(("nine", "neuf"), "9"),
    **dict.fromkeys(("ten", "dix"), "10"),
    **dict.fromkeys(("twelve", "douze"), "12"),
}
_ENDS: Words = {
    "en": "one number stands here: write {low} or {high}",
    "fr": "un seul nombre se met ici : écrivez {low} ou {high}",
}
_DAYS: Final = re.compile(r"(?P<days>\d+)\s*(?:d|j|days?|jours?|)", re.IGNORECASE)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The number of days without its unit, which is days wherever a whole number is wanted of time."""
    typed = str(params["text"]).strip()
    if found := _DAYS.fullmatch(typed):
        return {"fix": found["days"]}
    if word := _WORDS.get(typed.casefold()):
        return {"fix": word}
    if found := _GROUPED.fullmatch(typed):
        is_sure = found["sign"] not in (".", ",")
        return {"fix" if is_sure else "nearest": re.sub(r"\D", "", typed)}
    if _SUM.fullmatch(typed):
        return {"nearest": str(sum(map(int, typed.split("+"))))}
    if (found := _RANGE.fullmatch(typed)) and int(found["low"]) < int(found["high"]):
        return {"low": found["low"], "high": found["high"]}
    return _inside(typed)


def _inside(typed: str) -> Mapping[str, object]:
    """The numbers on both sides of a part, or the number before words."""
    if found := re.fullmatch(r"(\d{1,9})[.,]0+", typed):
        return {"fix": found[1]}
    if (below := _whole_of(typed)) is not None:
        return {"below": below, "above": below + 1}
    found = _FIRST.match(typed)
    nearest = found["count"] if found else _thousands(typed)
    return {"nearest": nearest} if nearest else {"is_words": not re.search(r"\d", typed)}


def _thousands(typed: str) -> str | None:
    """The whole number of a shortened one, `10k`, `1.2M`; None for any other text."""
    meant = number_typed(typed)
    is_whole = meant and not meant.rest and meant.number == meant.number.to_integral_value()
    return written(meant.number) if meant and is_whole else None


def _whole_of(typed: str) -> int | None:
    """The whole number below one with a part: `0,5`, `1/2`, `half`."""
    found = _PART.fullmatch(typed)
    if found is None:
        return _HALVES.get(typed.casefold())
    return int(found["whole"] or 0) if found["of"] is None else int(found["count"]) // int(found["of"])


def remedy(params: Mapping[str, object]) -> Words | None:
    """The numbers on either side of a part; that a key may be left out where no number is known."""
    if "above" in params:
        return _IN_PARTS
    if "low" in params:
        return _ENDS
    return _NO_NUMBER if params.get("is_words") and params.get("is_needed") is False else None
