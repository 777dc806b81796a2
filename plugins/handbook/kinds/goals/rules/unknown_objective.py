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

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import CHOICES, DID_YOU_MEAN, Words
from handbook.kinds.goals.goal_names import GoalNames, has_twins, topic_of
from handbook.kinds.goals.renamed_goals import RenamedGoals
from handbook.loading.goals import find_goal
from handbook.loading.playbook_file import slug
from handbook.loading.records import Handbook
from handbook.loading.source_file import as_data
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import GoalPeriod
from handbook.model.years import Years
from handbook.rules.context import Context, LostMention, Mention
from handbook.rules.lookup import of_several
from handbook.rules.targets import goal_links

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


_RENAMED: Words = {
    "en": "was it renamed to '{nearest}'? Ids stay: give it '{old}' back; else bring the goal back, or name another",
    "fr": (
        "a-t-il été renommé en « {nearest} » ? Les identifiants restent : rendez-lui « {old} » ; sinon remettez "
        "l'objectif, ou citez-en un autre"
    ),
}
_NO_QUARTER: Words = {
    "en": "no file has goals for that quarter yet; begin one: handbook new okr {file}",
    "fr": "aucun fichier n'a encore d'objectifs pour ce trimestre ; commencez-en un : handbook new okr {file}",
}
_NO_FILE: Words = {
    "en": "that team has no goals for that quarter; begin its file: handbook new okr {file}",
    "fr": "cette équipe n'a pas d'objectifs pour ce trimestre ; commencez son fichier : handbook new okr {file}",
}
_GONE: Words = {
    "en": ("bring it back in {file}, where a goal that is given up stays with `dropped:`; or choose one of: {choices}"),
    "fr": "remettez-le dans {file}, où un objectif abandonné reste avec `dropped:` ; ou choisissez parmi : {choices}",
}


def check(context: Context) -> Iterator[Finding]:
    """Each reference that leads nowhere, unless the file it names cannot be read."""
    *_, newest = [context.handbook.years.quarter_of(context.today), *context.handbook.quarters]
    links = [link for link in _dead_links(context) if not _is_unreadable(context.handbook, link.full)]
    missed = Counter(link.full.file for link in links if _names_a_team(link.full, context.handbook))
    names = GoalNames.of(context) if links else GoalNames({})
    unread = {file: path for path in context.unread if (file := _would_be(PurePosixPath(path)))} if links else {}
    renamed = RenamedGoals.of(context, [link.full for link in links]) if links else None
    otherwise = {*_of_teams(context.handbook)} if links else set[str]()
    for link in links:
        found = _finding(link, names, newest, context.handbook.years, is_missing=missed[link.full.file] > 1)
        if renamed and found.remedy is CHOICES and (now := renamed.now(link.full)):
            found = replace(found, remedy=_RENAMED, params={**found.params, "old": now[0], "nearest": now[1]})
        elif found.remedy is CHOICES and (path := context.handbook.ids["okr"].get(link.full.file)):
            found = replace(found, remedy=_GONE, params={**found.params, "file": path})
        is_misnamed = link.full.file in otherwise
        yield found.about(f"okr {link.full.file}") if is_misnamed else _resting(found, link.full, context, unread)


def _names_a_team(full: GoalReference, handbook: Handbook) -> bool:
    """Whether a reference names a file that a team could have, and does not."""
    is_full = full.has_quarter and "/" in full
    return is_full and full.file not in handbook.ids["okr"] and full.team in handbook.ids["team"]


