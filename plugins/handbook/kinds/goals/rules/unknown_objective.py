"""A campaign or an objective supports or continues one that does not exist.

## Why
The work counts for nothing in the cascade, and the objective it was meant for looks as if nobody served it.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o2
    title: Make each contact useful for longer
    owner: camille
    supports: company/o4  # error: OKR201
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr7]  # error: OKR201
budget: {planned: 1500 EUR}
```

## Passes
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1]
budget: {planned: 1500 EUR}
```

## How to fix
Write quarter, team, objective and perhaps key result: `2027-q1/marketing/o1/kr1`. Inside a file of objectives its own
quarter may be left out.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN, Words, suggestion, surely_meant
from handbook.loading.goals import find_goal, objectives
from handbook.loading.records import Handbook
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import Quarter
from handbook.rules.context import Context, LostMention, Mention
from handbook.rules.targets import goal_links, key_results

RULE = Rule(
    code="OKR201",
    name="unknown-objective",
    severity="error",
    since="0.1.0",
    message={
        "en": "no objective or key result is called '{id}'",
        "fr": "aucun objectif ni résultat clé ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


_NO_QUARTER: Words = {
    "en": "no file has goals for that quarter yet; begin one: handbook new okr {file}",
    "fr": "aucun fichier n'a encore d'objectifs pour ce trimestre ; commencez-en un : handbook new okr {file}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each reference that leads nowhere, unless the file it names cannot be read."""
    names: Names | None = None
    newest = max(context.handbook.quarters, default=Quarter.of(context.today))
    for mention, quarter in _dead_links(context):
        typed = mention.reference.id
        full = GoalReference(typed).within(quarter)
        if not _is_unreadable(context.handbook, full):
            names = names or Names([*_names(context)])
            if full.has_quarter and full.quarter == newest.next:
                yield mention.finding(RULE, hint=_NO_QUARTER, file=full.file)
                continue
            hint, facts = suggestion(full, names)
            found = mention.finding(RULE, _as_typed(typed, full, surely_meant(full, names)), hint=hint, **facts)
            path = context.handbook.ids["okr"].get(full.file)
            yield found.resting_on(Basis(path, ("objectives",))) if path else found


class _DeadLink(NamedTuple):
    """A reference to a goal that no record has, and the quarter of its file, if it has one."""

    mention: Mention | LostMention
    quarter: Quarter | None


def _dead_links(context: Context) -> Iterator[_DeadLink]:
    yield from (_DeadLink(link.mention, link.quarter) for link in goal_links(context) if link.goal is None)
    for lost in context.lost.get("objective", ()):
        quarter = _quarter_of(lost.source.path)
        if find_goal(context.handbook, lost.reference.id, quarter) is None:
            yield _DeadLink(lost, quarter)


def _quarter_of(path: str) -> Quarter | None:
    folder = PurePosixPath(path).parent.name
    return Quarter(folder) if Quarter.fits(folder) else None


def _as_typed(typed: str, full: str, meant: str | None) -> str | None:
    """The reference that was meant, without its quarter where none was typed."""
    return meant[len(full) - len(typed) :] if meant else None


def _is_unreadable(handbook: Handbook, full: GoalReference) -> bool:
    """Whether what it names may stand in what could not be read: a whole file, or the key results of an objective."""
    if place := handbook.objectives.get(full.objective):
        return place.record.source.lacks(("objectives", place.position, "key_results"))
    return full.file in handbook.ids["okr"] and full.file not in handbook.okrs


def _names(context: Context) -> Iterator[str]:
    """The full references of all goals."""
    yield from (goal.objective_ref for goal in objectives(context.handbook))
    yield from (f"{place.parent.objective_ref}/{place.result.id}" for place in key_results(context))
