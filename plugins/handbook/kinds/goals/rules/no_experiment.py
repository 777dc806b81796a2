"""A team has money for experiments in a quarter, and a month into it nobody has begun one.

## Why
One test in three works. A team that tests nothing finds no new way, and notices when the old one is used up.

## Fails
```yaml title="okrs/2026-q4/marketing.yml"
team: marketing
envelope: {total: 20000 EUR, experiments: 3000 EUR}  # warning: OKR143
objectives:
  - id: o1
    title: Fill the pipeline of sales
    owner: camille
    horizon: long
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 12, unit: x, as_of: 2026-11-16, source: HubSpot}
```

## Passes
```diff title="okrs/2026-q4/marketing.yml"
-envelope: {total: 20000 EUR, experiments: 3000 EUR}
+envelope: {total: 20000 EUR}
```

## How to fix
Begin one: `handbook new experiment ID`. An experiment counts in the quarter in which it starts, for the team of its
owner; one that still runs from the quarter before counts too. If nothing is to be tested, take the money out of the
envelope.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from handbook.diagnostics.finding import Rule
from handbook.kinds.goals.teams import teams_of_owners
from handbook.loading.records import Handbook
from handbook.model.days import Days
from handbook.model.experiment import Experiment
from handbook.model.goal_reference import GoalReference
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="OKR143",
    name="no-experiment",
    severity="warning",
    since="0.1.0",
    message={
        "en": "team '{team}' has {money} for experiments in {quarter}, and none was begun",
        "fr": "l'équipe « {team} » a {money} pour des expériences au {quarter}, et aucune n'a commencé",
    },
    hint={
        "en": "begin one: handbook new experiment ID",
        "fr": "lancez-en une : handbook new experiment ID",
    },
    uses_today=True,
    is_about_absence=True,
)

_GRACE = timedelta(days=30)
"""How long a team may think what to test."""


def coming(context: Context) -> Iterator[Dated]:
    """Each envelope with money for experiments and none in the quarter, from its second month on until its end."""
    tests = _by_team(context.handbook)
    for file, record in context.handbook.okrs.items():
        team, quarter = record.model.team, GoalReference(file).quarter
        days = context.handbook.years.days(quarter)
        money = record.model.envelope and record.model.envelope.experiments
        if money and money.amount and not any(_lies_in(test, days) for test in tests.get(team, ())):
            facts = {"team": team, "money": money, "quarter": quarter}
            found = RULE.of(record.source, ("envelope", "experiments"), key=False, hint=None, **facts)
            yield Dated(found, days.first + _GRACE, days.last)


def _by_team(handbook: Handbook) -> Mapping[str, Sequence[Experiment]]:
    """Team -> the experiments of those who work in it, or in a team within it."""
    teams, found = teams_of_owners(handbook), defaultdict[str, list[Experiment]](list)
    for experiment in handbook.experiments.values():
        for team in teams(experiment.model.owner):
            found[team].append(experiment.model)
    return found


def _lies_in(experiment: Experiment, quarter: Days) -> bool:
    """Whether it began in the quarter, or before and was not over then."""
    started, ends, (first, last) = experiment.started, experiment.ends, quarter
    if started is None or started > last:
        return False
    return started >= first or (ends >= first if ends else not experiment.is_closed)
