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
````diff title="playbooks/webinar.md"
+### Brief {#brief}
+Start early.
-### Write the brief {#breif}
-Start from the questions that sales heard.
-### Choose a brief reader {#brief}
-Somebody from sales.
````

## How to fix
Give the heading the id of its step, or add the step to the retroplan. In a translation the ids are those of the
original.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import DID_YOU_MEAN, Words, surely_meant
from handbook.kinds.playbooks.lost_steps import lost_milestone, translations_of
from handbook.kinds.playbooks.retroplans import mentions_of_steps, missing
from handbook.kinds.playbooks.typed_steps import TypedSteps, is_in_part
from handbook.loading.playbook_file import is_translation
from handbook.loading.source_file import SourceFile
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed

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


_REMOVE: Words = {
    "en": "remove this heading with its text, or bring the step back",
    "fr": "retirez ce titre avec son texte, ou remettez l'étape",
}
_LACKING: Words = {
    "en": "give it the id of a step without a how-to: {choices}; else remove it, or bring the step back",
    "fr": "donnez-lui l'identifiant d'une étape sans mode d'emploi : {choices} ; sinon retirez-le, ou remettez l'étape",
}


def check(context: Context) -> Iterator[Finding]:
    """The headings of each playbook, and those of its translations: a mistake elsewhere in the file hides none."""
    handbook = context.handbook
    for name, path in handbook.ids["playbook"].items():
        source, record = handbook.sources[path], handbook.playbooks.get(name)
        if record is None or is_in_part(source):
            steps, uses = Names(TypedSteps.of(source).names), Counter(source.headings)
        else:
            steps, uses = Names(record.steps), mentions_of_steps(record)
        found = [each for file in (source, *translations_of(handbook, path)) for each in _unknown(file, steps, uses)]
        lost = lost_milestone(context, record) if record and found else None
        for each in found:
            told = missing(each, record, str(each.params["id"])) if record else each
            is_milestone = lost is not None and lost.step == each.params["id"] and not lost.is_renamed
            yield told.about(told.topic) if is_milestone else told


def _unknown(source: SourceFile, steps: Names, uses: Counter[str]) -> Iterator[Finding]:
    for heading in source.headings if steps else ():
        if heading not in steps:
            finding = misnamed(RULE, source, ("headings", heading), heading, steps)
            meant = surely_meant(heading, steps)
            sure = meant is not None and uses[heading] <= uses[meant]
            lacking = [step for step in steps if step not in source.headings] or None
            if lacking and len(lacking) == 1 and not meant and is_translation(source.path):
                finding = replace(finding, remedy=DID_YOU_MEAN, params={**finding.params, "nearest": lacking[0]})
            elif not steps.nearest(heading):
                hint = _LACKING if lacking else _REMOVE
                finding = replace(finding, remedy=hint, params={**finding.params, "choices": lacking})
            yield finding.mended_by(_renamed(source, finding.span, heading, meant) if meant and sure else ())


def _renamed(source: SourceFile, span: Span, heading: str, meant: str) -> tuple[Edit, ...]:
    """The id at the end of the heading's line."""
    line = source.lines[span.line - 1]
    start = line.rfind(f"#{heading}") + 1
    place = Span(span.line, start + 1, span.line, start + 1 + len(heading))
    return source.renaming(place, heading, meant) if start else ()
