"""A step of a campaign is due before another one that it waits for.

## Why
On its day it cannot be done, because what it needs is not there yet. Most often one date was moved and its neighbour
was not. Of two steps of one day, the hours (`at`) tell which comes first.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  brief: {when: D+1, reason: Camille is on leave}  # error: CAM105
```

## Passes
```diff title="campaigns/spring.yml"
-  brief: {when: D+1, reason: Camille is on leave}
+  brief: {when: D-5, reason: Camille is on leave}
```

## How to fix
Move one of the two steps in this campaign, with its reason. Where the playbook itself has the wrong order, the finding
stands there.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.late_dates import given_days, topic_of
from handbook.planning.hours import end_of
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.ordering import any_week, cycles_of, misordered
from handbook.rules.spoken_days import at_hour
from handbook.rules.uses import Use, late_dependencies, open_uses

RULE = Rule(
    code="CAM105",
    name="step-before-dependency",
    severity="error",
    since="0.1.0",
    message={
        "en": "step '{step}' is due on {due}, before '{other}' on {other_due}, which it waits for",
        "fr": "l'étape « {step} » est due le {due}, avant « {other} » le {other_due}, qu'elle attend",
    },
    hint={
        "en": "plan '{other}' earlier, or '{step}' later",
        "fr": "avancez « {other} », ou reculez « {step} »",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign; what the playbook has wrong on any day is told there, and so are its circles."""
    week = any_week(context.handbook.settings)
    for use in open_uses(context):
        if wrong := [*late_dependencies(use)]:
            in_playbook, given = misordered(use.playbook.model, week), given_days(use)
            circles = cycles_of(use.playbook.model, use.campaign.model.dates)
            for step, other in wrong:
                is_told = any({step.id, other.id} <= {*path} for path in circles)
                if not is_told and (step.id, other.id) not in in_playbook:
                    yield _finding(use, step, other).about(topic_of(use, given[other.id]))


def _finding(use: Use, step: PlannedStep, other: PlannedStep) -> Finding:
    place = step.id if step.id in use.campaign.model.steps else other.id
    begin, end = (step.falls_on, step.time), end_of(other.due, other.time, other.until)
    is_same_day = begin[0] == end[0]
    due, other_due = (at_hour(day, hour if is_same_day else None) for day, hour in (begin, end))
    field = "at" if is_same_day else "when"
    return use.at_step(RULE, place, field, step=step.id, due=due, other=other.id, other_due=other_due)
