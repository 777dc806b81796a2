"""The numbers of a running quarter have no day.

## Why
A number without a day may be from last week or from last quarter. It never grows old, so nobody is asked to look it up.

## Fails
```yaml title="okrs/2026-q4/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    key_results:
      - {id: kr1, title: Sales, baseline: 4, target: 4.5, current: 4.3, unit: M EUR}  # warning: OKR147
      - {id: kr2, title: Firms, baseline: 41, target: 50, current: 43, unit: firms}
```

## Passes
```diff title="okrs/2026-q4/company.yml"
-      - {id: kr1, title: Sales, baseline: 4, target: 4.5, current: 4.3, unit: M EUR}
-      - {id: kr2, title: Firms, baseline: 41, target: 50, current: 43, unit: firms}
+      - {id: kr1, title: Sales, baseline: 4, target: 4.5, current: 4.3, unit: M EUR, as_of: 2026-11-16}
+      - {id: kr2, title: Firms, baseline: 41, target: 50, current: 43, unit: firms, as_of: 2026-11-16}
```

## How to fix
Add `as_of:` with the day that each number is from. The check asks once a file, from `okrs: {stale_after: 4 weeks}`
after the quarter has begun until it has ended.
"""

from collections.abc import Iterator
from itertools import groupby

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import few_of
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.targets import ResultPlace, key_results

RULE = Rule(
    code="OKR147",
    name="number-without-day",
    severity="warning",
    since="0.1.0",
    message={
        "en": "no day says how old these numbers are: {titles}",
        "fr": "aucun jour ne dit de quand datent ces chiffres : {titles}",
    },
    hint={
        "en": "add `as_of:` to each, the day that the number is from",
        "fr": "ajoutez à chacun `as_of:`, le jour dont date le chiffre",
    },
    uses_today=True,
    is_about_absence=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each file with such numbers, at the first of them, from some weeks after its quarter has begun to its end."""
    stale_after = context.handbook.settings.okrs.stale_after
    for _, places in groupby(key_results(context), lambda place: place.parent.record.source.path):
        undated = [place for place in places if _is_undated(place)]
        if undated:
            first, days = undated[0], context.handbook.years.days(undated[0].parent.quarter)
            titles = few_of([place.result.title for place in undated])
            yield Dated(first.finding(RULE, "current", titles=titles), *due_after(days.first, stale_after, days).late)


def _is_undated(place: ResultPlace) -> bool:
    return place.result.current is not None and place.result.as_of is None and not place.is_dropped
