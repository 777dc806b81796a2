"""A playbook has no retroplan: not one step.

## Why
A campaign of this playbook has an empty checklist, so it is only an article.

## Fails
````markdown title="playbooks/press-release.md"
---
title: Press release  # error: PLB116
owner: event-manager
reviewed: 2026-10-02
---
## Best practices
- One fact, one quotation.
## Pitfalls
- Sending it on a Friday.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````markdown title="playbooks/press-release.md"
---
title: Press release
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: write, when: D-5wd, done_when: Two people have read it}
```
## Steps
### Write {#write}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## How to fix
Add a fenced block that begins with ```` ```yaml steps ````, one line a step: `- {id: brief, when: D-42, owner:
event-manager}`.
"""

from collections.abc import Iterator

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import CORRECTED
from handbook.loading.markdown_outline import STEPS_BLOCK
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rules.context import Context

RULE = Rule(
    code="PLB116",
    name="playbook-without-steps",
    severity="error",
    since="0.1.0",
    message={
        "en": "playbook '{title}' has no steps",
        "fr": "le playbook « {title} » n'a pas d'étapes",
    },
    hint={
        "en": "add a block '```yaml steps' with one line a step",
        "fr": "ajoutez un bloc « ```yaml steps » avec une ligne par étape",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each playbook that could be read in full; a block whose first line is nearly right is what is shown."""
    for record in context.handbook.playbooks.values():
        if not record.model.steps and record.source.complete:
            yield _finding(record)


def _finding(record: Record[Playbook]) -> Finding:
    """At the fence of a block that holds steps and does not say so, else at the title."""
    source, span = record.source, record.source.span(("steps",))
    fence = source.lines[span.line - 1].lstrip()
    marks = fence[: len(fence) - len(fence.lstrip("`~"))]
    if not marks:
        return RULE.at(source.path, span, title=record.model.title)
    meant = f"{marks}{STEPS_BLOCK}"
    return RULE.at(source.path, span, hint=CORRECTED, title=record.model.title, fix=meant).mended_by(
        (Edit(span, meant),)
    )
