"""A campaign changes or skips a step of its playbook and does not say why.

## Why
The reasons are what the next version of the playbook is made of. A step that every campaign moves for the same reason
is a step to change.

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
  brief: {when: D-30}  # warning: CAM107
```

## Passes
```diff title="campaigns/spring.yml"
-  brief: {when: D-30}
+  brief: {when: D-30, reason: The product is not ready before}
```

## How to fix
Add `reason:` with half a sentence. A step that only this campaign has needs none.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM107",
    name="change-without-reason",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the change of step '{step}' has no reason",
        "fr": "la modification de l'étape « {step} » n'a pas de raison",
    },
    hint={
        "en": "add `reason:` with half a sentence",
        "fr": "ajoutez `reason:` avec une demi-phrase",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each change of a step that the playbook has."""
    for use in open_uses(context):
        own = {step.id for step in use.playbook.model.steps}
        for step, change in use.campaign.model.steps.items():
            if step in own and not change.reason:
                yield use.at_step(RULE, step, step=step)
