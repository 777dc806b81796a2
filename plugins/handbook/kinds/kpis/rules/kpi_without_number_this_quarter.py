"""A KPI has no number for the quarter that runs.

## Why
The report for the direction shows a gap where the number should be.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q3: {value: 190, says: Summer is quiet}}  # info: OKR139
```

## Passes
```diff title="company/kpis/registrations.yml"
-values: {2026-q3: {value: 190, says: Summer is quiet}}
+values: {2026-q4: {value: 214, says: The topic came from sales}}
```

## How to fix
Look the number up and add it with its sentence: `2026-q4: {value: 214, says: ...}`. The rule waits until a number from
before the quarter would be too old to trust: `okrs: {stale_after: 4 weeks}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.planning.periods import due_after
from handbook.rules.context import Context

RULE = Rule(
    code="OKR139",
    name="kpi-without-number-this-quarter",
    severity="info",
    since="0.1.0",
    message={
        "en": "KPI '{name}' has no number for {quarter} yet",
        "fr": "le KPI « {name} » n'a pas encore de chiffre pour le {quarter}",
    },
    hint={
        "en": "add `{quarter}:` with `value:` and `says:`",
        "fr": "ajoutez `{quarter}:` avec `value:` et `says:`",
    },
    uses_today=True,
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each KPI, some weeks after the quarter has begun."""
    years = context.handbook.years
    quarter = years.quarter_of(context.today)
    due = due_after(years.days(quarter).first, context.handbook.settings.okrs.stale_after)
    if not due.late.hold(context.today):
        return
    for record in context.handbook.kpis.values():
        if quarter not in record.model.values:
            field = "values" if record.model.values else "name"
            found = RULE.of(record.source, (field,), name=record.model.name, quarter=quarter)
            yield found.resting_on(Basis(record.source.path, ("values",)))
