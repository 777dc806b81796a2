"""Steps wait for each other in a circle, so that none of them can begin.

## Why
If the page waits for the title and the title for the page, everybody waits. A circle of dates, each told from the next,
has no date at all.

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
- {id: brief, when: D-42, after: [live], done_when: The brief fits on one page}  # error: PLB111
- {id: live, when: D, after: [brief], done_when: The talk is over}
```
## Steps
### Brief {#brief}
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
-- {id: brief, when: D-42, after: [live], done_when: The brief fits on one page}
+- {id: brief, when: D-42, done_when: The brief fits on one page}
````

## How to fix
Take one `after:` out of the circle, or tell one `when:` from the event day.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import topic_of
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rules.context import Context
from handbook.rules.ordering import cycles_of
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="PLB111",
    name="dependency-cycle",
    severity="error",
    since="0.1.0",
    message={
        "en": "these steps wait for each other: {path}",
        "fr": "ces étapes s'attendent l'une l'autre : {path}",
    },
    hint={
        "en": "take one of them out of the circle",
        "fr": "retirez l'une d'elles du cercle",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The cycles of each playbook, and those that only a campaign's own steps close."""
    for record in context.handbook.playbooks.values():
        yield from _cycles(record)
    for use in open_uses(context):
        known = cycles_of(use.playbook.model)
        own = use.campaign.model.steps
        yield from (_in_campaign(use, path) for path in use.cycles if path not in known and {*path} & {*own})


def _cycles(record: Record[Playbook]) -> Iterator[Finding]:
    positions = {step.id: number for number, step in enumerate(record.model.steps)}
    for path in sorted(cycles_of(record.model)):
        number = positions[path[0]]
        field = "after" if path[1] in record.model.steps[number].after else "when"
        found = RULE.of(record.source, ("steps", number, field), path=_drawn(path))
        has_twins = len(record.steps) < len(record.model.steps)
        yield found.about(topic_of(record.source.path)) if has_twins else found


def _in_campaign(use: Use, path: tuple[str, ...]) -> Finding:
    """At a step that the campaign changes, for there the cycle was closed."""
    changed = next(step for step in path if step in use.campaign.model.steps)
    return use.at_step(RULE, changed, path=_drawn(path))


def _drawn(path: tuple[str, ...]) -> str:
    return " → ".join(path)
