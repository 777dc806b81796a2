"""A campaign is still open a long time after it began.

## Why
What drags on for more than a year has lost its reason, its team or its budget. Closing it, with what was learned, is
worth more than the rest of it.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2025-11-20  # warning: CAM123
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2025-11-20
+date: 2027-03-18
```

## How to fix
Set `status: done` and write its `debrief:`, or `status: cancelled`. What goes on is a new campaign with its own date.
How old a campaign may grow is `campaigns: {max_age: 12 months}` in `handbook.yml`. One that was planned for longer is
told only when its day D and the days of its steps are past.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import Days
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM123",
    name="campaign-too-old",
    severity="warning",
    since="0.1.0",
    message={
        "en": "this campaign began on {start} and is still open; it was to end by {limit}",
        "fr": "cette campagne a commencé le {start} et elle est encore ouverte ; son terme était le {limit}",
    },
    hint={
        "en": "close it with its debrief, or open a new one for what goes on",
        "fr": "clôturez-la avec son bilan, ou ouvrez-en une nouvelle pour la suite",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each open campaign, from the first day of its first step; one planned for longer is not late before it ends."""
    max_age = context.handbook.settings.campaigns.max_age
    for use in open_uses(context):
        start = min((step.start for step in use.plan.steps), default=use.plan.date)
        planned = max((use.plan.date, *(step.due for step in use.plan.steps)))
        limit = max(due_after(start, max_age).due, planned)
        yield Dated(RULE.of(use.campaign.source, ("date",), start=start, limit=limit), *Days.after(limit))
