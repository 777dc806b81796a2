"""A playbook lacks a section that every playbook must have.

## Why
Somebody new looks for the steps, the advice and the templates in the same place of every playbook. What is missing
there sends them to ask a colleague, which is what the playbook was written to avoid.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar  # error: PLB101
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
## Pitfalls
- An empty title.
````

## Passes
````diff title="playbooks/webinar.md"
 ## Best practices
+- Invite early.
@@
 - An empty title.
+## Templates
+- [Brief](templates/brief.md)
````

## How to fix
Write the section, even if it is three lines. Which sections are required is `playbooks: {required_sections: ...}` in
`handbook.yml`; best practices, for instance, start as what the last campaign taught you.
"""

from collections.abc import Collection, Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.playbook import Playbook
from handbook.model.sections import HEADINGS, RETROPLAN, STEPS
from handbook.rules.context import Context

RULE = Rule(
    code="PLB101",
    name="missing-section",
    severity="error",
    since="0.1.0",
    message={
        "en": "playbook '{title}' has no section '{section}'",
        "fr": "le playbook « {title} » n'a pas de section « {section} »",
    },
    hint={
        "en": "write it below a heading with {{#{section}}}, or take it out of required_sections in handbook.yml",
        "fr": "écrivez-la sous un titre avec {{#{section}}}, ou retirez-la de required_sections dans handbook.yml",
    },
    is_about_absence=True,
)


_RENAMED: Words = {
    "en": "is it this one? Then its line is: ## {heading} {{#{section}}}",
    "fr": "est-ce celle-ci ? Sa ligne est alors : ## {heading} {{#{section}}}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each required section of each playbook; one that is there but empty is being written."""
    required = context.handbook.settings.playbooks.required_sections
    for record in context.handbook.playbooks.values():
        there = {*record.model.sections, *_held_by_steps(record.model)}
        missing = [section for section in required if section not in there]
        others = [section for section in record.model.sections if section not in {*required, *HEADINGS.values()}]
        for section in missing:
            if len(missing) == len(others) == 1:
                heading = record.model.sections[others[0]].title
                place = record.source.span(("sections", others[0]))
                facts = {"section": section, "heading": heading}
                yield RULE.at(record.source.path, place, hint=_RENAMED, title=record.model.title, **facts)
            else:
                yield RULE.of(record.source, ("title",), title=record.model.title, section=section)


def _held_by_steps(playbook: Playbook) -> Collection[str]:
    """A playbook without any step has a finding for that; one with steps may hold their how-to beside them."""
    return (STEPS, RETROPLAN) if all(step.how for step in playbook.steps) else ()
