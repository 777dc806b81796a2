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
        "en": "these stand above each other: {path}",
        "fr": "la hiérarchie tourne en rond : {path}",
    },
    hint={
        "en": "take out the `{field}:` of the one at the top",
        "fr": "retirez le `{field}:` de celui qui est au sommet",
    },
)


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
        hint = _ITSELF if len({*path}) == 1 else None
        yield RULE.of(records[path[0]].source, (field,), hint=hint, path=" → ".join(path), field=field)
