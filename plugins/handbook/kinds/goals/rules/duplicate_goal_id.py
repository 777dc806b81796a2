"""Two objectives of a file, or two key results of an objective, have the same id.

## Why
A campaign that supports `o1` cannot say which of the two it means, and the progress is counted for the first only.

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
  - id: o1  # error: OKR109
    title: Make each contact useful for longer
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
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
      - {id: kr1, title: Cost of a meeting, baseline: 0, target: 40, current: 4, unit: meetings}  # error: OKR109
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
       - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
-  - id: o1
+  - id: o2
```

## How to fix
Give the second one an id of its own; the first keeps its id, for others refer to it. One that was
put in twice, word for word, goes.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.goals.goal_names import topic_of
from handbook.loading.source_file import SourceFile
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.repeated_items import repeated

RULE = Rule(
    code="OKR109",
    name="duplicate-goal-id",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{id}' is already on line {first_line}",
        "fr": "« {id} » existe déjà à la ligne {first_line}",
    },
    hint={
        "en": "give the second one another id, such as {free}",
        "fr": "donnez un autre id au second, par exemple {free}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The objectives of each file, and the key results of each objective."""
    for record in context.handbook.okrs.values():
        found = record.model.objectives
        yield from _repeated(record.source, ("objectives",), [objective.id for objective in found])
        for number, objective in enumerate(found):
            ids = [result.id for result in objective.key_results]
            yield from _repeated(record.source, ("objectives", number, "key_results"), ids)


def _free(name: str, ids: Sequence[str]) -> str:
    """The next id of this kind that none beside it has: `kr3` where there are `kr1` and twice `kr2`."""
    letters = name.rstrip("0123456789")
    return next(free for number in count(1) if (free := f"{letters}{number}") not in ids)


def _repeated(source: SourceFile, route: Route, ids: list[str]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for position, name in enumerate(ids):
        if first.setdefault(name, position) != position:
            line = source.span((*route, first[name], "id")).line
            found = RULE.of(source, (*route, position, "id"), id=name, first_line=line, free=_free(name, ids))
            found = repeated(found, source, (*route, position), (*route, first[name]))
            yield found.about(topic_of(source.path), leads=True)
