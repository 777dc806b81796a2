"""A key result has the weight 0, so that it counts for nothing.

## Why
It stands among the others, and its objective has the same score whatever becomes of it. Where all have this weight, the
objective has no score.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: meetings, weight: 0}  # info: OKR157
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: meetings, weight: 0}
+      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Take `weight:` out, and it counts once. Give one that is no goal any more its `dropped:`. A number that is only to be
watched belongs into `company/kpis`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR157",
    name="weight-of-nothing",
    severity="info",
    since="0.1.0",
    message={
        "en": "key result '{title}' has the weight 0: it counts for nothing in the score of its objective",
        "fr": "le résultat clé « {title} » a le poids 0 : il ne compte pas dans le score de son objectif",
    },
    hint={
        "en": "take `weight:` out, or write a number above 0; `dropped:` says that it was given up",
        "fr": "enlevez `weight:`, ou écrivez un nombre au-dessus de 0 ; `dropped:` dit qu'il a été abandonné",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result with such a weight that was not given up."""
    for place in key_results(context):
        if place.result.weight == 0 and not place.is_dropped:
            yield place.finding(RULE, "weight")
