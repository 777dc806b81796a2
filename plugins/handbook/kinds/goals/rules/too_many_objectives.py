"""A team has more objectives in a quarter than it may have.

## Why
Three objectives can be kept in mind; a fourth means that none comes first. Saying no here is what makes room for the
rest.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
okrs: {max_objectives: 1, max_key_results: 1}
```

```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o2  # error: OKR101
    title: Make each contact useful for longer
    owner: camille
    supports: company/o1
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
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Keep the most important ones and move the others to the next quarter; one that is given up inside its quarter gets
`dropped: {date: ..., reason: ...}` and counts no more. The limit is `okrs: {max_objectives: 3}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import objectives_of
from handbook.model.goal_reference import GoalReference
from handbook.rules.context import Context

RULE = Rule(
    code="OKR101",
    name="too-many-objectives",
    severity="error",
    since="0.1.0",
    message={
        "en": "team '{team}' has {count} objectives in {quarter}; the limit is {limit}",
        "fr": "l'équipe « {team} » a {count} objectifs au {quarter} ; la limite est {limit}",
    },
    hint={
        "en": "keep the first {limit}, and move the others to the next quarter",
        "fr": "gardez les {limit} premiers, et reportez les autres au trimestre suivant",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each team and quarter, at the first objective over the limit; dropped ones do not count."""
    limit = context.handbook.settings.okrs.max_objectives
    for record in context.handbook.okrs.values():
        kept = [goal.position for goal in objectives_of(record) if not goal.is_dropped]
        if len(kept) > limit:
            file, route = GoalReference(record.id), ("objectives", kept[limit], "id")
            yield RULE.of(record.source, route, team=file.team, quarter=file.quarter, count=len(kept), limit=limit)
