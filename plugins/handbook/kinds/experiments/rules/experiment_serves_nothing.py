"""An experiment serves no objective.

## Why
A test that may bring something somewhere competes for the same hours as the goals of the quarter.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

```yaml title="experiments/short-form.yml"
title: A form with three fields  # warning: OKR137
owner: tom
lever: Registration page
persona: Service managers
hypothesis: Three fields instead of seven bring a third more registrations
kpi: registrations
started: 2026-11-02
status: running
```

## Passes

```diff title="experiments/short-form.yml"
 owner: tom
+supports: [2027-q1/marketing/o1]
```

## How to fix
Name the objective or key result that it should move: `supports: [2027-q1/marketing/o1]`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR137",
    name="experiment-serves-nothing",
    severity="warning",
    since="0.1.0",
    message={
        "en": "experiment '{title}' serves no objective",
        "fr": "l'expérience « {title} » ne sert aucun objectif",
    },
    hint={
        "en": "add `supports:` with an objective or a key result",
        "fr": "ajoutez `supports:` avec un objectif ou un résultat clé",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each experiment."""
    for record in context.handbook.experiments.values():
        if not record.model.supports:
            yield RULE.of(record.source, ("title",), title=record.model.title)
