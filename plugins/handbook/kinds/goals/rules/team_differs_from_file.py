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


def check(context: Context) -> Iterator[Finding]:
    """Each file whose team exists; one that does not is told elsewhere."""
    for record in context.handbook.okrs.values():
        file, team = GoalReference(record.id).team, record.model.team
        if team != file and team in context.handbook.ids["team"]:
            yield RULE.of(record.source, ("team",), team=team, file=file)
