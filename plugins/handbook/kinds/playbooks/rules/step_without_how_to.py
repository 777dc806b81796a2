"""A step of a playbook has no paragraph that says how to do it.

## Why
A line in a retroplan is a reminder for those who know already. The how-to is what lets somebody new do the step alone,
in the same way and without the old mistakes.

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
- {id: live, when: D, after: [brief], done_when: The talk is over}  # warning: PLB103
```
## Steps
### Write the brief {#brief}
Start from the questions that sales heard.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
 Start from the questions that sales heard.
+### Run the live session {#live}
+Open the room thirty minutes early.
````

## How to fix
Below `## Steps`, write a heading that ends with the step's id, `### Run the live session {#live}`, and below it what a
newcomer must know.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.names import Names
from handbook.kinds.playbooks.retroplans import orphan_headings
from handbook.model.sections import STEPS
from handbook.rules.context import Context

RULE = Rule(
    code="PLB103",
    name="step-without-how-to",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' has no how-to",
        "fr": "l'étape « {step} » n'a pas de mode d'emploi",
    },
    hint={
        "en": "below '## Steps', write '### <title> {{#{step}}}' and how to do it",
        "fr": "sous « ## Étapes », écrivez « ### <titre> {{#{step}}} » et comment faire",
    },
    is_about_absence=True,
    debt="steps_without_how_to",
)


def check(context: Context) -> Iterator[Finding]:
    """Each step, unless a heading has almost its id, or the whole section is missing: both are told elsewhere."""
    required = context.handbook.settings.playbooks.required_sections
    for record in context.handbook.playbooks.values():
        if STEPS in required and STEPS not in record.model.sections:
            continue
        orphans = Names(orphan_headings(record))
        for number, step in enumerate(record.model.steps):
            if not step.how and not orphans.nearest(step.id):
                found = RULE.of(record.source, ("steps", number, "id"), step=step.id)
                yield found.resting_on(Basis(record.source.path, ("headings",)))
