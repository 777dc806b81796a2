"""An experiment lacks what makes it one: a hypothesis, a persona, a KPI or a lever.

## Why
Without them anything that happens can be called a success, and nobody can use what was learned.

## Fails
```yaml title="experiments/short-form.yml"
title: A form with three fields  # error: OKR133
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
hypothesis: Three fields instead of seven bring a third more registrations
started: 2026-11-02
status: running
```

## Passes
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

```diff title="experiments/short-form.yml"
 lever: Registration page
+persona: Service managers
@@
 hypothesis: Three fields instead of seven bring a third more registrations
+kpi: registrations
```

## How to fix
Add the missing lines: `hypothesis` is what should happen, `persona` whom it is for, `kpi` the number that tells,
`lever` what you change.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR133",
    name="missing-part-of-experiment",
    severity="error",
    since="0.1.0",
    message={
        "en": "experiment '{title}' has no {missing}",
        "fr": "l'expérience « {title} » n'a pas de {missing}",
    },
    hint={
        "en": "add {missing} before you start",
        "fr": "ajoutez {missing} avant de commencer",
    },
    is_about_absence=True,
)

_PARTS = ("hypothesis", "persona", "kpi", "lever")


def check(context: Context) -> Iterator[Finding]:
    """Each experiment, with all that it lacks in one finding."""
    for record in context.handbook.experiments.values():
        missing = [f"`{part}`" for part in _PARTS if getattr(record.model, part) is None]
        if missing:
            yield RULE.of(record.source, ("title",), title=record.model.title, missing=missing)
