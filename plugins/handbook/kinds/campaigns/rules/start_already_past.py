"""A draft should have begun already, if its date is to be kept.

## Why
A campaign that starts two weeks late skips what matters most: the brief and the segment. Moving the date now costs
nothing.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2026-12-17  # warning: CAM111
status: draft
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2026-12-17
+date: 2027-03-18
```

## How to fix
Move `date:` to a later day, skip the steps that are not needed, each with its reason, or start today and set `status:
active`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import next_day
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM111",
    name="start-already-past",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' had to begin on {start}, and the campaign is a draft",
        "fr": "l'étape « {step} » devait commencer le {start}, et la campagne est un brouillon",
    },
    hint={
        "en": "choose a later date, or begin today and set `status: active`",
        "fr": "choisissez une date plus tardive, ou commencez aujourd'hui et mettez `status: active`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """The step of each draft that begins first, of those that are not done, from the day after it had to begin."""
    for use in open_uses(context):
        waiting = [step for step in use.plan.steps if step.done is None]
        first = min(waiting, key=lambda step: step.start, default=None)
        if use.campaign.model.status == "draft" and first:
            found = RULE.of(use.campaign.source, ("date",), step=use.title_of(first.id), start=first.start)
            yield Dated(found, next_day(first.start))
