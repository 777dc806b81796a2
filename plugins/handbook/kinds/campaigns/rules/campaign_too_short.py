"""The steps that wait for each other need more days than the campaign has.

## Why
Each deadline may look possible by itself. Laid end to end, the work does not fit between the first day and the event,
and that shows in the last week.

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
  brief: {when: D-10wd, days: 2, reason: Late start}
  film: {title: Shoot the film, when: D-5wd, days: 5, after: [brief], reason: New format}
  cut: {title: Cut the film, when: D-1wd, days: 10, after: [film], reason: New format}  # warning: CAM121
```

## Passes
```diff title="campaigns/spring.yml"
-  brief: {when: D-10wd, days: 2, reason: Late start}
-  film: {title: Shoot the film, when: D-5wd, days: 5, after: [brief], reason: New format}
+  film: {title: Shoot the film, when: D-15wd, days: 5, after: [brief], reason: New format}
```

## How to fix
Begin earlier, shorten a step with `days:`, or take a step off the path: let it wait for something else in `after:`,
or skip it with its reason.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.longest_path import shortfall
from handbook.rules.context import Context
from handbook.rules.uses import late_dependencies, open_uses

RULE = Rule(
    code="CAM121",
    name="campaign-too-short",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{path} need {needed} working days one after the other; from {first} to {due} there are {available}",
        "fr": "{path} demandent {needed} jours ouvrés l'une après l'autre ; du {first} au {due}, il y en a {available}",
    },
    hint={
        "en": "begin earlier, shorten a step, or let one wait for less",
        "fr": "commencez plus tôt, raccourcissez une étape, ou supprimez une attente",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The path of each open campaign that is short by the most; steps in the wrong order are told as that."""
    for use in open_uses(context):
        short = shortfall(use.plan)
        if short and not any(step.id in short.path for step, _ in late_dependencies(use)):
            yield use.at_step(
                RULE,
                short.path[-1],
                path=" → ".join(short.path),
                needed=short.needed,
                available=short.available,
                first=short.first,
                due=short.due,
            )
