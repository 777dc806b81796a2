"""A campaign has no budget.

## Why
Without a limit set before the start, each small cost is reasonable and the sum is a surprise. A campaign that costs
nothing says so: `planned: 0 EUR`.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar  # warning: CAM113
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
```

## Passes
```diff title="campaigns/spring.yml"
 supports: [2027-q1/marketing/o1/kr1]
+budget: {planned: 1500 EUR}
```

## How to fix
Add `budget: {planned: 1500 EUR}`. What the playbook plans is a good first number.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import of_day
from handbook.rules.uses import open_campaigns

RULE = Rule(
    code="CAM113",
    name="campaign-without-budget",
    severity="warning",
    since="0.1.0",
    message={
        "en": "campaign '{title}'{of_day} has no budget",
        "fr": "la campagne « {title} »{of_day} n'a pas de budget",
    },
    hint={
        "en": "add `budget: {{planned: <amount> EUR}}`",
        "fr": "ajoutez `budget: {{planned: <montant> EUR}}`",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign."""
    for record in open_campaigns(context):
        if record.model.budget is None:
            yield RULE.of(record.source, ("title",), title=record.model.title, of_day=of_day(record.model.day))
