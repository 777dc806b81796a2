"""A number of a key result in per cent is a hundredth of the other.

## Why
Of `baseline: 22` and `target: 0.33` the way leads down, to a third of one per cent: the score counts backwards.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Contacts who answer, baseline: 22, target: 0.33, current: 23, unit: "%"}  # warning: OKR160
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Contacts who answer, baseline: 22, target: 0.33, current: 23, unit: "%"}
+      - {id: kr1, title: Contacts who answer, baseline: 22, target: 33, current: 23, unit: "%"}
```

## How to fix
Write the number in per cent, as the others are: `33`. Where the rate is meant to fall below one per cent, allow it,
with the reason.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.shares import per_cent_meant
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR160",
    name="share-beside-per-cent",
    severity="warning",
    since="0.1.0",
    message={
        "en": "key result '{title}' is counted in per cent, and {number} stands beside {other}",
        "fr": "le résultat clé « {title} » se compte en pour cent, et {number} est à côté de {other}",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """The baseline of each key result beside its target, and the other way round."""
    for place in key_results(context):
        result = place.result
        for field, number, other in (
            ("baseline", result.baseline, result.target),
            ("target", result.target, result.baseline),
        ):
            meant = None if place.is_dropped else per_cent_meant(number, [other], result.unit)
            if meant is not None:
                yield place.finding(RULE, field, number=number, other=other, nearest=f"{meant.normalize():f}")
