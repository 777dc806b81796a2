"""The north star begins on a day that has not come, and none holds until then.

## Why
There is exactly one at a time, and it settles which of two good ideas comes first. Until the new one begins, nothing
does; mostly the year is a slip.

## Fails
```yaml title="company/strategy.yml"
north_star:
  id: weekly-planners
  title: Companies that plan a week with us
  since: 2027-07-01  # warning: OKR150
former:
  - {id: sign-ups, title: Sign-ups, since: 2024-01-01, until: 2026-06-30}
```

## Passes
```diff title="company/strategy.yml"
-  since: 2027-07-01
+  since: 2026-07-01
```

## How to fix
Correct `since:`, or let the last of the former ones hold until the day before: its `until:` is in the file too.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.model.days import Days, previous_day
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="OKR150",
    name="no-north-star-yet",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{id}' holds only from {since}, and no north star holds until then",
        "fr": "« {id} » ne vaut qu'à partir du {since}, et aucune étoile polaire ne vaut d'ici là",
    },
    hint={
        "en": "correct the day, or write `until: {eve}` at the one before it",
        "fr": "corrigez le jour, ou écrivez `until: {eve}` à celle d'avant",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """At the day of a north star until it has come, where no former one holds until its eve."""
    if (strategy := context.handbook.strategy) is None:
        return
    star, eve = strategy.model.north_star, previous_day(strategy.model.north_star.since)
    if not any(former.until >= eve for former in strategy.model.former):
        found = RULE.of(strategy.source, ("north_star", "since"), id=star.id, since=star.since, eve=str(eve))
        yield Dated(found, *Days.before(star.since))
