"""The team in a file of objectives is not the one that the file is named after.

## Why
References go by the file's name (`marketing/o1`), pages by the team: the same objectives would be shown under two
names.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: company  # error: OKR111
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-team: company
+team: marketing
```

## How to fix
Correct `team:`, or rename the file.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.goal_reference import GoalReference
from handbook.rules.context import Context

RULE = Rule(
    code="OKR111",
    name="team-differs-from-file",
    severity="error",
    since="0.1.0",
    message={
        "en": "the file is named after team '{file}', but says team '{team}'",
        "fr": "le fichier porte le nom de l'équipe « {file} », mais indique l'équipe « {team} »",
    },
    hint={
        "en": "write `team: {file}`, or rename the file",
        "fr": "écrivez `team: {file}`, ou renommez le fichier",
    },
)


_RENAME: Words = {
    "en": "rename the file to {team}.yml",
    "fr": "renommez le fichier en {team}.yml",
}


def check(context: Context) -> Iterator[Finding]:
    """Each file whose team exists; one that does not is told elsewhere. Who refers to the team's goals misses them."""
    teams = context.handbook.ids["team"]
    for record in context.handbook.okrs.values():
        reference, team = GoalReference(record.id), record.model.team
        if team != reference.team and team in teams:
            hint = None if reference.team in teams else _RENAME
            found = RULE.of(record.source, ("team",), hint=hint, team=team, file=reference.team)
            yield found.about(f"okr {reference.quarter}/{team}", leads=True)
