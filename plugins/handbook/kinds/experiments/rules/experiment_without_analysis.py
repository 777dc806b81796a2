"""An experiment is closed, and nobody wrote down what was seen.

## Why
The money is spent; the answer is all that it bought. In three months nobody remembers it.

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
started: 2026-11-02
status: won  # error: OKR134
```

## Passes

```diff title="experiments/short-form.yml"
 status: won
+result: 214 registrations instead of 160 with the same mailing
```

## How to fix
Add `result:` with what the KPI did, and against what it is compared.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR134",
    name="experiment-without-analysis",
    severity="error",
    since="0.1.0",
    message={
        "en": "experiment '{title}' is closed, and its result is not written down",
        "fr": "l'expérience « {title} » est close, et son résultat n'est pas écrit",
    },
    hint={
        "en": "add `result:` with what the KPI did",
        "fr": "ajoutez `result:` avec ce qu'a fait le KPI",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each experiment that has ended."""
    for record in context.handbook.experiments.values():
        experiment = record.model
        if experiment.is_closed and experiment.result is None:
            yield RULE.of(record.source, ("status",), title=experiment.title)
