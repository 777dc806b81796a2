"""The weight of a key result is below nothing.

## Why
A weight says how much a key result counts in the score of its objective. Nothing counts less than not at all.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: meetings, weight: -2}  # error: OKR154
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: meetings, weight: -2}
+      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: meetings, weight: 2}
```

## How to fix
Write a number above 0: `2` counts twice as much as a key result without `weight:`, `0.5` half as much.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR154",
    name="weight-below-nothing",
    severity="error",
    since="0.1.0",
    message={
        "en": "key result '{title}' has the weight {weight}, which is less than nothing",
        "fr": "le résultat clé « {title} » a le poids {weight}, moins que rien",
    },
    hint={
        "en": "write a number above 0, or take `weight:` out",
        "fr": "écrivez un nombre au-dessus de 0, ou enlevez `weight:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result with such a weight."""
    for place in key_results(context):
        weight = place.result.weight
        if weight is not None and weight < 0:
            yield place.finding(RULE, "weight", weight=weight)
