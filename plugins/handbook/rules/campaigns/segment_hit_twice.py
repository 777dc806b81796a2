"""Two campaigns write to the same people in the same week.

## Why
Whoever hears from us twice in a week hears nothing the third time: the unsubscribe link is below both emails.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
segments: [installers]
```

```yaml title="campaigns/summit.yml"
title: Summit
playbook: webinar
date: 2027-03-19
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
segments: [partners, installers]  # warning: CAM122
```

## Passes
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
segments: [installers]
```

```yaml title="campaigns/summit.yml"
title: Summit
playbook: webinar
date: 2027-03-23
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
segments: [partners, installers]
```

## How to fix
Move one of the two to another week, or take the segment out of one. A campaign reaches its `segments` on day D and
with each step that is marked `send: true`.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM122",
    name="segment-hit-twice",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{segment}' hears from us twice in the week of {week}: here on {day}, from '{other}' on {other_day}",
        "fr": "« {segment} » nous lit deux fois la semaine du {week} : ici le {day}, et de « {other} » le {other_day}",
    },
    hint={
        "en": "move one of the two to another week",
        "fr": "déplacez l'une des deux à une autre semaine",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each pair of open campaigns and each week, told once and in the later campaign."""
    uses = [use for use in open_uses(context) if use.campaign.model.segments]
    uses.sort(key=lambda use: (use.plan.date, use.campaign.id))
    for earlier, later in combinations(uses, 2):
        shared = [segment for segment in later.campaign.model.segments if segment in earlier.campaign.model.segments]
        days, other_days = _days_by_week(later), _days_by_week(earlier)
        for week in sorted(days.keys() & other_days.keys()) if shared else ():
            place = ("segments", later.campaign.model.segments.index(shared[0]))
            yield RULE.of(
                later.campaign.source,
                place,
                segment=shared[0],
                week=week,
                day=dated(days[week]),
                other=earlier.campaign.id,
                other_day=dated(other_days[week]),
            )


def _days_by_week(use: Use) -> Mapping[date, date]:
    """The Monday of a week (ISO 8601) -> the first day in it on which the campaign reaches its segments."""
    days = sorted([use.plan.date, *(step.due for step in use.plan.steps if step.send)], reverse=True)
    return {day - timedelta(days=day.weekday()): day for day in days}
