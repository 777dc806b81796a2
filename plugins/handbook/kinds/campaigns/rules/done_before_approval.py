"""A step is done while another one that somebody has to approve, and that comes before it, is not.

## Why
A gate that a team walks around is none: the country opens before anybody said yes, the session goes live before the go.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2026-11-20
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps: {brief: {approver: tom, reason: The first one of its kind}}
done:
  live: 2026-11-20  # error: CAM124
```

## Passes
```diff title="campaigns/spring.yml"
 done:
+  brief: 2026-10-09
   live: 2026-11-20
```

## How to fix
Ask whoever approves, and write the day of the yes in `done:`. If the gate does not hold here, skip it in this campaign,
with its reason.
"""

from collections.abc import Iterator, Mapping

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM124",
    name="done-before-approval",
    severity="error",
    since="0.1.0",
    message={
        "en": "step '{step}' is done, and '{gate}' before it, which '{approver}' has to approve, is not",
        "fr": (
            "l'étape « {step} » est faite, et « {gate} », qui la précède et que « {approver} » doit valider, "
            "ne l'est pas"
        ),
    },
    hint={
        "en": "ask '{approver}', then add '{gate}' to `done:`; or skip it, with its reason",
        "fr": "demandez à « {approver} », puis ajoutez « {gate} » à `done:` ; ou sautez-la, avec sa raison",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each step of an open campaign that is done, with the first gate on the way to it that is not.

    What comes before what is not known inside a circle.
    """
    for use in open_uses(context):
        steps = {step.id: step for step in use.plan.steps if step.id not in use.cyclic}
        for step in use.plan.steps:
            gate = next(_open_gates(step, steps), None) if step.done else None
            if gate:
                facts = {"step": step.id, "gate": gate.id, "approver": gate.approver}
                yield RULE.of(use.campaign.source, ("done", step.id), key=False, hint=None, **facts)


def _open_gates(step: PlannedStep, steps: Mapping[str, PlannedStep]) -> Iterator[PlannedStep]:
    """What comes before a step, however far, has to be approved and is not done; the nearest first."""
    todo = [*step.after]
    for name in todo:
        before = steps.get(name)
        if before is None:
            continue
        if before.approver and before.done is None:
            yield before
        todo += [other for other in before.after if other not in todo]