def _finding(link: "_DeadLink", names: GoalNames, newest: GoalPeriod, years: Years, *, is_missing: bool) -> Finding:
    full = link.full
    if full.has_quarter and full.quarter == newest.next:
        return link.mention.finding(RULE, hint=_NO_QUARTER, file=full.file)
    if is_missing:
        return link.mention.finding(RULE, hint=_NO_FILE, file=full.file).about(f"okr {full.file}", leads=True)
    typed = link.mention.reference.id
    if several := names.several(typed):
        return of_several(link.mention, RULE, several, {})
    quarter = link.quarter or (years.quarter_of(link.day) if link.day else newest)
    meant = names.meant(full, quarter, typed)
    if link.file and str(meant.facts.get("nearest")).startswith(f"{link.file}/"):
        meant = names.but(link.file).meant(full, quarter, typed)
    elif link.file:
        meant = meant.outside(link.file)
    return link.mention.finding(RULE, _as_typed(typed, full, meant.sure), hint=meant.hint, **meant.facts)


def _resting(found: Finding, full: GoalReference, context: Context, unread_goals: Mapping[str, str]) -> Finding:
    """The finding with what explains it: the file that is named has a mistake, or no such objective, or is not read."""
    handbook = context.handbook
    if path := handbook.ids["okr"].get(full.file):
        found = found.resting_on(Basis(path, ("objectives",)))
        if (record := handbook.okrs.get(full.file)) and has_twins(record.model):
            return found.about(topic_of(path))
        return (
            found if full.objective in handbook.objectives else found.about(f"objective {full.objective}", leads=True)
        )
    unread = unread_goals.get(full.file) or context.moved.get("okr")
    return found.resting_on(Basis(unread)) if unread else found


def _would_be(path: PurePosixPath) -> str | None:
    """The file of goals that one with a wrong name, or in a folder with one, was meant to be."""
    quarter = GoalPeriod.meant(path.parent.name)
    return quarter and f"{quarter}/{slug(path.name.partition('.')[0])}"


def _of_teams(handbook: Handbook) -> Iterator[str]:
    """The file that each file of goals is by the team it names, where it is called otherwise."""
    folder = handbook.kinds["okr"].folder
    for path, source in handbook.sources.items():
        place = PurePosixPath(path)
        team = (as_data(source.raw) or {}).get("team") if place.parts[0] == folder else None
        if isinstance(team, str) and team != place.stem and f"{place.parent.name}/{team}" not in handbook.ids["okr"]:
            yield f"{place.parent.name}/{team}"


class _DeadLink(NamedTuple):
    """A reference to a goal that no record has, and the quarter of its file, if it has one."""

    mention: Mention | LostMention
    quarter: GoalPeriod | None

    @property
    def full(self) -> GoalReference:
        """The reference with its quarter, if one is known."""
        return GoalReference(self.mention.reference.id).within(self.quarter)

    @property
    def file(self) -> str:
        """The file of goals that it stands in, as references name one; empty where it is none."""
        path = self.mention.path
        return f"{self.quarter}/{PurePosixPath(path).stem}" if self.quarter else ""

    @property
    def day(self) -> date | None:
        """The day of what refers, if it has one, be the rest of its file right or not."""
        day = (as_data(self.mention.source.raw) or {}).get("date")
        return day if isinstance(day, date) else None


def _dead_links(context: Context) -> Iterator[_DeadLink]:
    yield from (_DeadLink(link.mention, link.quarter) for link in goal_links(context) if link.goal is None)
    for lost in context.lost.get("objective", ()):
        quarter = _quarter_of(lost.source.path)
        if find_goal(context.handbook, lost.reference.id, quarter) is None:
            yield _DeadLink(lost, quarter)


def _quarter_of(path: str) -> GoalPeriod | None:
    folder = PurePosixPath(path).parent.name
    return GoalPeriod(folder) if GoalPeriod.fits(folder) else None


def _as_typed(typed: str, full: str, meant: str | None) -> str | None:
    """The reference that was meant, without its quarter where that is the one of the file, and was not typed."""
    return meant.removeprefix(full.removesuffix(typed)) if meant else None


def _is_unreadable(handbook: Handbook, full: GoalReference) -> bool:
    """Whether what it names may stand in what could not be read: a whole file, or the key results of an objective."""
    if place := handbook.objectives.get(full.objective):
        return place.record.source.lacks(("objectives", place.position, "key_results"))
    return full.file in handbook.ids["okr"] and full.file not in handbook.okrs
