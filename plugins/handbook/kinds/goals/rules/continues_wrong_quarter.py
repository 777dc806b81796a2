"""An objective says that it continues one of the same or of a later quarter.

## Why
An objective carries on what an earlier quarter began. Pointed the wrong way, the history of the goal is lost, and the
end-of-quarter page says that nothing was carried over.

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
    supports: company/o1
    continues: marketing/o1  # error: OKR115
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
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
    continues: 2026-q4/marketing/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Write the whole reference, with the earlier quarter: `continues: 2026-q4/marketing/o1`. Without a quarter a reference
means its own.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.goal_reference import GoalReference
from handbook.rules.context import Context
from handbook.rules.targets import goal_links

RULE = Rule(
    code="OKR115",
    name="continues-wrong-quarter",
    severity="error",
    since="0.1.0",
    message={
        "en": "an objective of {quarter} cannot continue '{id}', which is of {other}",
        "fr": "un objectif du {quarter} ne peut pas continuer « {id} », qui est du {other}",
    },
    hint={
        "en": "name an objective of an earlier quarter, such as {example}",
        "fr": "citez un objectif d'un trimestre antérieur, comme {example}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """What the objectives continue."""
    years = context.handbook.years
    for link in goal_links(context, "continues"):
        quarter, goal = link.quarter, link.goal
        if quarter and goal and years.days(goal.quarter).first >= years.days(quarter).first:
            example = GoalReference.to(quarter.previous, goal.team, link.mention.reference.id.split("/")[-1])
            yield link.mention.finding(RULE, quarter=quarter, other=goal.quarter, example=example)
