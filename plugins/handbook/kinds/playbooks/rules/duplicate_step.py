"""Two steps of a playbook have the same id.

## Why
A campaign that marks the step as done, or moves it, cannot say which of the two it means.

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
- {id: brief, when: D-42, done_when: The brief fits on one page}
- {id: brief, when: D-30, done_when: Sales agrees}  # error: PLB115
```
## Steps
### Brief {#brief}
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
-- {id: brief, when: D-30, done_when: Sales agrees}
+- {id: second-brief, when: D-30, done_when: Sales agrees}
@@
 ### Brief {#brief}
+Start early.
+### Second-brief {#second-brief}
````

## How to fix
Give the second one an id of its own. Keep the older id where it is: campaigns refer to it.
"""

from collections.abc import Iterator
from dataclasses import replace

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.playbooks.retroplans import steps_of_all, topic_of
from handbook.rules.context import Context
from handbook.rules.repeated_items import repeated

RULE = Rule(
    code="PLB115",
    name="duplicate-step",
    severity="error",
    since="0.1.0",
    message={
        "en": "step '{step}' is already on line {first_line}",
        "fr": "l'étape « {step} » existe déjà à la ligne {first_line}",
    },
    hint={
        "en": "remove one of the two lines, or give one of them another id",
        "fr": "retirez l'une des deux lignes, ou donnez à l'une un autre identifiant",
    },
)


_SAME: Words = {"en": "remove one of the two lines", "fr": "retirez l'une des deux lignes"}


def check(context: Context) -> Iterator[Finding]:
    """The ids of each playbook's steps."""
    first: dict[tuple[str, str], int] = {}
    for place in steps_of_all(context):
        source, name = place.record.source, (place.record.id, place.step.id)
        position = first.setdefault(name, place.position)
        if position != place.position:
            is_same = place.record.model.steps[position] == place.step
            found = place.finding(RULE, first_line=source.span(("steps", position, "id")).line)
            found = replace(found, remedy=_SAME) if is_same else found
            found = repeated(found, source, ("steps", place.position), ("steps", position))
            yield found.about(topic_of(source.path), leads=True)
