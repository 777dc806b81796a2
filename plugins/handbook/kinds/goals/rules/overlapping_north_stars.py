"""Two main indicators held on the same day.

## Why
There is exactly one at a time. Where the dates of two overlap, nobody can say which of them a project of those days was
for.

## Fails
```yaml title="company/strategy.yml"
north_star:
  id: weekly-planners
  title: Companies that plan a week with us
  since: 2026-07-01
former:
  - {id: sign-ups, title: Sign-ups, since: 2024-01-01, until: 2026-07-31}  # error: OKR124
```

## Passes
```diff title="company/strategy.yml"
-  - {id: sign-ups, title: Sign-ups, since: 2024-01-01, until: 2026-07-31}
+  - {id: sign-ups, title: Sign-ups, since: 2024-01-01, until: 2026-06-30, reason: Half of them never came back}
```

## How to fix
Let `until:` be the day before the next one's `since:`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.strategy import Strategy
from handbook.rules.context import Context

RULE = Rule(
    code="OKR124",
    name="overlapping-north-stars",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{id}' held until {until}, but '{next}' holds since {since}",
        "fr": "« {id} » valait jusqu'au {until}, mais « {next} » vaut depuis le {since}",
    },
    hint={
        "en": "write `until: {fix}`, or correct `since:`",
        "fr": "écrivez `until: {fix}`, ou corrigez `since:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each former one, with the first that began after it and before it ended."""
    strategy = context.handbook.strategy
    if strategy is None:
        return
    begun = _begun(strategy.model)
    others = _first_of_another_name(begun)
    for position, former in enumerate(strategy.model.former):
        first = former.since or date.min
        place = bisect_right(begun, first, key=lambda entry: entry[0])
        if place < len(begun) and begun[place][1] == former.id:
            place = others[place]
        if place < len(begun) and begun[place][0] <= former.until:
            since, name = begun[place]
            route, fix = ("former", position, "until"), str(since - timedelta(days=1))
            yield RULE.of(strategy.source, route, id=former.id, until=former.until, next=name, since=since, fix=fix)


def _first_of_another_name(begun: Sequence[tuple[date, str]]) -> Sequence[int]:
    """For each place of the list, the first behind it where another name stands."""
    found = [len(begun)] * len(begun)
    for place in range(len(begun) - 2, -1, -1):
        found[place] = found[place + 1] if begun[place][1] == begun[place + 1][1] else place + 1
    return found


def _begun(strategy: Strategy) -> list[tuple[date, str]]:
    """The day each one began, with its id, in order."""
    former = [(star.since, star.id) for star in strategy.former if star.since]
    return sorted([*former, (strategy.north_star.since, strategy.north_star.id)])
