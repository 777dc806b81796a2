"""The number of others that a KPI is held against is old.

## Why
A market moves. "Better than the average" of three years ago comforts and misleads.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
benchmark: {value: 180, source: Panel of forty software firms, date: 2025-09-01}  # warning: OKR132
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

## Passes
```diff title="company/kpis/registrations.yml"
-benchmark: {value: 180, source: Panel of forty software firms, date: 2025-09-01}
+benchmark: {value: 180, source: Panel of forty software firms, date: 2026-03-01}
```

## How to fix
Look for a newer number and set `value:`, `source:` and `date:`. If there is none, drop `benchmark:`. How old it may be
is `kpis: {benchmark_after: 12 months}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="OKR132",
    name="old-benchmark",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the benchmark of KPI '{name}' dates from {date}; it was good until {end}",
        "fr": "la référence du KPI « {name} » date du {date} ; elle valait jusqu'au {end}",
    },
    hint={
        "en": "look for a newer one, or drop `benchmark:`",
        "fr": "cherchez-en une plus récente, ou retirez `benchmark:`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each KPI that has a benchmark, from the day on which it is old."""
    lasts = context.handbook.settings.kpis.benchmark_after
    for record in context.handbook.kpis.values():
        if benchmark := record.model.benchmark:
            due = due_after(benchmark.date, lasts)
            facts = {"name": record.model.name, "date": benchmark.date, "end": due.due}
            yield Dated(RULE.of(record.source, ("benchmark", "date"), key=False, hint=None, **facts), *due.late)
