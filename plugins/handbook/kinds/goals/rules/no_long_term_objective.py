"""A team has no long-term objective in two quarters that follow each other.

## Why
What pays off in a year never wins against what is due this week. A team that only has short goals twice in a row is
living off what it built before.

## Fails
```yaml title="okrs/2026-q4/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    key_results:
      - {id: kr1, title: Yearly revenue, baseline: 4.1, target: 4.5, current: 4.3, unit: M EUR}
```

```yaml title="okrs/2026-q4/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:  # warning: OKR118
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes


```diff title="okrs/2027-q1/marketing.yml"
     supports: company/o1
+    horizon: long
```

## How to fix
Let one objective look further than the quarter, and give it `horizon: long`. One in every second quarter is enough.
"""

from collections.abc import Iterator, Mapping

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Handbook, Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.rules.context import Context

RULE = Rule(
    code="OKR118",
    name="no-long-term-objective",
    severity="warning",
    since="0.1.0",
    message={
        "en": "team '{team}' has no long-term objective, neither in {quarter} nor in {previous}",
        "fr": "l'équipe « {team} » n'a pas d'objectif à long terme, ni au {quarter} ni au {previous}",
    },
    hint={
        "en": "give one objective `horizon: long`",
        "fr": "donnez à un objectif `horizon: long`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The newest quarter of each team, if the one before has objectives too; what is older cannot be helped."""
    for team, record in _newest(context.handbook).items():
        quarter = GoalReference(record.id).quarter
        earlier = context.handbook.okrs.get(f"{quarter.previous}/{team}")
        if earlier and _is_short(record.model) and _is_short(earlier.model):
            yield RULE.of(
                record.source, ("objectives",), key=True, team=team, quarter=quarter, previous=quarter.previous
            )


def _newest(handbook: Handbook) -> Mapping[str, Record[Okrs]]:
    """Team -> its file of the latest quarter."""
    ids = (file for quarter, files in handbook.quarters.items() if quarter.part == "q" for file in files)
    return {GoalReference(file).team: handbook.okrs[file] for file in ids}


def _is_short(okrs: Okrs) -> bool:
    kept = okrs.kept_objectives
    return bool(kept) and all(objective.horizon == "short" for objective in kept)
