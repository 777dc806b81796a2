"""A campaign gives a day the name of a day of the event.

## Why
D, J and T mean the day of the event wherever a date is told: a day of that name counts for nothing. `end` and `fin`
mean its last day: `end + 2wd` is counted from another one as soon as a campaign calls a day so.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
dates: {d: 2027-03-02}  # warning: CAM155
```

## Passes
```diff title="campaigns/spring.yml"
-dates: {d: 2027-03-02}
+dates: {badges_close: 2027-03-02}
```

## How to fix
Give the day a name that says what happens on it, also in the steps that count from it. The day of the event stands in
`date:`, its last day in `until:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.when import LAST_DAY
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM155",
    name="date-named-like-the-event",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the day '{name}' has the name of a day of the event",
        "fr": "le jour « {name} » porte le nom d'un jour de l'événement",
    },
    hint={
        "en": "give it a name that says what happens; the event itself has `date:` and `until:`",
        "fr": "donnez-lui un nom qui dit ce qui se passe ; l'événement lui-même a `date:` et `until:`",
    },
)

_EVENT_DAY = frozenset("djt")


def check(context: Context) -> Iterator[Finding]:
    """Each day that an open campaign gives; one called after the last day where a step is counted from that."""
    for use in open_uses(context):
        counted = {name for step in use.plan.steps for name in step.when.anchors}
        for name in use.campaign.model.dates:
            if name in _EVENT_DAY or (name in LAST_DAY and name in counted):
                yield RULE.of(use.campaign.source, ("dates", name), key=True, name=name)
