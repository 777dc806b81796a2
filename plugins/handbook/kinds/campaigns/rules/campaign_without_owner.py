"""A campaign has no owner.

## Why
The steps have somebody each, but nobody watches the whole: the budget, the go or no-go, the debrief.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar  # warning: CAM106
playbook: webinar
date: 2027-03-18
status: active
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
 status: active
+owner: camille
```

## How to fix
Add `owner:` with a person, a file in `company/people/`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import of_day
from handbook.rules.uses import open_campaigns

RULE = Rule(
    code="CAM106",
    name="campaign-without-owner",
    severity="warning",
    since="0.1.0",
    message={
        "en": "campaign '{title}'{of_day} has no owner",
        "fr": "la campagne « {title} »{of_day} n'a pas de responsable",
    },
    hint={
        "en": "add `owner:` with the person who watches the whole",
        "fr": "ajoutez `owner:` avec la personne qui suit l'ensemble",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign."""
    for record in open_campaigns(context):
        if record.model.owner is None:
            yield RULE.of(record.source, ("title",), title=record.model.title, of_day=of_day(record.model.day))
