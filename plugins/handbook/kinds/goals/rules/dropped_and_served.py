"""An open campaign serves an objective or a key result that was dropped.

## Why
The reason for the work has gone. What goes on all the same takes time from what still counts.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
      - id: kr2
        title: Meetings from emails
        dropped: {date: 2026-11-20, reason: The list was sold with the magazine}
        baseline: 0
        target: 20
        current: 2
        unit: meetings
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr2]  # warning: OKR125
budget: {planned: 1500 EUR}
```

## Passes

```diff title="campaigns/spring.yml"
-supports: [2027-q1/marketing/o1/kr2]
+supports: [2027-q1/marketing/o1/kr1]
```

## How to fix
Name what it serves now. If nothing: cancel it, or say why it goes on with `off_okr: {reason: ..., approved_by: ...}`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.campaign import Campaign
from handbook.rules.context import Context
from handbook.rules.targets import supports

RULE = Rule(
    code="OKR125",
    name="dropped-and-served",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{id}' was dropped on {date}: {reason}",
        "fr": "« {id} » a été abandonné le {date} : {reason}",
    },
    hint={
        "en": "name what the campaign serves now, or cancel it",
        "fr": "citez ce que la campagne sert désormais, ou annulez-la",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """What the open campaigns serve, but for those that say that they serve nothing (CAM144)."""
    for link in supports(context):
        campaign = link.mention.record.model
        if not isinstance(campaign, Campaign) or not campaign.is_open or campaign.off_okr:
            continue
        if link.goal and (dropped := link.goal.dropped):
            yield link.mention.finding(RULE, date=dropped.date, reason=dropped.reason)
