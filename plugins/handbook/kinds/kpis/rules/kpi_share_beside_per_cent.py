"""A number of a KPI in per cent is a hundredth of the others.

## Why
Of `58` and `0.61` the chart shows a fall to nothing, where the share rose from 58 to 61 per cent.

## Fails
```yaml title="company/kpis/replies.yml"
name: Contacts who answer
unit: "%"
owner: event-manager
meaning: How many of a hundred write back
source: CRM
shows: demand
reviewed: 2026-11-02
target: 65
values: {2026-q3: {value: 58, says: Fair}, 2026-q4: {value: 0.61, says: Better}}  # warning: OKR161
```

## Passes
```diff title="company/kpis/replies.yml"
-values: {2026-q3: {value: 58, says: Fair}, 2026-q4: {value: 0.61, says: Better}}
+values: {2026-q3: {value: 58, says: Fair}, 2026-q4: {value: 61, says: Better}}
```

## How to fix
Write the number in per cent, as the others are: `61`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.shares import per_cent_meant

RULE = Rule(
    code="OKR161",
    name="kpi-share-beside-per-cent",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the KPI '{name}' is counted in per cent, and {number} stands beside {other}",
        "fr": "le KPI « {name} » se compte en pour cent, et {number} est à côté de {other}",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Each reading beside the largest of them all, and the target."""
    for record in context.handbook.kpis.values():
        kpi = record.model
        largest = max((reading.value for reading in kpi.values.values()), default=None)
        numbers = [(("values", quarter, "value"), reading.value) for quarter, reading in kpi.values.items()]
        for route, number in [*numbers, (("target",), kpi.target)]:
            meant = per_cent_meant(number, [largest], kpi.unit)
            if meant is not None:
                facts: dict[str, object] = {"number": number, "other": largest, "nearest": f"{meant.normalize():f}"}
                yield RULE.of(record.source, route, key=False, hint=None, name=kpi.name, **facts)
