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
Take one `after:` out of the circle, or tell one `when:` from the event day. The finding stands where a step waits for
one that is due later, if there is such a step.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.playbooks.retroplans import topic_of
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.rules.context import Context
from handbook.rules.ordering import any_week, cycles_of, due_in, turned_back
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="PLB111",
    name="dependency-cycle",
    severity="error",
    since="0.1.0",
    message={
        "en": "{why}: {path}",
        "fr": "{why} : {path}",
    },
    hint={
        "en": "take one of them out of the circle",
        "fr": "retirez l'une d'elles du cercle",
    },
)


_CIRCLE: Words = {"en": "these steps wait for each other", "fr": "ces étapes s'attendent l'une l'autre"}
_OWN: Words = {"en": "a step cannot wait for itself", "fr": "une étape ne peut pas s'attendre elle-même"}
_ITSELF: Words = {
    "en": "take it out, or name the step that comes before it",
    "fr": "retirez-la, ou citez l'étape qui la précède",
}
_BACK: Words = {
    "en": "take '{other}' ({other_when}) out of what '{step}' ({when}) waits for: it is due later",
    "fr": "retirez « {other} » ({other_when}) de ce qu'attend « {step} » ({when}) : elle est due plus tard",
}


def check(context: Context) -> Iterator[Finding]:
    """The cycles of each playbook, and those that only a campaign's own steps close."""
    week = any_week(context.handbook.settings)
    for record in context.handbook.playbooks.values():
        if paths := cycles_of(record.model):
            yield from _cycles(record, paths, due_in(record.model, week))
    for use in open_uses(context):
        known = cycles_of(use.playbook.model) if use.cycles else ()
        own = use.campaign.model.steps
        yield from (_in_campaign(use, path) for path in use.cycles if path not in known and {*path} & {*own})


def _cycles(record: Record[Playbook], paths: Iterable[tuple[str, ...]], due: Mapping[str, date]) -> Iterator[Finding]:
    """Those of a playbook: the first that one link back closes leads the others."""
    has_twins = len(record.steps) < len(record.model.steps)
    told = set[tuple[str, ...]]()
    for path in sorted(turned_back(path, due) for path in paths):
        found, link = _in_playbook(record, path, due), path[:2]
        topic = topic_of(record.source.path, "" if has_twins else f"{link[0]} -> {link[1]}")
        yield found.about(topic, leads=link not in told and not has_twins)
        told.add(link)


def _in_playbook(record: Record[Playbook], path: tuple[str, ...], due: Mapping[str, date]) -> Finding:
    """At what the first step of the path waits for, or is dated from."""
    positions = {step.id: number for number, step in enumerate(record.model.steps)}
    number, other = positions[path[0]], path[1]
    step = record.model.steps[number]
    field = ("after", step.after.index(other)) if other in step.after else ("when",)
    whens = {"when": step.when.text, "other_when": record.model.steps[positions[other]].when.text}
    return RULE.of(record.source, ("steps", number, *field), key=False, hint=_hint(path, due), **_facts(path), **whens)


def _in_campaign(use: Use, path: tuple[str, ...]) -> Finding:
    """At a step that the campaign changes, for there the cycle was closed."""
    due, own = {step.id: step.due for step in use.plan.steps}, use.campaign.model.steps
    path = turned_back(path, due)
    changed = path[0] if path[0] in own else next(step for step in path if step in own)
    whens = {"when": use.when_of(path[0]), "other_when": use.when_of(path[1])}
    return use.at_step(RULE, changed, "after", hint=_hint(path, due), **_facts(path), **whens)


def _hint(path: tuple[str, ...], due: Mapping[str, date]) -> Words | None:
    """The link to take out, where the path begins with one to a later step, or to itself."""
    step, other = path[:2]
    if step == other:
        return _ITSELF
    return _BACK if {step, other} <= due.keys() and due[step] < due[other] else None


def _facts(path: tuple[str, ...]) -> Mapping[str, object]:
    names = {"step": path[0], "other": path[1]}
    if path[0] == path[1]:
        return {"why": _OWN, "path": path[0], **names}
    return {"why": _CIRCLE, "path": " → ".join(path), **names}
