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

```diff title="campaigns/summit.yml"
-date: 2027-03-19
+date: 2027-03-23
```

## How to fix
Move one of the two to another week, or take the segment out of one. A campaign reaches its `segments` on day D and
with each step that is marked `send: true`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.clashes import Reach, clashes
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

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
    """Each pair of open campaigns and each week, told once and in the later campaign; of many, the first ten."""
    campaigns = context.handbook.runs
    uses = ((use.campaign, use.plan) for use in open_uses(context))
    for clash in clashes(Reach(campaign.id, campaign.model.segments, plan) for campaign, plan in uses):
        later, segment = campaigns[clash.later], clash.segments[0]
        if later.part_of and later.part_of == campaigns[clash.earlier].part_of:
            continue  # twice a week is what its rule says
        yield RULE.of(
            later.source,
            ("segments", later.model.segments.index(segment)),
            segment=segment,
            week=clash.week,
            day=dated(clash.later_day),
            other=clash.earlier,
            other_day=dated(clash.earlier_day),
        )
