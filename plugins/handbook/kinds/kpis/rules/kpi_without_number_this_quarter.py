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

from handbook.diagnostics.finding import Basis, Rule
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.quarters import quarters_around

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


def coming(context: Context) -> Iterator[Dated]:
    """Each KPI, some weeks after each quarter without its number has begun."""
    handbook, kpis = context.handbook, context.handbook.kpis.values()
    named = (*(quarter for record in kpis for quarter in record.model.values), *handbook.quarters)
    for quarter, days in quarters_around(named, handbook.years) if kpis else ():
        late = due_after(days.first, handbook.settings.okrs.stale_after, days).late
        for record in kpis:
            if quarter not in record.model.values and late.first <= late.last:
                field = "values" if record.model.values else "name"
                found = RULE.of(record.source, (field,), name=record.model.name, quarter=quarter)
                yield Dated(found.resting_on(Basis(record.source.path, ("values",))), *late)
