"""A step waits only for what is not there in every variant, or counts its day from such a step.

## Why
With the other choice the step waits for nothing, and its work begins on what nobody has prepared. A step that waits for
another one besides, which is always there, only loses what a variant has no use for: nothing is to be said of it.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
type: event
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
options: {format: [online, on-site]}
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
- {id: venue, when: D-30, only: {format: [on-site]}, done_when: The room is booked}
- {id: badges, when: D-10, after: [venue], done_when: The badges are printed}  # warning: PLB118
- {id: live, when: D, after: [brief], done_when: The talk is over}
```
## Steps
### Brief {#brief}
Start early.
### Venue {#venue}
Start early.
### Badges {#badges}
Start early.
### Live {#live}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
+- {id: stream, when: D-30, only: {format: [online]}, done_when: The stream is set up}
-- {id: badges, when: D-10, after: [venue], done_when: The badges are printed}
+- {id: badges, when: D-10, after: [venue], only: {format: [on-site]}, done_when: The badges are printed}
-- {id: live, when: D, after: [brief], done_when: The talk is over}
+- {id: live, when: D, after: [venue, stream], done_when: The talk is over}
@@
 ### Venue {#venue}
+Start early.
+### Stream {#stream}
````

## How to fix
Give the waiting step the same `only:`, or let it wait for the step that takes the place of the other as well: `after:
[venue, stream]`.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import StepPlace, steps_of_all
from handbook.kinds.playbooks.variants import MOST_CHOICES, choice_without
from handbook.model.playbook import Step
from handbook.rules.context import Context

RULE = Rule(
    code="PLB118",
    name="waits-for-absent-step",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{step}' waits for '{other}', which is not there when {option} is '{choice}'",
        "fr": "« {step} » attend « {other} », qui n'existe pas quand {option} vaut « {choice} »",
    },
    hint={
        "en": "give '{step}' the same `only`, or name what takes the place of '{other}'",
        "fr": "donnez à « {step} » le même `only`, ou nommez ce qui remplace « {other} »",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """What each step waits for in `after`, where that may be nothing, and the step that its date is told from."""
    for place in steps_of_all(context):
        record, step = place.record, place.step
        waited_for = [record.steps[name] for name in dict.fromkeys(step.after) if name in record.steps]
        anchors = [record.steps[name] for name in step.when.anchors if name in record.steps]
        if any(next(choice_without(record.model, step, other), None) is None for other in waited_for):
            waited_for = []
        standing_in = _choices_of(waited_for)
        for other in waited_for:
            missing = choice_without(record.model, step, other)
            yield from _first(place, other, (found for found in missing if found not in standing_in))
        for anchor in anchors:
            if anchor not in waited_for:
                yield from _first(place, anchor, choice_without(record.model, step, anchor))


def _first(place: StepPlace, other: Step, missing: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """The first choice with which the other step is not there."""
    for option, choice in islice(missing, 1):
        yield place.finding(RULE, other=other.id, option=option, choice=choice)


def _choices_of(steps: Iterable[Step]) -> Collection[tuple[str, str]]:
    """Each option and choice for which one of the steps is there: where another is not, it stands in."""
    return {
        (option, choice)
        for step in steps
        for option, choices in islice(step.only.items(), MOST_CHOICES)
        for choice in choices[:MOST_CHOICES]
    }
