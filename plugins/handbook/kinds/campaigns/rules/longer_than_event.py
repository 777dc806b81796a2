"""A step that begins with the event goes on after the last day of the campaign.

## Why
The playbook says how long it usually is, the campaign how long it is this time. Where both differ, plan and calendars
send people to an event that is over.

## Fails
```yaml title="playbooks/shoot.yml"
title: Photo shoot
owner: event-manager
reviewed: 2026-10-02
effort: 1 day
steps:
  - {id: shoot, title: Take pictures, when: D..D+2, milestone: shoot, done_when: All is taken, how: By type.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The list.}
```

```yaml title="campaigns/shoot.yml"
title: Spring shoot
playbook: shoot
date: 2027-02-10
until: 2027-02-11  # warning: CAM172
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="playbooks/shoot.yml"
-  - {id: shoot, title: Take pictures, when: D..D+2, milestone: shoot, done_when: All is taken, how: By type.}
+  - {id: shoot, title: Take pictures, when: D..end, milestone: shoot, done_when: All is taken, how: By type.}
```

## How to fix
Let the step of the playbook end with the event, `when: D..end`, or correct the `until:` of the campaign. Where it is
longer this once, say so in the campaign: `steps: {shoot: {when: D..D+2, reason: We take them down together}}`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM172",
    name="longer-than-event",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{title}' ends on {last}, and {step} goes on until {due}",
        "fr": "« {title} » finit le {last}, et {step} dure jusqu'au {due}",
    },
    hint={
        "en": "in {path}, write `when: D..end`, so that it ends with the event; or correct `until`",
        "fr": "dans {path}, écrivez `when: J..fin`, pour que l'étape finisse avec l'événement ; ou corrigez `until`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign that says when it ends, and its first such step; what it plans itself is meant."""
    for use in open_uses(context):
        campaign, plan = use.campaign, use.plan
        if campaign.part_of or not campaign.model.until:
            continue
        own = {name for name, change in campaign.model.steps.items() if change.when}
        over = [step for step in plan.steps if step.when.is_event and step.due > plan.until and step.id not in own]
        for step in over[:1]:
            facts = {"step": use.quoted(step.id), "last": dated(plan.until), "due": dated(step.due)}
            path = use.playbook.source.path
            yield use.judged(RULE.of(campaign.source, ("until",), key=False, title=campaign.name, path=path, **facts))
