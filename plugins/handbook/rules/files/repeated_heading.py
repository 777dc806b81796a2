"""Two headings have the same id.

## Why
Only the first is shown; what was written below the second would be lost.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
summary: From the idea to the debrief in six weeks.
type: event
owner: event-manager
event: the live session
reviewed: 2026-10-02
tools: [hubspot]
kpis: [{name: Registrations, target: 200}]
effort: 14 days
budget: 1500 EUR
---
An hour of live talk for people who do not know us yet.

## Retroplan
```yaml steps
- {id: brief, when: D-42, owner: event-manager, days: 2, milestone: brief, done_when: The brief fits on one page}
- {id: live, when: D, owner: event-manager, milestone: live, after: [brief], tools: [hubspot], done_when: It is over}
- {id: debrief, when: D+7, owner: event-manager, milestone: debrief, after: [live], done_when: The debrief is written}
```

## Steps

### Write the brief {#brief}
Start from the questions that sales heard last month.

### Run the live session {#live}
Open the room thirty minutes early.

### Write the debrief {#debrief}
One page: what to keep, what to change, the figures.

## Best practices
- Invite three weeks before the day.

## Pitfalls
- A title that only we understand.

## Templates
- [Brief](templates/brief.md)

## Pitfalls <!-- error: HBK154 -->
- A date in the school holidays.
````

## Passes
````diff title="playbooks/webinar.md"
-
-## Pitfalls
-- A date in the school holidays.
````

## How to fix
Join the two sections, or give the second another id in braces: `## More pitfalls {#more-pitfalls}`. Below `## Steps` it
is the id of its own step.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.loading.playbook_file import slug
from handbook.rules.files.heading_without_id import named_by

RULE = Rule(
    code="HBK154",
    name="repeated-heading",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{id}' already has a heading on line {first_line}",
        "fr": "« {id} » a déjà un titre à la ligne {first_line}",
    },
    hint={
        "en": "join the two sections, or give this one another id",
        "fr": "réunissez les deux parties, ou donnez à celle-ci un autre identifiant",
    },
)


_WRITE: Words = {"en": "write: {title} {{#{meant}}}", "fr": "écrivez : {title} {{#{meant}}}"}
_ONE_OF: Words = {
    "en": "join the two sections, or give this one the id of a step without a heading: {unnamed}",
    "fr": "réunissez les deux parties, ou donnez à celle-ci l'identifiant d'une étape sans titre : {unnamed}",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The step without a heading that the words of this one name."""
    step = named_by(slug(str(params["title"])), cast("Sequence[str]", params.get("unnamed", ())))
    return {"meant": step} if step else {}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The corrected heading; else the steps that have none yet."""
    if "meant" in params:
        return _WRITE
    return _ONE_OF if params.get("unnamed") else None
