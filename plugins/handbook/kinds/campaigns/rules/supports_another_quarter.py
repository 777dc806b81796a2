"""A campaign supports a goal of a quarter in which it does not run.

## Why
What is done in spring cannot move a number of winter. The objective looks served, and nobody works for it.

## Fails
```yaml title="okrs/2026-q3/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    horizon: long
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: calls, as_of: 2026-09-20, source: CRM}
```
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2026-q3/marketing/o1]  # warning: CAM136
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-supports: [2026-q3/marketing/o1]
+supports: [2027-q1/marketing/o1]
```

## How to fix
Name a goal of a quarter in which one of its steps lies. A campaign that begins in one quarter and ends in the next may
support goals of both.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import find_goal
from handbook.model.days import Days
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM136",
    name="supports-another-quarter",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{goal}' is of {quarter}, and '{title}' runs from {first} to {last}",
        "fr": "« {goal} » est du {quarter}, et « {title} » va du {first} au {last}",
    },
    hint={
        "en": "name a goal of a quarter in which it runs",
        "fr": "citez un objectif d'un trimestre où elle se déroule",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each goal that an open campaign supports, held against its first and its last day."""
    for use in (use for use in open_uses(context) if use.has_all_steps):
        plan = context.plans[use.campaign.id]
        days = [plan.date, *(step.start for step in plan.steps), *(step.due for step in plan.steps)]
        first, last = min(days), max(days)
        years = context.handbook.years
        runs = Days(years.days(years.quarter_of(first)).first, years.days(years.quarter_of(last)).last)
        for place, typed in enumerate(use.campaign.model.supports):
            goal = find_goal(context.handbook, typed)
            if goal and years.knows(goal.quarter) and not runs.meet(years.days(goal.quarter)):
                facts = {"goal": typed, "quarter": goal.quarter, "title": use.campaign.name}
                route = ("supports", place)
                yield RULE.of(use.campaign.source, route, key=False, hint=None, first=first, last=last, **facts)
