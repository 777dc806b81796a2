"""An objective has more key results than it may have.

## Why
With four numbers people know which one to move this week. With eight they report instead of choosing.

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
      - {id: kr2, title: Cost of a meeting, baseline: 240, target: 180, current: 205, unit: EUR}  # error: OKR102
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
      - {id: kr2, title: Cost of a meeting, baseline: 240, target: 180, current: 205, unit: EUR}
```

## How to fix
Keep the numbers that would make you change what you do. The limit is `okrs: {max_key_results: 4}` in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import objectives, once
from handbook.rules.context import Context

RULE = Rule(
    code="OKR102",
    name="too-many-key-results",
    severity="error",
    since="0.1.0",
    message={
        "en": "objective '{title}' has {count} key results; the limit is {limit}",
        "fr": "l'objectif « {title} » a {count} résultats clés ; la limite est {limit}",
    },
    hint={
        "en": "keep the {limit} that would change what you do",
        "fr": "gardez les {limit} qui changeraient ce que vous faites",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each objective, at the first key result over the limit; dropped ones do not count, nor does one put in twice."""
    limit = context.handbook.settings.okrs.max_key_results
    for goal in objectives(context.handbook):
        kept = [position for position in once(goal.objective.key_results) if not goal.has_dropped(position)]
        if len(kept) > limit and not goal.is_dropped:
            yield goal.finding(RULE, "key_results", kept[limit], "id", count=len(kept), limit=limit)
