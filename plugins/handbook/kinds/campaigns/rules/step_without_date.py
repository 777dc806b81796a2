"""A step has no date, because its offset leads out of the calendar.

## Why
The step is missing from the checklist. Most often the offset has a digit too many.

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
  brief: {when: D-99999m, reason: We begin early}  # error: CAM115
```

## Passes
```diff title="campaigns/spring.yml"
-  brief: {when: D-99999m, reason: We begin early}
+  brief: {when: D-2m, reason: We begin early}
```

## How to fix
Correct the offset in the campaign, or in the playbook where it comes from.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM115",
    name="step-without-date",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{when}' leads to no day for step '{step}'",
        "fr": "« {when} » ne mène à aucun jour pour l'étape « {step} »",
    },
    hint={
        "en": "write a shorter offset, such as D-42",
        "fr": "écrivez un décalage plus court, comme J-42",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """The steps of each open campaign that could not be dated."""
    for use in open_uses(context):
        for problem in use.plan.problems:
            if problem.kind == "out-of-range":
                yield use.at_step(RULE, problem.step, "when", step=problem.step, when=problem.params["when"])
