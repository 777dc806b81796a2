"""A step takes its date from a name that is neither a step nor a date of the campaign.

## Why
The step has no date, so it is missing from the checklist, the calendar and the reminders.

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
- {id: page, when: breif + 3wd, done_when: The form is tested}  # error: PLB112
```
## Steps
### Brief {#brief}
Start early.
### Page {#page}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: page, when: registration_opens - 5wd, done_when: The form is tested}
```
## Steps
### Page {#page}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18  # error: PLB112
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
````diff title="playbooks/webinar.md"
-- {id: brief, when: D-42, done_when: The brief fits on one page}
-- {id: page, when: breif + 3wd, done_when: The form is tested}
+- {id: page, when: registration_opens - 5wd, done_when: The form is tested}
@@
-### Brief {#brief}
-Start early.
````

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
dates: {registration_opens: 2027-02-01}
```

## How to fix
Name a step of the playbook (`brief + 3wd`), the event day (`D-10wd`), or a date that each campaign of the playbook
sets: `dates: {registration_opens: 2027-02-01}`.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN, ONE_IS_MEANT, Words
from handbook.kinds.playbooks.lost_steps import BRING_BACK, GONE, how_to_line, is_gone, named_by_none
from handbook.kinds.playbooks.retroplans import dates_by_playbook, mentions_of_steps, missing
from handbook.loading.day_names import DayNames
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.model.unknown import is_nothing
from handbook.model.when import EVENT, LAST_DAY, When
from handbook.rules.context import Context
from handbook.rules.day_anchors import PLANNED_DAY, anchors_meant
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="PLB112",
    name="unknown-anchor",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{when}' of step '{step}' starts from '{anchor}', which is neither a step nor a date of the campaign",
        "fr": (
            "« {when} » de l'étape « {step} » part de « {anchor} », qui n'est ni une étape ni une date de la campagne"
        ),
    },
    hint={
        "en": "add it to the campaign: `dates: {{{anchor}: <day>}}`",
        "fr": "ajoutez-la à la campagne : `dates: {{{anchor}: <jour>}}`",
    },
)


_SKIPPED = frozenset(
    {"skip", "skipped", "none", "never", "no", "off", "cancelled", "non", "jamais", "aucun", "sans", "annule"}
)
_SKIP: Words = {
    "en": "to leave the step out, write `skip: true` in the place of `when:`",
    "fr": "pour laisser l'étape de côté, écrivez `skip: true` à la place de `when:`",
}
_BEFORE = re.compile(r"(?P<unit>[swm])-(?P<count>\d{1,3})")
_TIGHT = re.compile(r"(?P<name>[a-z0-9_-]*[a-z0-9])-(?P<offset>\d{1,3}(?:d|j|w|m|wd|jo)?)")
_LETTER = re.compile(r"[a-z]")
_OFFSET: Words = {
    "en": "count from the event (D-10wd) or from a step; a date that campaigns set has a name like registration_opens",
    "fr": (
        "comptez à partir de l'événement (J-10jo) ou d'une étape ; une date que les campagnes fixent a un nom comme "
        "registration_opens"
    ),
}


def check(context: Context) -> Iterator[Finding]:
    """In a playbook the anchors that nobody sets, misspelt steps too; in a campaign the others that have no date."""
    dates, told = dates_by_playbook(context), dict[str, set[str]]()
    for record in context.handbook.playbooks.values():
        told[record.id] = nowhere = _nowhere(record.model, dates[record.id])
        days = DayNames.of(record.source.raw if nowhere else None)
        found = _misspelt(record.model, nowhere, days)
        names, uses = Names(record.steps), mentions_of_steps(record) if found else Counter[str]()
        for number, step in enumerate(record.model.steps):
            anchor = next((name for name in step.when.anchors if name in nowhere), "")
            meant = found.get(anchor)
            if meant and not is_gone(record, anchor):
                slip = _finding(record, (number, anchor), meant, names.surely_meant(anchor), uses)
                yield missing(slip, record, anchor)
            elif anchor:
                yield missing(_nobody_sets(record, (number, anchor), dates[record.id], days), record, anchor)
    for use in open_uses(context):
        if use.has_all_steps:
            yield from _unset(use, {*told[use.playbook.id]})


def _nowhere(playbook: Playbook, dates: set[str]) -> set[str]:
    """The anchors that are no step and no date of any campaign; a name with `_` is a date that campaigns are to set."""
    steps = {step.id for step in playbook.steps}
    anchors = {anchor for step in playbook.steps for anchor in step.when.anchors} - steps - dates - {EVENT, *LAST_DAY}
    return {anchor for anchor in anchors if "_" not in anchor}


def _nobody_sets(record: Record[Playbook], place: tuple[int, str], dates: Collection[str], names: DayNames) -> Finding:
    """`place` is the position of the step and its anchor; `dates` are those that campaigns set."""
    position, anchor = place
    step = record.model.steps[position]
    when, route = step.when.text, ("steps", position, "when")
    facts = {"step": step.id, "when": when, "anchor": anchor}
    if anchor in record.source.headings:
        return RULE.of(record.source, route, key=False, hint=BRING_BACK, line=how_to_line(record, anchor), **facts)
    if is_gone(record, anchor):
        return RULE.of(record.source, route, key=False, hint=GONE, choices=named_by_none(record), **facts)
    if when == anchor and is_nothing(anchor):
        return RULE.of(record.source, route, key=False, hint=_OFFSET, **facts)
    if meant := anchors_meant(anchor, names):
        days = [_from_anchor(step.when, anchor, name) for name in meant]
        hint = DID_YOU_MEAN if len(days) == 1 else ONE_IS_MEANT
        return RULE.of(record.source, route, key=False, hint=hint, nearest=days[0], either=days, **facts)
    known = {step.id for step in record.model.steps} | set(dates)
    if when == anchor and (meant := _in_small_letters(anchor) or _without_spaces(anchor, known)):
        found = RULE.of(record.source, route, key=False, hint=DID_YOU_MEAN, nearest=meant, **facts)
        return found.mended_by(record.source.replacing(found.span, when, meant))
    return RULE.of(record.source, route, key=False, hint=_OFFSET, **facts)


def _from_anchor(when: When, anchor: str, meant: str) -> str:
    """What is counted from another anchor, as it was typed: `salon + 1w` from the event is `end + 1w`."""
    text = when.text.replace(anchor, meant, 1)
    if meant != EVENT:
        return text
    return re.sub(r"\s*-\s*", "-", text) if when.count <= 0 else text.replace(EVENT, LAST_DAY[0], 1)


def _in_small_letters(anchor: str) -> str | None:
    """The weeks or months before the event of `s-3`, which in capitals is read as such."""
    found = _BEFORE.fullmatch(anchor)
    return f"D-{found['count']}{found['unit'].replace('s', 'w')}" if found else None


def _without_spaces(anchor: str, known: Collection[str]) -> str | None:
    """`rc1 - 10jo` of `rc1-10jo`, where there is a day called `rc1`."""
    found = _TIGHT.fullmatch(anchor)
    return f"{found['name']} - {found['offset']}" if found and found["name"] in known else None


def _misspelt(playbook: Playbook, anchors: Collection[str], days: DayNames) -> Mapping[str, str]:
    """Of anchors that are nowhere, those that look like a step -> the step; no word of what the event is called."""
    steps = Names({step.id for step in playbook.steps})
    near = {anchor: meant for anchor in anchors if (meant := steps.nearest(anchor))}
    return {anchor: meant for anchor, meant in near.items() if EVENT not in days.meant(anchor)}


def _finding(
    record: Record[Playbook], place: tuple[int, str], meant: str, sure: str | None, uses: Counter[str]
) -> Finding:
    """`place` is the position of the step and the anchor that is meant otherwise."""
    position, anchor = place
    step, route = record.model.steps[position], ("steps", position, "when")
    when = step.when.text
    finding = RULE.of(record.source, route, hint=DID_YOU_MEAN, step=step.id, when=when, anchor=anchor, nearest=meant)
    if sure is None or uses[anchor] > uses[sure]:
        return finding
    return finding.mended_by(record.source.renaming(finding.span, when, when.replace(anchor, sure, 1)))


def _is_left_out(use: Use, anchor: str) -> bool:
    """Whether the campaign has it, with a mistake that is told."""
    return use.campaign.source.lacks(("dates", anchor)) or use.campaign.source.lacks(("steps", anchor))


def _unset(use: Use, told: set[str]) -> Iterator[Finding]:
    """Each anchor once, at the first step that needs it; not those that the playbook has been `told` of."""
    for problem in use.plan.problems:
        anchor = str(problem.params.get("name"))
        if problem.kind == "unknown-anchor" and anchor not in told and not _is_left_out(use, anchor):
            told.add(anchor)
            when = use.when_of(problem.step)
            found = use.at_step(RULE, problem.step, "when", step=problem.step, when=when, anchor=anchor)
            if when == anchor in _SKIPPED:
                yield replace(found, remedy=_SKIP)
                continue
            if when == anchor and is_nothing(anchor):
                yield replace(found, remedy=PLANNED_DAY)
                continue
            if not _LETTER.search(anchor):
                yield replace(found, remedy=_OFFSET)
                continue
            known = {*use.campaign.model.dates, *use.playbook.steps, *use.campaign.model.steps}
            if when == anchor and (meant := _in_small_letters(anchor) or _without_spaces(anchor, known)):
                yield replace(found, remedy=DID_YOU_MEAN, params={**found.params, "nearest": meant})
                continue
            yield missing(found, use.playbook, anchor)
