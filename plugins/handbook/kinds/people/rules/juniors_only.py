"""Everybody in a team is a junior.

## Why
Two or three experts make many juniors fast. A team without one makes every mistake itself, and nobody in it can say
what good work looks like.

## Fails
```yaml title="company/teams/content.yml"
name: Content  # warning: PPL115
lead: lea
parent: marketing
```
```yaml title="company/people/lea.yml"
name: Léa Marchand
team: content
roles: [event-manager]
level: junior
```

## Passes
```diff title="company/teams/content.yml"
-lead: lea
+lead: camille
```

## How to fix
Put somebody of experience in the lead, hire one, or join the team with another. `level:` in a person's file is
`junior`, `confirmed` or `expert`; who has no level is passed over, if most of the team have one. Whoever has a `left:`
does not count.
"""

from collections import Counter
from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import few_of
from handbook.kinds.people.crew import crew_of
from handbook.rules.context import Context

RULE = Rule(
    code="PPL115",
    name="juniors-only",
    severity="warning",
    since="0.1.0",
    message={
        "en": "everybody in team '{team}' is a junior: {people}",
        "fr": "dans l'équipe « {team} », tout le monde est junior : {people}",
    },
    hint={
        "en": "put somebody of experience in the lead, or join the team with another",
        "fr": "confiez-la à quelqu'un d'expérimenté, ou réunissez-la avec une autre",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each team, its lead included, unless somebody's level could not be read."""
    if context.was_left_out("level"):
        return
    crew = crew_of(context.handbook).people
    for name, team in context.handbook.teams.items():
        people = [person for who, person in crew.items() if person.team == name or who == team.model.lead]
        levels = Counter(person.level for person in people)
        if levels["junior"] > len(people) / 2 and set(levels) <= {"junior", None}:
            names = few_of([person.name for person in people])
            yield RULE.of(team.source, ("name",), team=team.model.name, people=names)
