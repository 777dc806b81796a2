"""A campaign runs, or is done, and has no day.

## Why
Every deadline is counted from it: without a day nobody knows what is due, and the checklist has no dates.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar  # error: CAM146
playbook: webinar
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-playbook: webinar
+playbook: webinar
+date: 2027-01-26
```

## How to fix
Write the day of the event: `date: 2027-01-26`. While it is not known, `status: draft`; where it was moved to a day that
nobody knows, `status: postponed`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.source_file import as_data
from handbook.rules.context import Context

RULE = Rule(
    code="CAM146",
    name="running-without-day",
    severity="error",
    since="0.1.0",
    message={
        "en": "campaign '{title}' has no day, and its status is {status}",
        "fr": "la campagne « {title} » n'a pas de date, et son statut est {status}",
    },
    hint={
        "en": "add `date: 2027-01-28`; or, until the day is known, `status: draft` or `status: postponed`",
        "fr": "ajoutez `date: 2027-01-28` ; ou, tant que le jour est inconnu, `status: draft` ou `status: postponed`",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign with dates that somebody keeps, or kept, unless a mistake in its file may hide the day."""
    for record in context.handbook.campaigns.values():
        status = record.model.status
        is_read = not record.source.problems and not record.source.lacks(("date",))
        if is_read and record.model.day is None and not record.model.repeats and status in ("active", "done"):
            place = "date" if "date" in (as_data(record.source.raw) or {}) else "title"
            yield RULE.of(record.source, (place,), title=record.model.title, status=status)
