"""Somebody is away on the day on which a step is due.

## Why
The step is forgotten, or done in a hurry the day before. Seen now, it is a change of name.

## Fails
```yaml title="company/people/camille.yml"
name: Camille Roy
team: marketing
roles: [event-manager]
started: 2024-02-05
away: [{from: 2027-02-01, to: 2027-02-12, title: Leave}]
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18  # warning: CAM103
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes

```diff title="campaigns/spring.yml"
 budget: {planned: 1500 EUR}
+steps:
+  brief: {owner: tom, reason: Camille is on leave}
```

## How to fix
Give the step to the backup, `steps: {brief: {owner: tom, reason: ...}}`, or move it: `when:` with a reason.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import MOST_SHOWN, Words, listed
from handbook.loading.records import Handbook
from handbook.model.settings import Period
from handbook.planning.absences import whole
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.lookup import person_name
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM103",
    name="owner-away",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{person} is away from {first} to {last}; due in these days: {steps}",
        "fr": "{person} : absence du {first} au {last} ; à rendre pendant ces jours : {steps}",
    },
    hint={
        "en": "give these steps to somebody else, or move them",
        "fr": "confiez ces étapes à quelqu'un d'autre, ou déplacez-les",
    },
)


_THE_EVENT: Words = {"en": "the event itself", "fr": "l'événement lui-même"}
_ANOTHER: Words = {
    "en": "name another `owner:`, who runs it on the day, or choose another day",
    "fr": "nommez un autre `owner:`, présent le jour même, ou choisissez un autre jour",
}


def coming(context: Context) -> Iterator[Dated]:
    """Each absence of somebody in each open campaign until it is over, with the steps that it meets."""
    for use in open_uses(context):
        for (person, period), steps in _meetings(use, context.handbook).items():
            name = person_name(context, person)
            titles = listed([use.quoted(step.id) for step in steps])
            found = use.at_step(RULE, steps[0].id, person=name, first=period.from_, last=period.to, steps=titles)
            yield Dated(found, date.min, period.to)
        yield from _owner_away(use, context.handbook)


def _owner_away(use: Use, handbook: Handbook) -> Iterator[Dated]:
    """Who runs a campaign and is away on its day, whoever has the steps; of what repeats it is its steps alone."""
    campaign, plan = use.campaign.model, use.plan
    record = None if use.campaign.part_of else handbook.people.get(campaign.owner or "")
    met = {person for person, _ in _meetings(use, handbook)}
    for period in whole(record.model.away if record else ()):
        if record and record.id not in met and period.from_ <= plan.until and plan.date <= period.to:
            facts = {"person": record.name, "first": period.from_, "last": period.to, "steps": _THE_EVENT}
            found = RULE.of(use.campaign.source, ("owner",), key=False, hint=_ANOTHER, **facts)
            yield Dated(found, date.min, period.to)


def _meetings(use: Use, handbook: Handbook) -> Mapping[tuple[str, Period], list[PlannedStep]]:
    """Person and absence -> the first steps due in it; what was due before the last one that was done is history."""
    found: dict[tuple[str, Period], list[PlannedStep]] = {}
    for person, steps in _waiting(use).items():
        record = handbook.people.get(person)
        for period in whole(record.model.away if record else ()):
            first, last = bisect_left(steps, period.from_, key=_due), bisect_right(steps, period.to, key=_due)
            met = [*steps[first : min(last, first + MOST_SHOWN + 1)], *_under_way(steps[last:], period)]
            if met:
                found[person, period] = met[: MOST_SHOWN + 1]
    return found


def _under_way(later: Iterable[PlannedStep], period: Period) -> Iterator[PlannedStep]:
    """The events of several days that have begun when an absence ends."""
    return (step for step in later if step.lasts and step.start <= period.to)


def _waiting(use: Use) -> Mapping[str, list[PlannedStep]]:
    """Person -> the steps that are still to be done, by due date."""
    past = max(use.campaign.model.done.values(), default=date.min)
    found: defaultdict[str, list[PlannedStep]] = defaultdict(list)
    for step in use.plan.steps:
        if step.person and not step.done and step.due > past:
            found[step.person].append(step)
    return {person: sorted(steps, key=_due) for person, steps in found.items()}


def _due(step: PlannedStep) -> date:
    return step.due
