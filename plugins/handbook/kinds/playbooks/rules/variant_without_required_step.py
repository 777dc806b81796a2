"""A choice of options leaves the playbook without a step that it must have.

## Why
A playbook with options is several playbooks in one. Each has to have what the team agreed never to skip; the one that
is used least is the one where it is missing.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
playbooks:
  required_steps: {event: [rehearsal]}
```

````markdown title="playbooks/webinar.md"
---
title: Webinar
type: event
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
options: {format: [online, on-site]}
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
- {id: try-out, when: D-3wd, milestone: rehearsal, only: {format: [on-site]}, done_when: We tried}  # error: PLB117
- {id: live, when: D, after: [brief], done_when: The talk is over}
```
## Steps
### Brief {#brief}
Start early.
### Try-out {#try-out}
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
-- {id: try-out, when: D-3wd, milestone: rehearsal, only: {format: [on-site]}, done_when: We tried}
+- {id: try-out, when: D-3wd, milestone: rehearsal, done_when: Everybody spoke}
````

## How to fix
Add the choice to `only:` of the step, take `only:` away, or write a step of the same `milestone:` for the other choice.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.playbooks.retroplans import required_milestones
from handbook.kinds.playbooks.variants import spoken, variant_without
from handbook.model.playbook import Playbook
from handbook.rules.context import Context

RULE = Rule(
    code="PLB117",
    name="variant-without-required-step",
    severity="error",
    since="0.1.0",
    message={
        "en": "with {choices} no step is the milestone '{milestone}', which the type '{type}' needs",
        "fr": "avec {choices}, aucune étape n'est le jalon « {milestone} », nécessaire au type « {type} »",
    },
    hint={
        "en": "let this step be there for every choice, or write one for the other",
        "fr": "laissez cette étape à tous les choix, ou écrivez-en une pour l'autre",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """The required steps that are there in some variants only; one that is nowhere is told elsewhere."""
    for record in context.handbook.playbooks.values():
        playbook, found = record.model, _places(record.model)
        for milestone in required_milestones(context, playbook):
            places = found.get(milestone, ())
            steps = [playbook.steps[at] for at in places]
            variant = variant_without(playbook, steps) if steps else None
            if variant:
                route = ("steps", places[0], "only")
                facts = {"milestone": milestone, "type": playbook.type}
                yield RULE.of(record.source, route, key=True, hint=None, choices=spoken(variant), **facts)


def _places(playbook: Playbook) -> Mapping[str, Sequence[int]]:
    """Milestone -> the positions of the steps that are it, by id or by name."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for position, step in enumerate(playbook.steps):
        for name in dict.fromkeys((step.id, step.milestone or step.id)):
            found[name].append(position)
    return found
