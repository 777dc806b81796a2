"""An event lasts several days, and no step of its playbook is there after the first.

## Why
Plan, checklist and calendars hold steps. Where none is the event, its second and third day stand in no calendar.

## Fails
```yaml title="playbooks/shoot.yml"
title: Photo shoot
owner: event-manager
reviewed: 2026-10-02
effort: 1 day
steps:
  - {id: open, title: Open the studio, when: D, at: "09:00", done_when: The lamps are warm, how: Bring the key.}
  - {id: shoot, title: Take pictures, when: D, at: "10:00", done_when: All is taken, how: By type.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The list.}
```

```yaml title="campaigns/shoot.yml"
title: Spring shoot
playbook: shoot
date: 2027-02-10
until: 2027-02-12  # info: CAM171
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="playbooks/shoot.yml"
-  - {id: shoot, title: Take pictures, when: D, at: "10:00", done_when: All is taken, how: By type.}
+  - {id: shoot, title: Take pictures, when: D, milestone: shoot, done_when: All is taken, how: By type.}
```

## How to fix
Give the step that is the event a `milestone:` of its own in the playbook: it lasts as long as each campaign says. One
that is always of the same length may say `days: 3` instead.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.schedule import Plan
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM171",
    name="event-without-step",
    severity="info",
    since="0.1.0",
    message={
        "en": "'{title}' goes on until {last}, and no step is there after its first day: calendars hold that alone",
        "fr": "« {title} » dure jusqu'au {last}, et aucune étape n'a lieu après le premier jour : les agendas n'ont "
        "que lui",
    },
    hint={
        "en": "in {path}, give the step that is the event a `milestone:` of its own, or `days: {days}`",
        "fr": "dans {path}, donnez à l'étape qui est l'événement un `milestone:` à elle, ou `days: {days}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign of several days with a step on its first day; what repeats is left alone."""
    for use in open_uses(context):
        campaign, plan = use.campaign, use.plan
        if not campaign.part_of and use.has_all_steps and _is_without(plan):
            place = ("until",) if campaign.model.until else ("date",)
            days = (plan.until - plan.date).days + 1
            path, last = use.playbook.source.path, dated(plan.until)
            found = RULE.of(campaign.source, place, key=False, title=campaign.name, last=last, days=days, path=path)
            yield use.judged(found)


def _is_without(plan: Plan) -> bool:
    """Whether the event goes on after its first day, and no step is there on any later one."""
    on_first = any(step.when.is_event for step in plan.steps)
    is_held = any(step.lasts or (step.start <= plan.until and step.due > plan.date) for step in plan.steps)
    return plan.until > plan.date and on_first and not is_held
