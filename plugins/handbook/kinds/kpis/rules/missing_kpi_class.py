"""The KPIs show one side of the work only.

## Why
Marketing that is judged by leads alone stops doing whatever pays later: that people know the company at all, and that
they stay. One number of each class keeps the others honest.

## Fails
```yaml title="company/kpis/meetings.yml"
name: Meetings
meaning: How many people want to talk to us
shows: demand  # warning: OKR146
owner: event-manager
source: CRM
values: {2026-q4: {value: 214, says: The topic came from sales}}
```
```yaml title="company/kpis/sales.yml"
name: Sales from marketing
meaning: What our work brings in
shows: revenue
owner: event-manager
source: CRM
values: {2026-q4: {value: 90, says: Two large ones}}
```

## Passes
```diff title="company/kpis/meetings.yml"
-name: Meetings
+name: Qualified meetings
```
```yaml title="company/kpis/known.yml"
name: Companies that know us
meaning: Who says our name when asked for three
shows: awareness
owner: event-manager
source: Survey
values: {2026-q4: {value: 7, says: Two more than a year ago}}
```

## How to fix
Add a KPI of the class that is missing, or say of one that is there what it `shows:`. The classes are `kpis: {classes:
[awareness, demand, revenue]}` in `handbook.yml`; as long as no KPI has a class, nobody asks.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR146",
    name="missing-kpi-class",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the KPIs show {shown}, and none shows {missing}",
        "fr": "les KPI montrent {shown}, et aucun ne montre {missing}",
    },
    hint={
        "en": "add a KPI for it, or say of one what it `shows:`",
        "fr": "ajoutez un KPI pour cela, ou dites de l'un d'eux ce qu'il montre : `shows:`",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """At the first KPI that has a class, unless that of another could not be read."""
    if context.was_left_out("shows"):
        return
    classed = [record for record in context.handbook.kpis.values() if record.model.shows]
    classes = context.handbook.settings.kpis.classes
    shown = dict.fromkeys(str(record.model.shows) for record in classed)
    missing = [name for name in classes if name not in shown]
    if classed and missing and all(name in classes for name in shown):
        found = RULE.of(classed[0].source, ("shows",), shown=[*shown], missing=missing)
        yield context.resting_on_all(found, "kpi")
