"""An experiment has no budget.

## Why
A test is safe because somebody said beforehand how much may be lost on it. One that costs nothing says so: `planned: 0
EUR`.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```
```yaml title="experiments/short-form.yml"
title: A form with three fields  # warning: OKR144
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
persona: Service managers
hypothesis: Three fields instead of seven bring a third more registrations
kpi: registrations
started: 2026-11-02
status: running
```

## Passes
```diff title="experiments/short-form.yml"
 status: running
+budget: {planned: 300 EUR}
```

## How to fix
Add `budget: {planned: 300 EUR}`, the most that may be lost on it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR144",
    name="experiment-without-budget",
    severity="warning",
    since="0.1.0",
    message={
        "en": "experiment '{title}' has no budget",
        "fr": "l'expérience « {title} » n'a pas de budget",
    },
    hint={
        "en": "add `budget: {{planned: <amount> EUR}}`; 0 EUR if it costs nothing",
        "fr": "ajoutez `budget: {{planned: <montant> EUR}}` ; 0 EUR si elle ne coûte rien",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each experiment that is not over: of the others nobody can change what they cost."""
    for record in context.handbook.experiments.values():
        if record.model.budget is None and not record.model.is_closed:
            yield RULE.of(record.source, ("title",), title=record.model.title)
