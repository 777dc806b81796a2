"""An objective of a team does not say which objective of the company it serves.

## Why
Each department breaks the company's objectives down for itself. One that serves none of them competes with those that
do.

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
    title: Make each contact useful for longer  # error: OKR106
    owner: camille
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-  - id: o2
-    title: Make each contact useful for longer
-    owner: camille
-    key_results:
-      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Add `supports: company/o1`, an objective of the same quarter. If no objective of the company fits, ask whether this one
does.
"""

from collections.abc import Iterator
from dataclasses import replace

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.goals import objectives
from handbook.rules.context import Context
from handbook.rules.targets import COMPANY

RULE = Rule(
    code="OKR106",
    name="objective-serves-nothing",
    severity="error",
    since="0.1.0",
    message={
        "en": "objective '{title}' of team '{team}' serves no other objective",
        "fr": "l'objectif « {title} » de l'équipe « {team} » n'en sert aucun autre",
    },
    hint={
        "en": "add `supports:` with an objective of the same quarter, such as `company/o1`",
        "fr": "ajoutez `supports:` avec un objectif du même trimestre, comme `company/o1`",
    },
    is_about_absence=True,
)


_NO_COMPANY: Words = {
    "en": "the goals of the company are those of a team `company`: begin it with 'handbook new team company'",
    "fr": (
        "les objectifs de l'entreprise sont ceux d'une équipe `company` : commencez-la avec "
        "« handbook new team company », puis ses objectifs"
    ),
}


def check(context: Context) -> Iterator[Finding]:
    """Each objective, but for the company's own."""
    for goal in objectives(context.handbook):
        if goal.team != COMPANY and goal.objective.supports is None:
            found = goal.finding(RULE, "title", team=goal.team)
            has_company = (
                COMPANY in context.handbook.ids["team"]
                or goal.file.to(goal.quarter, COMPANY) in context.handbook.ids["okr"]
            )
            yield found if has_company else replace(found, remedy=_NO_COMPANY)
