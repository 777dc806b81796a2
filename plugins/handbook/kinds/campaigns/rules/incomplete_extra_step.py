"""A step that the playbook does not have lacks its title or its date.

## Why
The checklist cannot show a step without a title, nor plan one without a date. If it was meant as a change of a step of
the playbook, its id has a typing mistake.

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
  gift: {when: D-10}  # error: CAM109
```

## Passes
```diff title="campaigns/spring.yml"
-  gift: {when: D-10}
+  gift: {title: Order the gifts for the speakers, when: D-10, owner: event-manager}
```

## How to fix
Add `title:` and `when:`, or correct the id.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.kinds.playbooks.lost_steps import CALLED_NOW, is_still_named
from handbook.kinds.playbooks.retroplans import missing as of_missing
from handbook.model.campaign import StepChange
from handbook.rules.context import Context
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM109",
    name="incomplete-extra-step",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{step}' is no step of playbook '{playbook}', and a step of one's own needs {missing}",
        "fr": "« {step} » n'est pas une étape du playbook « {playbook} », et une étape ajoutée exige {missing}",
    },
    hint={
        "en": "add {missing} to '{step}'",
        "fr": "ajoutez {missing} à « {step} »",
    },
)


def _is_missing(use: Use, change: StepChange, step: str, field: str) -> bool:
    return getattr(change, field) is None and not use.campaign.source.lacks(("steps", step, field))


def check(context: Context) -> Iterator[Finding]:
    """The steps that an open campaign adds."""
    for use in open_uses(context):
        own = Names(use.playbook.steps)
        for step, change in use.campaign.model.steps.items():
            missing = [f"`{field}`" for field in ("title", "when") if _is_missing(use, change, step, field)]
            if missing and step not in own and not change.skip and use.has_all_steps:
                meant = own.nearest(step)
                drift = context.drifts.get(use.campaign.id)
                now = drift.renamed.get(step) if drift else None
                hint = CALLED_NOW if now else DID_YOU_MEAN if meant else None
                title, meant = use.playbook.model.title, now or meant
                found = use.at_step(RULE, step, hint=hint, step=step, missing=missing, playbook=title, nearest=meant)
                is_lost = is_still_named(context.handbook, use.playbook, step)  # the playbook has it no more
                yield of_missing(found, use.playbook, step) if is_lost else found
