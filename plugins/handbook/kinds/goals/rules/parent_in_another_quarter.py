"""An objective supports one of another quarter.

## Why
Objectives are decided anew each quarter. What served last quarter's objective may serve nothing now.

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
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o2
    title: Make each contact useful for longer
    owner: camille
    supports: 2026-q4/company/o1  # error: OKR113
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
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
    supports: 2027-q1/company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Name an objective of the same quarter, `company/o1`; its quarter may be left out.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.quarter import GoalPeriod
from handbook.rules.context import Context
from handbook.rules.targets import supports

RULE = Rule(
    code="OKR113",
    name="parent-in-another-quarter",
    severity="error",
    since="0.1.0",
    message={
        "en": "an objective of {quarter} supports '{id}', which is of {other}",
        "fr": "un objectif du {quarter} soutient « {id} », qui est du {other}",
    },
    hint={
        "en": "name an objective of {quarter}",
        "fr": "citez un objectif du {quarter}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """What the objectives support; a campaign may serve any quarter."""
    for support in supports(context):
        if support.quarter and support.goal and not _holds(context, support.goal.quarter, support.quarter):
            yield support.mention.finding(RULE, quarter=support.quarter, other=support.goal.quarter)


def _holds(context: Context, parent: GoalPeriod, child: GoalPeriod) -> bool:
    years = context.handbook.years
    return years.days(parent).cover(years.days(child))
