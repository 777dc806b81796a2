"""Work at an hour beside the event goes to another day, for its own day is off.

## Why
What is set up on the eve of a fair, or taken down after it, is done on that very day, weekend or not. A deadline that
rolls over Easter is right for a text, and puts the vans in front of a closed hall.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-30
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
calendar: [GB-ENG]
steps:
  build: {title: Build the booth, when: D-1, at: "08:00", until: "16:00", owner: tom, reason: A booth}  # info: CAM151
```

## Passes
```diff title="campaigns/spring.yml"
-  build: {title: Build the booth, when: D-1, at: "08:00", until: "16:00", owner: tom, reason: A booth}
+  build: {title: Build the booth, when: D-1, at: "08:00", until: "16:00", roll: none, owner: tom, reason: A booth}
```

## How to fix
Write `roll: none` for a step that is done on that day all the same, in the playbook or in this campaign. `roll: before`
or `roll: after` says that the other day is meant.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.when import EVENT, LAST_DAY
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM151",
    name="hour-moved-away",
    severity="info",
    since="0.1.0",
    message={
        "en": "step '{step}' at {hour} would be on {day}, a day off, and is planned for {due}",
        "fr": "l'étape « {step} » à {hour} tomberait le {day}, un jour non travaillé, et est prévue le {due}",
    },
    hint={
        "en": "write `roll: none` for it where it is done on that day all the same; else `roll: {way}`",
        "fr": "écrivez `roll: none` si elle a lieu ce jour-là malgré tout ; sinon `roll: {way}`",
    },
)

_BESIDE = 2
"""So many days from the event, work at an hour belongs to it."""


def check(context: Context) -> Iterator[Finding]:
    """Steps at an hour on the days beside the event that had to leave their day; what is sent goes well elsewhere.

    What repeats is planned by its own rule for days off.
    """
    for use in (use for use in open_uses(context) if not use.campaign.part_of):
        events = {step.id for step in use.plan.steps if step.when.is_event}
        for step in use.plan.steps:
            if step.rolled_from and _is_bound(step, {EVENT, *LAST_DAY, *events}) and not use.rolls(step.id):
                way = "before" if step.due < step.rolled_from else "after"
                day, due = dated(step.rolled_from), dated(step.due)
                yield use.at_step(RULE, step.id, "when", step=step.id, hour=step.time, way=way, day=day, due=due)


def _is_bound(step: PlannedStep, events: set[str]) -> bool:
    """Whether it is open work at an hour beside the event: on its eves; behind it with an end, or from its last day."""
    when = step.when
    is_work = step.time is not None and step.done is None and not step.send and not step.on
    is_beside = when.anchor in events and when.unit == "d" and 0 < abs(when.count) <= _BESIDE and not when.begins
    return is_work and is_beside and (when.count < 0 or step.until is not None or when.anchor in LAST_DAY)
