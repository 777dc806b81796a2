"""A step that prepares the event is due after it.

## Why
What is rehearsed or decided once the doors are closed helps nobody. It happens when a step is told from another one,
or rolls forward, and nobody looks at the date that comes out.

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
  try-out: {title: Try everything, when: brief + 60, milestone: rehearsal, reason: New room}  # error: CAM117
```

## Passes
```diff title="campaigns/spring.yml"
-  try-out: {title: Try everything, when: brief + 60, milestone: rehearsal, reason: New room}
+  try-out: {title: Try everything, when: brief + 30, milestone: rehearsal, reason: New room}
```

## How to fix
Plan the step earlier: `when: D-3wd`, or a smaller number behind its anchor. A step that belongs to the time after the
event needs another milestone than `brief`, `go-no-go` or `rehearsal`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.late_dates import given_days, topic_of
from handbook.planning.dating import EVENT
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.uses import late_dependencies, open_uses

RULE = Rule(
    code="CAM117",
    name="step-after-event",
    severity="error",
    since="0.1.0",
    message={
        "en": "step '{step}' prepares the event of {event}, but is due on {due}",
        "fr": "l'étape « {step} » prépare l'événement du {event}, mais elle est due le {due}",
    },
    hint={
        "en": "plan it before {event}",
        "fr": "avancez-la avant le {event}",
    },
)

_PREPARATIONS = frozenset(("brief", "go-no-go", "rehearsal"))


def check(context: Context) -> Iterator[Finding]:
    """The steps of each open campaign; one that another step waits for in vain is told as that."""
    for use in open_uses(context):
        is_event = use.playbook.model.type == "event"
        late = [step for step in use.plan.steps if step.due > use.plan.date and _prepares(step, is_event=is_event)]
        told = {other.id for _, other in late_dependencies(use)} if late else set[str]()
        given = given_days(use) if late else dict[str, str]()
        for step in late:
            if step.id not in told:
                found = use.at_step(RULE, step.id, "when", step=step.id, due=step.due, event=use.plan.date)
                yield found.about(topic_of(use, given[step.id]))


def _prepares(step: PlannedStep, *, is_event: bool) -> bool:
    """Whether its offset is counted back from day D, or its part is one that is played before an event."""
    counted_back = step.when.anchor == EVENT and step.when.count < 0
    return counted_back or (is_event and not _PREPARATIONS.isdisjoint((step.id, step.milestone)))
