"""A step waits for a step that does not exist.

## Why
The order of the checklist comes from `after:`. A name that leads nowhere is silently no order at all.

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
- {id: live, when: D, after: [breif], done_when: The talk is over}  # error: PLB110
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
-- {id: live, when: D, after: [breif], done_when: The talk is over}
+- {id: live, when: D, after: [brief], done_when: The talk is over}
````

## How to fix
Write the id of a step of the same playbook. A campaign's own steps may also wait for other steps of that campaign.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES, DID_YOU_MEAN, Words
from handbook.kinds.playbooks.retroplans import id_called, mentions_of_steps, missing, step_called
from handbook.kinds.playbooks.typed_steps import TypedSteps, in_part, is_in_part
from handbook.loading.records import Record
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook, Step
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="PLB110",
    name="unknown-step",
    severity="error",
    since="0.1.0",
    message={
        "en": "step '{step}' waits for '{id}', and no step is called so",
        "fr": "l'étape « {step} » attend « {id} », et aucune étape ne s'appelle ainsi",
    },
    hint=DID_YOU_MEAN,
)


_RENAMED: Words = {
    "en": "was it renamed to '{nearest}'? Then write that everywhere; else take it out, or bring the step back",
    "fr": "s'appelle-t-elle désormais « {nearest} » ? Écrivez-le alors partout ; sinon retirez-la, ou remettez-la",
}
_OUT: Words = {
    "en": "take it out, or choose one of: {choices}",
    "fr": "retirez-le, ou choisissez parmi : {choices}",
}


def check(context: Context) -> Iterator[Finding]:
    """The `after` of each step of a playbook, and of each step of a campaign."""
    yield from chain.from_iterable(_unknown_as_typed(source) for source in in_part(context.handbook))
    for record in context.handbook.playbooks.values():
        if is_in_part(record.source):
            continue
        known = Names(record.steps)
        for number, step in enumerate(record.model.steps):
            if lost := _lost(record.source, step.after, known):
                waiting = _waiting(record.model.steps, step.id)
                others = Names([name for name in known if name not in waiting])
                found = _unknown(record.source, ("steps", number), step.id, lost, others, record)
                yield from (missing(finding, record, str(finding.params["id"])) for finding in found)
    for use in open_uses(context):
        if use.has_all_steps:
            yield from _unknown_in_campaign(use)


def _waiting(steps: Sequence[Step], first: str) -> Collection[str]:
    """A step and those that wait for it: it can wait for none of them."""
    found = {first}
    while more := {step.id for step in steps if found & {*step.after}} - found:
        found |= more
    return found


def _unknown_as_typed(source: SourceFile) -> Iterator[Finding]:
    """What a step waits for, beside a mistake in the steps of its playbook."""
    steps = TypedSteps.of(source)
    uses = Counter([*source.headings, *(wait.name for wait in steps.waits)])
    known = Names(steps.names)
    for position, place, step, name in steps.waits:
        if name not in known:
            route = ("steps", position, "after", *place)
            called = id_called(steps.called.items(), name)
            yield misnamed(RULE, source, route, name, known.but(step), uses=uses, called=called, step=step)


def _unknown_in_campaign(use: Use) -> Iterator[Finding]:
    source, steps = use.campaign.source, use.campaign.model.steps
    known = Names(use.playbook.steps.keys() | steps.keys())
    for name, change in steps.items():
        lost = _lost(source, change.after or [], known)
        found = _unknown(source, ("steps", name), name, lost, known.but(name), use.playbook)
        yield from (missing(finding, use.playbook, str(finding.params["id"])) for finding in found)


_Lost = list[tuple[int, str]]
"""Position in `after`, and a name there that no step has."""


def _lost(source: SourceFile, after: list[str], known: Names) -> _Lost:
    return [pair for pair in enumerate(after) if pair[1] not in known and not source.lacks(("steps", pair[1]))]


def _unknown(  # noqa: PLR0913 -- a step, and what it may wait for
    source: SourceFile, route: Route, step: str, lost: _Lost, known: Names, playbook: Record[Playbook]
) -> Iterator[Finding]:
    uses = mentions_of_steps(playbook) if lost else Counter[str]()
    for position, other in lost:
        called, place = step_called(playbook, other), (*route, "after", position)
        found = misnamed(RULE, source, place, other, known, uses=uses, called=called, step=step)
        alone = [name for name in known if not uses[name]]
        if found.remedy is CHOICES and len(alone) == 1 and len(known) > 1:
            yield replace(found, remedy=_RENAMED, params={**found.params, "nearest": alone[0]})
        else:
            yield replace(found, remedy=_OUT) if found.remedy is CHOICES else found
