"""A KPI is a sign of something that the settings do not name.

## Why
The classes are there so that each is shown by at least one number. A word of its own belongs to none of them.

## Fails
```yaml title="company/kpis/meetings.yml"
name: Meetings
meaning: How many people want to talk to us
shows: awarenes  # warning: OKR149
owner: event-manager
source: CRM
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

## Passes
```diff title="company/kpis/meetings.yml"
 meaning: How many people want to talk to us
-shows: awarenes
```

## How to fix
Write one of `kpis: {classes: [awareness, demand, revenue]}` in `handbook.yml`, or add the word there.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import CHOICES
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed

RULE = Rule(
    code="OKR149",
    name="unknown-kpi-class",
    severity="warning",
    since="0.1.0",
    message={
        "en": "no class of KPIs is called '{id}'",
        "fr": "aucune classe de KPI ne s'appelle « {id} »",
    },
    hint=CHOICES,
)


def check(context: Context) -> Iterator[Finding]:
    """Each KPI with a class."""
    classes = context.handbook.settings.kpis.classes
    for record in context.handbook.kpis.values():
        if record.model.shows and record.model.shows not in classes:
            yield misnamed(RULE, record.source, ("shows",), record.model.shows, classes)
