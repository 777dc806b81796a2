"""One person has more steps due on one day than the team allows.

## Why
Three deadlines on one Thursday are two broken promises. Each campaign looks well by itself; only together do they
show who will sit there until midnight.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
people: {max_steps_a_day: 1}
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  slides: {title: Finish the slides, when: D-42, owner: event-manager, reason: New speaker}  # warning: CAM120
```

## Passes

```diff title="campaigns/spring.yml"
-  slides: {title: Finish the slides, when: D-42, owner: event-manager, reason: New speaker}
+  slides: {title: Finish the slides, when: D-42, owner: tom, reason: New speaker}
```

## How to fix
Give one of the steps to somebody else, `steps: {slides: {owner: tom, reason: ...}}`, or move it. How many steps a
person may have on one day is `people: {max_steps_a_day: 3}` in `handbook.yml`. The steps of a campaign that have an
hour on one day (`at: "18:30"`) are one run sheet, and count as one: hours say in which order things are done.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import MOST_SHOWN, Words, listed
from handbook.planning.load import apart
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.lookup import person_name
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM120",
    name="too-many-steps-a-day",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{person} has {count} steps due on {day}, more than {limit}: {steps}",
        "fr": "{person} a {count} étapes dues le {day}, plus que {limit} : {steps}",
    },
    hint={
        "en": "give one of them to somebody else, or move it",
        "fr": "confiez-en une à quelqu'un d'autre, ou déplacez-la",
    },
)

Entry = tuple[Use, PlannedStep]


def check(context: Context) -> Iterator[Finding]:
    """Each person and day over all open campaigns, told in the campaign whose event comes last.

    What a series brings about is told once a person, on the first day: what is mended there is mended on all.
    """
    of_series = defaultdict[str, list[Finding]](list)
    for use, person, finding in _full_days(context):
        if use.campaign.part_of:
            of_series[person].append(finding)
        else:
            yield finding
    for first, *others in of_series.values():
        yield replace(first, followers=tuple(others))


def _full_days(context: Context) -> Iterator[tuple[Use, str, Finding]]:
    """Where it is told, the person, and the finding, by the day."""
    limit = context.handbook.settings.people.max_steps_a_day
    for (person, day), entries in sorted(_due_together(context).items(), key=lambda item: item[0][1]):
        if len(entries) > limit:
            use = max((use for use, _ in entries), key=lambda use: (use.plan.date, use.campaign.id))
            places = [step.id for each, step in entries if each is use]
            place = next((step for step in places if step in use.campaign.model.steps), places[0])
            facts: dict[str, Any] = {
                "person": person_name(context, person),
                "day": dated(day),
                "limit": limit,
                "count": len(entries),
                "steps": listed([_named(*entry) for entry in entries[: MOST_SHOWN + 1]]),
            }
            yield use, person, use.at_step(RULE, place, **facts)


def _named(use: Use, step: PlannedStep) -> Words:
    """`spring: 'Write the brief'`: the file, and what its step is called."""
    return {language: f"{use.campaign.id}: {title}" for language, title in use.quoted(step.id).items()}


def _due_together(context: Context) -> Mapping[tuple[str, date], list[Entry]]:
    """Person and day -> what is due and open, a run sheet once; what lies before a step that is done is history."""
    found = defaultdict[tuple[str, date], list[Entry]](list)
    for use in open_uses(context):
        past = max(use.campaign.model.done.values(), default=date.min)
        open_steps = (step for step in use.plan.steps if step.done is None and step.due > past)
        for person, step in apart((step.person, step) for step in open_steps):
            if person:
                found[person, step.due].append((use, step))
    return found
