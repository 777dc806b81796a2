"""An objective has no owner.

## Why
The owner is who looks at the numbers each week and says early that they do not move. A team as a whole does not do
that.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings  # warning: OKR110
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
     title: Be the first source of qualified meetings
+    owner: camille
```

## How to fix
Add `owner:` with one person, a file in `company/people/`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import objectives
from handbook.rules.context import Context

RULE = Rule(
    code="OKR110",
    name="objective-without-owner",
    severity="warning",
    since="0.1.0",
    message={
        "en": "objective '{title}' has no owner",
        "fr": "l'objectif « {title} » n'a pas de responsable",
    },
    hint={
        "en": "add `owner:` with one person",
        "fr": "ajoutez `owner:` avec une personne",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each objective."""
    return (goal.finding(RULE, "title") for goal in objectives(context.handbook) if goal.objective.owner is None)
