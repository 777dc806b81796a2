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
Take one `after:` out of the circle, or tell one `when:` from the event day. A step that is counted from its own name
(`{id: lts, when: lts}`) takes the day that each campaign gives: `dates: {lts: 2027-10-26}`. The finding stands where a
step waits for one that is due later, if there is such a step.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.playbooks.retroplans import dates_by_playbook, topic_of
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
_OWN_DAY: Words = {
    "en": "count it from day D, or give the campaigns its day: `dates: {{{step}: <day>}}`",
    "fr": "comptez-la à partir du jour J, ou donnez son jour dans les campagnes : `dates: {{{step}: <jour>}}`",
}
_BACK: Words = {
    "en": "take '{other}' ({other_when}) out of what '{step}' ({when}) waits for: it is due later",
    "fr": "retirez « {other} » ({other_when}) de ce qu'attend « {step} » ({when}) : elle est due plus tard",
}


def check(context: Context) -> Iterator[Finding]:
    """The cycles of each playbook that no campaign opens with a date, and those of campaigns."""
    week, dates = any_week(context.handbook.settings), dates_by_playbook(context)
    for record in context.handbook.playbooks.values():
        if paths := cycles_of(record.model, dates[record.id]):
            yield from _cycles(record, paths, due_in(record.model, week))
    for use in open_uses(context):
        if use.cycles:
            yield from (_in_campaign(use, path) for path in _of_campaign(use, dates[use.playbook.id]))


def _of_campaign(use: Use, dates: Collection[str]) -> Iterator[tuple[str, ...]]:
    """The cycles that its own steps close, and those that another campaign opens with a date that this one lacks."""
    told, all_of_them = (cycles_of(use.playbook.model, given) for given in (dates, ()))
    own = use.campaign.model.steps.keys()
    return (path for path in use.cycles if path not in told and (path in all_of_them or {*path} & own))


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
    hint = _OWN_DAY if step.id == other and field == ("when",) else _hint(path, due)
    return RULE.of(record.source, ("steps", number, *field), key=False, hint=hint, **_facts(path), **whens)


def _in_campaign(use: Use, path: tuple[str, ...]) -> Finding:
    """At a step that the campaign changes, for there the cycle was closed; else at its day D."""
    due, own = {step.id: step.due for step in use.plan.steps}, use.campaign.model.steps
    path = turned_back(path, due)
    changed = path[0] if path[0] in own else next((step for step in path if step in own), path[0])
    whens = {"when": use.when_of(path[0]), "other_when": use.when_of(path[1])}
    hint = _OWN_DAY if path == (changed, changed) and changed not in own else _hint(path, due)
    return use.at_step(RULE, changed, "after", hint=hint, **_facts(path), **whens)


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
