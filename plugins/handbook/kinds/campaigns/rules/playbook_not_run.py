"""A playbook that has to be run again and again was not run for longer than it says.

## Why
An audit that nobody makes finds nothing, and a newsletter that comes when there is time is forgotten by those who wait
for it.

## Fails
```yaml title="playbooks/audit.yml"
title: Audit
owner: event-manager
reviewed: 2026-10-02
every: 6 months  # warning: CAM125
steps:
  - {id: look, title: Look at everything, when: D, done_when: It is written down, how: Read it all.}
sections:
  best-practices: {title: Best practices, text: Take a week.}
  pitfalls: {title: Pitfalls, text: No time.}
  templates: {title: Templates, text: The sheet.}
```
```yaml title="campaigns/audit-2026.yml"
title: Audit of spring
playbook: audit
date: 2026-03-02
status: done
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 0 EUR}
done: {look: 2026-03-02}
debrief: {keep: A week without meetings}
```

## Passes
```diff title="campaigns/audit-2026.yml"
-date: 2026-03-02
+date: 2026-10-05
```

## How to fix
Run it: `handbook new campaign ID --from PLAYBOOK --date DAY`. A campaign counts from its day D on, unless it is a draft
or was cancelled. If the rhythm is wrong, change `every:`. A role may have a rhythm of its own, `runs: {audit: 1 month}`
in its file: there only the campaigns count whose owner has the role.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import pairwise

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words, fill
from handbook.kinds.people.hats import roles_worn
from handbook.model.days import Days, previous_day
from handbook.model.values import LANGUAGES, Duration
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM125",
    name="playbook-not-run",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' is to be run every {every}; {last}",
        "fr": "« {name} » est à refaire tous les {every} ; {last}",
    },
    hint={
        "en": "run it: handbook new campaign ID --from {id} --date DAY",
        "fr": "lancez-le : handbook new campaign ID --from {id} --date JOUR",
    },
    uses_today=True,
)

_BY_THEM: Words = {
    "en": "run it: handbook new campaign ID --from {id} --date DAY --owner {owner}",
    "fr": "lancez-le : handbook new campaign ID --from {id} --date JOUR --owner {owner}",
}
_NEVER: Words = {"en": "no campaign has run it yet", "fr": "aucune campagne ne l'a encore suivi"}
_LAST: Words = {
    "en": "it was last run on {last}, and the next time was due on {due}",
    "fr": "la dernière fois était le {last}, et la suivante était prévue le {due}",
}


def coming(context: Context) -> Iterator[Dated]:
    """Each playbook with a rhythm, in the days between a run that is too long ago and the next one."""
    for name, record in context.handbook.playbooks.items():
        every = record.model.every
        for told, days in _gaps(_runs(context, name), every) if every else ():
            facts = {"name": record.name, "id": name, "every": every, "last": told}
            found = RULE.of(record.source, ("every",), key=False, hint=None, **facts)
            yield Dated(context.resting_on_all(found, "campaign"), *days)
    yield from _of_roles(context)


def _of_roles(context: Context) -> Iterator[Dated]:
    """Each playbook that a role runs in a rhythm of its own: campaigns count whose owner has that role."""
    handbook, people = context.handbook, defaultdict[str, set[str | None]](set)
    for role, who in roles_worn(handbook):
        people[role].add(who)
    for role, record in handbook.roles.items():
        for name, every in record.model.runs.items():
            if playbook := handbook.playbooks.get(name):
                for told, days in _gaps(_runs(context, name, people[role]), every):
                    facts = {"name": f"{playbook.name}, {record.name}", "id": name, "every": every, "last": told}
                    facts["owner"] = record.model.person or "NAME"
                    found = RULE.of(record.source, ("runs", name), key=False, hint=_BY_THEM, **facts)
                    yield Dated(context.resting_on_all(found, "campaign"), *days)


def _runs(context: Context, playbook: str, owners: Collection[str | None] | None = None) -> list[date]:
    """The days on which it was run, or will be, in order; by one of these owners, if any are named."""
    campaigns = (record.model for record in context.handbook.runs.values())
    run = (one for one in campaigns if one.playbook == playbook and one.status in ("active", "done"))
    return sorted(one.day for one in run if one.day and (owners is None or one.owner in owners))


def _gaps(runs: Sequence[date], every: Duration) -> Iterator[tuple[Words, Days]]:
    """What to say, and when: before the first run, and from the day after the next was due to the day before it."""
    if not runs or runs[0] > date.min:
        yield _NEVER, Days(last=previous_day(runs[0]) if runs else date.max)
    for last, following in pairwise([*runs, None]):
        if last is not None:
            due = due_after(last, every)
            facts = {"last": last, "due": due.due}
            told = {language: fill(_LAST, facts, language) for language in LANGUAGES}
            yield told, Days(due.late.first, previous_day(following) if following else date.max)
