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

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES, CORRECTED, DID_YOU_MEAN, Words
from handbook.kinds.playbooks.lost_steps import BRING_BACK, how_to_line
from handbook.kinds.playbooks.retroplans import id_called, mentions_of_steps, missing
from handbook.kinds.playbooks.typed_steps import TypedSteps, in_part, is_in_part
from handbook.loading.records import Record
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed
from handbook.rules.spoken_names import parts_of
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
                later = _waiting(((each.id, other) for each in record.model.steps for other in each.after), step.id)
                found = _unknown(record.source, ("steps", number), step.id, lost, Names(set(known) - later), record)
                yield from (missing(finding, record, str(finding.params["id"])) for finding in found)
    for use in open_uses(context):
        if use.has_all_steps:
            yield from _unknown_in_campaign(use)


def _waiting(waits: Iterable[tuple[str, str]], first: str) -> set[str]:
    """A step and those that wait for it: it can wait for none of them. `waits` are a step and one that it waits for."""
    later, found = defaultdict[str, set[str]](set), {first}
    for step, other in waits:
        later[other].add(step)
    new = {first}
    while new := {step for other in new for step in later[other]} - found:
        found |= new
    return found


def _unknown_as_typed(source: SourceFile) -> Iterator[Finding]:
    """What a step waits for, beside a mistake in the steps of its playbook."""
    steps = TypedSteps.of(source)
    uses = Counter([*source.headings, *(wait.name for wait in steps.waits)])
    titles = [*steps.called.items()]
    for position, place, step, name in steps.waits:
        if name not in steps.names:
            known = Names(steps.names - _waiting(((wait.step, wait.name) for wait in steps.waits), step))
            yield _finding(source, ("steps", position, "after", *place), step, name, _Known(known, titles, uses))


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
    titles = [(each.title or "", each.id) for each in playbook.model.steps] if lost else []
    for position, other in lost:
        found = _finding(source, (*route, "after", position), step, other, _Known(known, titles, uses))
        alone = [name for name in known if not uses[name]]
        if found.remedy is CHOICES and len(alone) == 1 and len(known) > 1:
            yield replace(found, remedy=_RENAMED, params={**found.params, "nearest": alone[0]})
        elif found.remedy is CHOICES and other in playbook.source.headings:
            yield replace(found, remedy=BRING_BACK, params={**found.params, "line": how_to_line(playbook, other)})
        else:
            yield replace(found, remedy=_OUT) if found.remedy is CHOICES else found


class _Known(NamedTuple):
    """What a step may wait for: ids, the headings of all steps with their ids, and how often each id is named."""

    ids: Names
    titles: Sequence[tuple[str, str]]
    uses: Counter[str]

    def several(self, typed: str) -> Sequence[str]:
        """The steps of a text that names two or more of them; none where one of its parts names nothing."""
        parts = parts_of(typed)
        found = [part if part in self.ids else id_called(self.titles, part) for part in parts]
        return [name for name in found if name] if len(parts) > 1 and all(found) else ()


def _finding(source: SourceFile, route: Route, step: str, typed: str, known: _Known) -> Finding:
    called = id_called(known.titles, typed)
    if called or not (several := known.several(typed)):
        return misnamed(RULE, source, route, typed, known.ids, uses=known.uses, called=called, step=step)
    fix = ", ".join(several)
    meant = fix if isinstance(route[-1], int) else None  # without brackets they are no list
    return RULE.misnamed(source, route, typed, meant, hint=CORRECTED, step=step, fix=fix, several=several)
