"""The quarter has begun, and a team that had objectives in the last one has none.

## Why
Without objectives every request is as good as the next. The first weeks of a quarter are when a no is cheapest.

## Fails
```yaml title="okrs/2026-q3/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="okrs/2026-q3/marketing.yml"
team: marketing  # warning: OKR120
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="okrs/2026-q4/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
```yaml title="okrs/2026-q3/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="okrs/2026-q3/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="okrs/2026-q4/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="okrs/2026-q4/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Write the file of the team for this quarter; `handbook new okr 2027-q1/marketing` begins with what the last quarter left
unfinished. A team that has ended goes from `company/teams/`.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.diagnostics.words import Words
from handbook.kinds.goals.begun import files_of_known_days, first_missing
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Handbook
from handbook.model.goal_reference import GoalReference
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.quarters import quarters_around

RULE = Rule(
    code="OKR120",
    name="quarter-without-file",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{quarter} has begun, and {who}",
        "fr": "le {quarter} a commencé, et {who}",
    },
    hint={
        "en": "run `handbook new okr {reference}`",
        "fr": "lancez `handbook new okr {reference}`",
    },
    uses_today=True,
    is_about_absence=True,
)

_NOBODY: Words = {"en": "no team has objectives for it", "fr": "aucune équipe n'a d'objectifs"}


def coming(context: Context) -> Iterator[Dated]:
    """What holds on the first day of a quarter holds until its last."""
    handbook = context.handbook
    files = files_of_known_days(handbook)
    for quarter, days in quarters_around((file.quarter for file in files), handbook.years):
        yield from (Dated(found, *days) for found in _on(handbook.years.days(quarter).first, files, handbook))


def _on(today: date, files: Mapping[GoalReference, str], handbook: Handbook) -> Iterator[Finding]:
    """Each team of the last quarter; where nobody has a file though there are earlier ones, one finding for all.

    Half-years and years likewise, for those who set goals so.
    """
    if missing := first_missing(handbook, files, today):
        yield RULE.at(SETTINGS_FILE, FILE_START, quarter=missing.quarter, who=_NOBODY, reference=missing)
        return
    years = handbook.years
    busy = {file.team for file in files if years.days(file.quarter).hold(today)}
    for file in sorted(file for file in files if years.is_over(file.quarter, today)):
        current, team = file.quarter.next, file.team
        was_there = years.days(current).hold(today) and team in handbook.ids["team"]
        if was_there and team not in busy:
            reference = GoalReference.to(current, team)
            yield RULE.at(files[file], FILE_START, quarter=current, who=_one(team), reference=reference)


def _one(team: str) -> Words:
    return {"en": f"team '{team}' has no objectives for it", "fr": f"l'équipe « {team} » n'a pas d'objectifs"}
