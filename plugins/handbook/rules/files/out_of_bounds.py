"""A number is too small or too large for what it says.

## Why
A currency of which one unit is worth nothing would make every sum in it nothing.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
rates: {USD: 0}  # error: HBK177
rates_as_of: 2026-11-01
```

## Passes
```diff title="handbook.yml"
-rates: {USD: 0}
+rates: {USD: 0.92}
```

## How to fix
Write a number within the bounds that the message names. A rate is what one unit of the other currency is worth in the
handbook's own.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK177",
    name="out-of-bounds",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be {bound}, found {typed}",
        "fr": "« {field} » doit être {bound}, trouvé : {typed}",
    },
    hint={"en": "write a number {bound}", "fr": "écrivez un nombre {bound}"},
)

_ABOVE: Words = {"en": "above {gt}", "fr": "supérieur à {gt}"}
_BELOW: Words = {"en": "below {lt}", "fr": "inférieur à {lt}"}
_RATE: Words = {
    "en": "a rate is what 1 {field} is worth in the currency of the sums, like 0.92",
    "fr": "un taux est ce que vaut 1 {field} dans la monnaie des totaux, comme 0.92",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The bound that is passed."""
    words = _ABOVE if "gt" in params else _BELOW
    return {"bound": {language: text.format_map(params) for language, text in words.items()}}


def remedy(params: Mapping[str, object]) -> Words:
    """What a rate is; else the bound again."""
    return _RATE if params.get("is_rate") else RULE.hint
