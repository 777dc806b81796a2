"""The target of a key result is the number that it starts from.

## Why
There is nothing to reach, so the progress cannot be computed. Holding a number is a limit to watch, not a result.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 40, target: 40, current: 4, unit: meetings}  # warning: OKR104
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings from events, baseline: 40, target: 40, current: 4, unit: meetings}
+      - {id: kr1, title: Meetings from events, baseline: 25, target: 40, current: 4, unit: meetings}
```

## How to fix
Write the number you want to reach, or drop the key result.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR104",
    name="target-equals-baseline",
    severity="warning",
    since="0.1.0",
    message={
        "en": "key result '{title}' starts at {target}, which is its target",
        "fr": "le résultat clé « {title} » part de {target}, qui est sa cible",
    },
    hint={
        "en": "write the number you want to reach",
        "fr": "écrivez le nombre à atteindre",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result that has both numbers."""
    for place in key_results(context):
        target = place.result.target
        if target is not None and target == place.result.baseline:
            yield place.finding(RULE, "target", target=target)
