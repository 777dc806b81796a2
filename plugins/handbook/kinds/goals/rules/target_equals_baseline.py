"""The target of a key result is the number that it starts from.

## Why
There is nothing to reach, so the progress cannot be computed. A level that is to be held says so, with `keep:`.

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
+      - {id: kr2, title: Days on which the site was up, target: 99.9, keep: above, current: 99.95, unit: "%"}
```

## How to fix
Write the number you want to reach. To hold it instead, add `keep: above` (the target or more), `keep: below` (the
target or less) or `keep: at`: the score is then 100 % as long as the number holds.
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
        "en": "write the number you want to reach; to hold this one, add `keep: above`, `keep: below` or `keep: at`",
        "fr": "écrivez le nombre à atteindre ; pour tenir celui-ci, ajoutez `keep: above` (ce nombre ou plus), "
        "`keep: below` (ou moins) ou `keep: at`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result that has both numbers."""
    for place in key_results(context):
        target = place.result.target
        if target is not None and place.result.keep is None and target == place.result.baseline:
            yield place.finding(RULE, "target", target=target)
