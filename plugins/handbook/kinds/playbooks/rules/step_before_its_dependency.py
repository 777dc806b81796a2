"""A playbook plans a step before another one that it waits for.

## Why
Every campaign of this playbook starts with a plan that nobody can keep. Of two steps of one day, the hours (`at`) tell
which comes first.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: page, when: D-20, after: [title], done_when: The form is tested}  # error: PLB113
- {id: title, when: D-10, done_when: Sales likes it}
```
## Steps
### Page {#page}
Start early.
### Title {#title}
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
-- {id: page, when: D-20, after: [title], done_when: The form is tested}
+- {id: page, when: D-10, after: [title], done_when: The form is tested}
-- {id: title, when: D-10, done_when: Sales likes it}
+- {id: title, when: D-20, done_when: Sales likes it}
````

## How to fix
Move one of the two, or take the name out of `after:`. Where only some campaigns are wrong, because of a holiday or a
changed date, the finding stands in the campaign.
"""

from collections import Counter
from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Record
from handbook.model.playbook import Playbook, Step
from handbook.rules.context import Context
from handbook.rules.ordering import any_week, misordered
from handbook.rules.spoken_days import with_hour

RULE = Rule(
    code="PLB113",
    name="step-before-its-dependency",
    severity="error",
    since="0.1.0",
    message={
        "en": "step '{step}' ({when}) is due before '{other}' ({other_when}), which it waits for",
        "fr": "l'étape « {step} » ({when}) est due avant « {other} » ({other_when}), qu'elle attend",
    },
    hint={
        "en": "plan '{other}' earlier, or '{step}' later",
        "fr": "avancez « {other} », ou reculez « {step} »",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The pairs that are in the wrong order whatever weekday the event falls on, holidays aside.

    The first of a step leads the others of it, or of the one that several of them wait for.
    """
    week = any_week(context.handbook.settings)
    for record in context.handbook.playbooks.values():
        positions = {step.id: number for number, step in enumerate(record.model.steps)}
        pairs, told = sorted(misordered(record.model, week)), set[str]()
        counts = Counter(name for pair in pairs for name in pair)
        for step, other in pairs:
            blamed = max((step, other), key=lambda name: counts[name])
            steps = (record.model.steps[positions[name]] for name in (step, other))
            found = _finding(record, positions[blamed], *steps)
            yield found.about(f"{record.source.path} when {blamed}", leads=blamed not in told)
            told.add(blamed)


def _finding(record: Record[Playbook], position: int, step: Step, other: Step) -> Finding:
    """At the day of the step at a position, which is one of the two; at its hour where that alone is wrong."""
    is_same_day = step.when.sense == other.when.sense
    when = with_hour(step.when.text, step.at if is_same_day else None)
    other_when = with_hour(other.when.text, (other.at and other.until) or other.at if is_same_day else None)
    route = ("steps", position, "at" if is_same_day else "when")
    return RULE.of(record.source, route, step=step.id, when=when, other=other.id, other_when=other_when)
