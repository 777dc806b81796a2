"""A playbook lacks a step that every playbook of its type must have.

## Why
An event without rehearsal, or a campaign without debrief, goes wrong in the same way each time. Required steps are what
the team agreed never to skip.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
playbooks:
  required_steps: {all: [brief], event: [rehearsal]}
```

````markdown title="playbooks/webinar.md"
---
title: Webinar
type: event  # error: PLB102
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
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
 - {id: brief, when: D-42, done_when: The brief fits on one page}
+- {id: try-out, when: D-3wd, milestone: rehearsal, done_when: Everybody spoke once}
@@
 ### Brief {#brief}
+Start early.
+### Try-out {#try-out}
````

## How to fix
Add the step, bring it back where others still name it, or give `milestone: rehearsal` to the step that plays this part.
What each type needs is `playbooks: {required_steps: ...}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.playbooks.lost_steps import lacking_milestones, lost_milestone
from handbook.kinds.playbooks.retroplans import topic_of
from handbook.rules.context import Context

RULE = Rule(
    code="PLB102",
    name="missing-required-step",
    severity="error",
    since="0.1.0",
    message={
        "en": (
            "no step of playbook '{title}' is the milestone '{milestone}', which every playbook of type '{type}' needs"
        ),
        "fr": (
            "aucune étape du playbook « {title} » n'est le jalon « {milestone} », nécessaire à tout "
            "playbook de type « {type} »"
        ),
    },
    hint={
        "en": "add `- {{id: {milestone}, when: ..., milestone: {milestone}}}`, or give that milestone to a step",
        "fr": "ajoutez `- {{id: {milestone}, when: ..., milestone: {milestone}}}`, ou donnez ce jalon à une étape",
    },
    is_about_absence=True,
)


_BACK: Words = {
    "en": "'{lost}' is still named, and gone: bring back `- {{id: {lost}, when: ..., milestone: {milestone}}}`",
    "fr": "« {lost} » est encore cité, et a disparu : remettez `- {{id: {lost}, when: ..., milestone: {milestone}}}`",
}


def check(context: Context) -> Iterator[Finding]:
    """The required steps of all playbooks and of the playbook's type; a playbook without any step is told elsewhere."""
    for record in context.handbook.playbooks.values():
        playbook = record.model
        place = ("type",) if "type" in playbook.model_fields_set else ("title",)
        for milestone in lacking_milestones(context, playbook):
            facts = {"title": playbook.title, "type": playbook.type, "milestone": milestone}
            if lost := lost_milestone(context, record):
                found = RULE.of(record.source, place, key=False, hint=_BACK, lost=lost.step, **facts)
                yield found.about(topic_of(record.source.path, lost.step), leads=not lost.is_renamed)
            else:
                yield RULE.of(record.source, place, key=False, hint=None, **facts)
