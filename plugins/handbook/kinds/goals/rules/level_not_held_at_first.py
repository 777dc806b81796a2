"""A key result is to keep a level at which it does not start.

## Why
A level that is not held yet is a number to reach, with a way to go and a score on the way. Kept, it would stand at 0 %
until the last step is done.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Uptime, baseline: 97, target: 99.9, keep: above, current: 98, unit: "%"}  # warning: OKR153
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Uptime, baseline: 97, target: 99.9, keep: above, current: 98, unit: "%"}
+      - {id: kr1, title: Uptime, baseline: 97, target: 99.9, current: 98, unit: "%"}
```

## How to fix
Take `keep:` out, if the level is to be reached. If it was held when the quarter began, correct `baseline:`, or leave it
out: a level to keep needs none.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.scores import is_held
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR153",
    name="level-not-held-at-first",
    severity="warning",
    since="0.1.0",
    message={
        "en": "key result '{title}' is to be kept at a level, {target}, that it does not hold at its start, {baseline}",
        "fr": "le résultat clé « {title} » doit être tenu à un niveau, {target}, qu'il n'a pas au départ, {baseline}",
    },
    hint={
        "en": "take out `keep:` if the level is to be reached; else correct `baseline:`, or leave it out",
        "fr": "enlevez `keep:` si ce niveau est à atteindre ; sinon corrigez `baseline:`, ou enlevez-le",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each level to keep that has a start on its wrong side."""
    for place in key_results(context):
        result = place.result
        if result.baseline is not None and is_held(result, result.baseline) is False:
            yield place.finding(RULE, "baseline", target=result.target, baseline=result.baseline)
