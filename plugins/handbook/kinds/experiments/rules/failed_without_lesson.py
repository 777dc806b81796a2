"""An experiment has failed, and no lesson was drawn from it.

## Why
A failure with its lesson is paid once. Without it, somebody has the same idea next year.

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
status: failed  # error: OKR135
result: Nothing moved, 158 registrations instead of 160
```

## Passes

```diff title="experiments/short-form.yml"
 result: Nothing moved, 158 registrations instead of 160
+lesson: The form is not what stops people; work on the title instead
```

## How to fix
Add `lesson:` with what the next person should do differently.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR135",
    name="failed-without-lesson",
    severity="error",
    since="0.1.0",
    message={
        "en": "experiment '{title}' has failed, and nobody wrote down what it taught",
        "fr": "l'expérience « {title} » a échoué, et personne n'a écrit ce qu'elle a appris",
    },
    hint={
        "en": "add `lesson:` with what to do differently",
        "fr": "ajoutez `lesson:` avec ce qu'il faut faire autrement",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each experiment that has failed."""
    for record in context.handbook.experiments.values():
        experiment = record.model
        if experiment.status == "failed" and experiment.lesson is None:
            yield RULE.of(record.source, ("status",), title=experiment.title)
