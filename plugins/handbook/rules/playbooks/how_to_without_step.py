"""A how-to stands below a heading whose id no step of the playbook has.

## Why
The how-to is never shown, because the checklist finds its text by the step's id. Most often the step was renamed, or
the id has a typing mistake.

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
```
## Steps
### Write the brief {#breif}  <!-- error: PLB104 -->
Start from the questions that sales heard.
### Choose a brief reader {#brief}
Somebody from sales.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
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

## How to fix
Give the heading the id of its step, or add the step to the retroplan. In a translation the ids are those of the
original.
"""

from collections.abc import Iterator

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import DID_YOU_MEAN, surely_meant
from handbook.loading.records import Record
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed
from handbook.rules.retroplans import mentions_of_steps

RULE = Rule(
    code="PLB104",
    name="how-to-without-step",
    severity="error",
    since="0.1.0",
    message={
        "en": "no step of this playbook is called '{id}'",
        "fr": "aucune étape de ce playbook ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """The headings of each playbook, and those of its translations."""
    for record in context.handbook.playbooks.values():
        yield from _unknown(record, record.source)
        for language in record.translations:
            path = f"{record.source.path.rsplit('.', 1)[0]}.{language}.md"
            yield from _unknown(record, context.handbook.sources[path])


def _unknown(record: Record[Playbook], source: SourceFile) -> Iterator[Finding]:
    steps, uses = Names(record.steps), mentions_of_steps(record)
    for heading in source.headings if steps else ():
        if heading not in steps:
            finding = misnamed(RULE, source, ("headings", heading), heading, steps)
            meant = surely_meant(heading, steps)
            sure = meant is not None and uses[heading] <= uses[meant]
            yield finding.mended_by(_renamed(source, finding.span, heading, meant) if meant and sure else ())


def _renamed(source: SourceFile, span: Span, heading: str, meant: str) -> tuple[Edit, ...]:
    """The id at the end of the heading's line."""
    line = source.lines[span.line - 1]
    start = line.rfind(f"#{heading}") + 1
    place = Span(span.line, start + 1, span.line, start + 1 + len(heading))
    return source.renaming(place, heading, meant) if start else ()
