"""A step has its hour in the half of a day that is off.

## Why
No deadline moves for half a day, so nothing else tells that the office is shut at that hour, or that the person who is
to be there is not.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
days_off: [{from: 2027-03-12, to: 2027-03-12, half: afternoon}]
steps:
  try-out: {title: Try it, when: D-6, at: "15:00", owner: tom, done_when: It works, reason: A tool}  # info: CAM152
```

## Passes
```diff title="campaigns/spring.yml"
-  try-out: {title: Try it, when: D-6, at: "15:00", owner: tom, done_when: It works, reason: A tool}
+  try-out: {title: Try it, when: D-6, at: "10:00", owner: tom, done_when: It works, reason: A tool}
```

## How to fix
Choose an hour in the other half, or another day; give the step to somebody who is there.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.settings import Period
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.lookup import person_name
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM152",
    name="step-in-half-day-off",
    severity="info",
    since="0.1.0",
    message={
        "en": "step '{step}' is on {day} at {hour}, and the {half} is off ({who})",
        "fr": "l'étape « {step} » est le {day} à {hour}, et {half} n'est pas travaillé ({who})",
    },
    hint={
        "en": "choose an hour in the other half, another day, or another person",
        "fr": "choisissez une heure dans l'autre moitié, un autre jour ou une autre personne",
    },
)

_HALVES: Final[Mapping[str, Words]] = {
    "morning": {"en": "morning", "fr": "le matin"},
    "afternoon": {"en": "afternoon", "fr": "l'après-midi"},
}
_HOURS: Final = {"morning": ("00:00", "12:00"), "afternoon": ("13:00", "24:00")}
"""The hours of each half, the last one not included; noon itself is in doubt."""


def check(context: Context) -> Iterator[Finding]:
    """Each open step with an hour, against half days off of the company, of the campaign and of its person."""
    people = context.handbook.people
    for use in open_uses(context):
        for step in use.plan.steps:
            person = people.get(step.person or "")
            own = person.model.away if person else []
            if met := _first(step, use.plan.calendar.closures):
                who = met.title
            elif (met := _first(step, own)) and step.person:
                who = person_name(context, step.person)
            else:
                continue
            day = dated(max(step.falls_on, met.from_))
            half = _HALVES[met.half or "morning"]
            yield use.at_step(RULE, step.id, "at", step=step.id, day=day, hour=step.time, half=half, who=who)


def _first(step: PlannedStep, periods: Sequence[Period]) -> Period | None:
    """The first half day off in whose hours the step begins, on one of its days."""
    return next((period for period in periods if _is_met(step, period)), None)


def _is_met(step: PlannedStep, period: Period) -> bool:
    if step.time is None or step.done is not None or period.half is None:
        return False
    begin, end = _HOURS[period.half]
    return begin <= step.time < end and period.from_ <= step.due and step.falls_on <= period.to
