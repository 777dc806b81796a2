"""An experiment is past its last day and not closed.

## Why
A test without an end becomes a habit that nobody decided on: it goes on costing money, and its answer is never used.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```
```yaml title="experiments/short-form.yml"
title: A form with three fields
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
persona: Service managers
hypothesis: Three fields instead of seven bring a third more registrations
kpi: registrations
started: 2026-10-05
ends: 2026-11-06  # warning: OKR145
status: running
budget: {planned: 300 EUR}
```

## Passes
```diff title="experiments/short-form.yml"
-status: running
+status: won
+result: A quarter more registrations in four weeks
+lesson: Every field costs four in a hundred
```

## How to fix
Close it: `status: won`, `failed` or `stopped`, with `result:` and `lesson:`. If it needs longer, write the new day in
`ends:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import next_day
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="OKR145",
    name="experiment-past-its-end",
    severity="warning",
    since="0.1.0",
    message={
        "en": "experiment '{title}' was to end on {ends} and is not closed",
        "fr": "l'expérience « {title} » devait finir le {ends} et n'est pas terminée",
    },
    hint={
        "en": "close it with `result:` and `lesson:`, or write a new day in `ends:`",
        "fr": "terminez-la avec `result:` et `lesson:`, ou écrivez une nouvelle date dans `ends:`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each experiment that has an end and is not over, from the day after it."""
    for record in context.handbook.experiments.values():
        if record.model.ends and not record.model.is_closed:
            facts = {"title": record.model.title, "ends": record.model.ends}
            found = RULE.of(record.source, ("ends",), key=False, hint=None, **facts)
            yield Dated(found, next_day(record.model.ends))
