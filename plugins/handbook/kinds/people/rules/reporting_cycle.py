"""People, or teams, stand above each other in a circle.

## Why
Nobody decides in the end, and the organisation chart cannot be drawn.

## Fails
```yaml title="company/people/camille.yml"
name: Camille Roy
team: marketing
manager: tom  # error: PPL105
roles: [event-manager]
```

## Passes
```diff title="company/people/camille.yml"
-manager: tom
```

## How to fix
Take out the `manager:` of a person, or the `parent:` of a team, that stands at the top.
"""

from collections.abc import Iterator, Mapping

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.records import Record
from handbook.model.company import Person, Team
from handbook.planning.cycles import find_cycles
from handbook.rules.context import Context

RULE = Rule(
    code="PPL105",
    name="reporting-cycle",
    severity="error",
    since="0.1.0",
    message={
        "en": "{why}: {path}",
        "fr": "{why} : {path}",
    },
    hint={
        "en": "take out the `{field}:` of the one at the top",
        "fr": "retirez le `{field}:` de celui qui est au sommet",
    },
)


_CIRCLE: Words = {"en": "these stand above each other", "fr": "la hiérarchie tourne en rond"}
_OWN: Mapping[str, Words] = {
    "manager": {"en": "nobody is their own manager", "fr": "personne n'est son propre manager"},
    "parent": {"en": "a team cannot stand above itself", "fr": "une équipe ne peut pas être au-dessus d'elle-même"},
}
_ITSELF: Words = {
    "en": "write who stands above, or take out `{field}:`",
    "fr": "écrivez qui est au-dessus, ou retirez `{field}:`",
}


def check(context: Context) -> Iterator[Finding]:
    """Who manages whom, and which team belongs to which."""
    people, teams = context.handbook.people, context.handbook.teams
    yield from _cycles(people, "manager", {name: record.model.manager for name, record in people.items()})
    yield from _cycles(teams, "parent", {name: record.model.parent for name, record in teams.items()})


def _cycles(
    records: Mapping[str, Record[Person]] | Mapping[str, Record[Team]], field: str, above: Mapping[str, str | None]
) -> Iterator[Finding]:
    graph = {name: {upper} & above.keys() if upper else () for name, upper in above.items()}
    for path in find_cycles(graph):
        source, is_alone = records[path[0]].source, len({*path}) == 1
        why, hint, shown = (_OWN[field], _ITSELF, path[0]) if is_alone else (_CIRCLE, None, " → ".join(path))
        yield RULE.of(source, (field,), hint=hint, why=why, path=shown, field=field)
