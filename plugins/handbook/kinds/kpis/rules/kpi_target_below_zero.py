"""The target of a KPI is below zero, and all of its numbers are above.

## Why
`target: -15` is the level of fifteen below zero, not fifteen less: the page shows a line that nobody means to reach.

## Fails
```yaml title="company/kpis/delay.yml"
name: Days until a call
unit: days
owner: event-manager
meaning: How long somebody waits for us
source: CRM
shows: demand
better: lower
reviewed: 2026-11-02
target: -15  # warning: OKR159
values: {2026-q3: {value: 65, says: Long}, 2026-q4: {value: 60, says: Better}}
```

## Passes
```diff title="company/kpis/delay.yml"
-target: -15
+target: 45
```

## How to fix
Write the number to reach, not by how much it changes. What may lie below zero is not told: what did so in a quarter,
and what its name or unit says to be a score, a temperature, a balance or a change.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.below_zero import target_meant
from handbook.rules.context import Context

RULE = Rule(
    code="OKR159",
    name="kpi-target-below-zero",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the KPI '{name}' is at {value}, and its target is {target}, below zero",
        "fr": "le KPI « {name} » est à {value}, et sa cible est {target}, sous zéro",
    },
    hint={
        "en": "write the number to reach: `target: {meant}` is {less} less",
        "fr": "écrivez le nombre à atteindre : `target: {meant}`, c'est {less} de moins",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each KPI with numbers, by that of its last quarter."""
    for record in context.handbook.kpis.values():
        kpi = record.model
        values = [kpi.values[quarter].value for quarter in sorted(kpi.values)]
        if kpi.target is None or not values or min(values) < 0:
            continue
        meant = target_meant(values[-1], kpi.target, kpi.name, kpi.unit)
        if meant is not None:
            facts: dict[str, object] = {"value": values[-1], "target": kpi.target, "less": -kpi.target}
            place = (record.source, ("target",))
            yield RULE.of(*place, key=False, hint=None, name=kpi.name, meant=f"{meant:f}", **facts)
