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

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.diagnostics.words import Words
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import Quarter
from handbook.rules.context import Context

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


def check(context: Context) -> Iterator[Finding]:
    """Each team of the last quarter; where nobody has a file though there are earlier ones, one finding for all.

    A handbook whose first quarter is still to come is not late.
    """
    current, files = Quarter.of(context.today), context.handbook.goal_files
    earlier = sorted(file for file in files if file.quarter < current)
    if not earlier:
        return
    if not any(file.quarter == current for file in files):
        reference = GoalReference.to(current, earlier[-1].team)
        yield RULE.at(SETTINGS_FILE, FILE_START, quarter=current, who=_NOBODY, reference=reference)
        return
    for file in earlier:
        reference = GoalReference.to(current, file.team)
        was_there = file.quarter == current.previous and file.team in context.handbook.ids["team"]
        if was_there and reference not in files:
            yield RULE.at(files[file], FILE_START, quarter=current, who=_one(file.team), reference=reference)


def _one(team: str) -> Words:
    return {"en": f"team '{team}' has no objectives for it", "fr": f"l'équipe « {team} » n'a pas d'objectifs"}
