"""A step that waits for the event was ticked before the day of the event.

## Why
It is on nobody's list any more, and cannot be done yet: it was ticked by mistake, or in the file of another campaign.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
done: {brief: 2026-11-02, debrief: 2026-11-20}  # warning: CAM159
```

## Passes
```diff title="campaigns/spring.yml"
-done: {brief: 2026-11-02, debrief: 2026-11-20}
+done: {brief: 2026-11-02}
```

## How to fix
Take it out of `done:` until it is done. Where the event took place earlier than planned, correct `date:`. A step that
may be done before the event does not wait for it: take the event out of its `after:`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.days import Days
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM159",
    name="done-before-the-event",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is done on {done}, and waits for the event, which is on {day}",
        "fr": "l'étape « {step} » est terminée le {done}, et attend l'événement, qui est le {day}",
    },
    hint={
        "en": "take it out of `done:`; if the event was earlier, correct its day",
        "fr": "retirez-la de `done:` ; si l'événement a eu lieu plus tôt, corrigez son jour",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """The steps behind the event of each open campaign, from the day in `done` on: until then it has not come."""
    for use in open_uses(context):
        early = [step for step in use.plan.steps if step.done and step.done < use.plan.date]
        behind = _behind(use.plan, _events(use.plan)) - use.cyclic if early else ()
        yield from (Dated(_found(use, step), *Days(step.done)) for step in early if step.done and step.id in behind)


def _found(use: Use, step: PlannedStep) -> Finding:
    days = {"done": step.done and dated(step.done), "day": dated(use.plan.date)}
    return use.judged(RULE.of(use.campaign.source, ("done", step.id), key=False, step=step.id, **days))


def _events(plan: Plan) -> Collection[str]:
    """What is the event: what lasts as long, its milestone or the only step of its day; what was held early is over."""
    on_the_day = [step for step in plan.steps if step.when.is_event]
    told = [step for step in on_the_day if step.lasts or step.milestone or len(on_the_day) == 1]
    return {step.id for step in told if step.done is None or step.done >= plan.date}


def _behind(plan: Plan, events: Collection[str]) -> set[str]:
    """The steps that wait for one of these, directly or through others."""
    waiting = defaultdict[str, list[str]](list)
    for step in plan.steps:
        for name in step.after:
            waiting[name].append(step.id)
    found, todo = set[str](), [*events]
    while todo:
        fresh = [name for name in waiting[todo.pop()] if name not in found]
        found.update(fresh)
        todo += fresh
    return found
