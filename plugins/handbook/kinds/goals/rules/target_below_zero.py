"""The target of a key result is below zero, and the number that it starts from is above.

## Why
`target: -15` is the level of fifteen below zero, not fifteen less: the score counts a way that nobody means to go.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Days until a call, baseline: 65, target: -15, current: 60, unit: days}  # warning: OKR158
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Days until a call, baseline: 65, target: -15, current: 60, unit: days}
+      - {id: kr1, title: Days until a call, baseline: 65, target: 50, current: 60, unit: days}
```

## How to fix
Write the number to reach, not by how much it changes. What may lie below zero is not told: what stands below zero now,
and what its title or unit says to be a score, a temperature, a balance or a change.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.below_zero import target_meant
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR158",
    name="target-below-zero",
    severity="warning",
    since="0.1.0",
    message={
        "en": "key result '{title}' starts at {baseline}, and its target is {target}, below zero",
        "fr": "le résultat clé « {title} » part de {baseline}, et sa cible est {target}, sous zéro",
    },
    hint={
        "en": "write the number to reach: `target: {meant}` is {less} less",
        "fr": "écrivez le nombre à atteindre : `target: {meant}`, c'est {less} de moins",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result with a way to go whose current number is not below zero either."""
    for place in key_results(context):
        result = place.result
        is_level = place.is_dropped or result.keep is not None or (result.current is not None and result.current < 0)
        meant = None if is_level else target_meant(result.baseline, result.target, result.title, result.unit)
        if meant is not None and result.target is not None:
            facts: dict[str, object] = {"baseline": result.baseline, "target": result.target, "less": -result.target}
            yield place.finding(RULE, "target", meant=f"{meant:f}", **facts)
