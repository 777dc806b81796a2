"""A KPI does not say where its number comes from.

## Why
Two people who look the same number up in two places find two numbers, and the meeting is about which one is right.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar  # warning: OKR131
meaning: How many people want to hear us
owner: event-manager
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

## Passes
```diff title="company/kpis/registrations.yml"
 owner: event-manager
+source: Livestorm
```

## How to fix
Add `source:` with the tool and the report: `source: HubSpot, list "Became a lead"`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR131",
    name="number-without-source",
    severity="warning",
    since="0.1.0",
    message={
        "en": "KPI '{name}' does not say where its number comes from",
        "fr": "le KPI « {name} » ne dit pas d'où vient son chiffre",
    },
    hint={
        "en": "add `source:` with the tool and the report",
        "fr": "ajoutez `source:` avec l'outil et le rapport",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each KPI."""
    for record in context.handbook.kpis.values():
        if record.model.source is None:
            yield RULE.of(record.source, ("name",), name=record.model.name)
