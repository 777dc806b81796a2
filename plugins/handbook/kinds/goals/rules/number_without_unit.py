"""Nothing says what the number of a key result counts.

## Why
40 of what? Whoever reads the page or the report a quarter later has the number alone.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4}  # info: OKR156
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4}
+      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Add `unit:`: `%`, `EUR`, `meetings`, `people`. A score without a unit of its own, as a Net Promoter Score, counts
`points`. The check asks once a file.
"""

from collections.abc import Iterator
from itertools import groupby

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import few_of
from handbook.rules.context import Context
from handbook.rules.targets import ResultPlace, key_results

RULE = Rule(
    code="OKR156",
    name="number-without-unit",
    severity="info",
    since="0.1.0",
    message={
        "en": "nothing says what these numbers count: {titles}",
        "fr": "rien ne dit ce que comptent ces chiffres : {titles}",
    },
    hint={
        "en": "add `unit:` to each: `%`, `EUR`, `people`; a score counts `points`",
        "fr": "ajoutez à chacun `unit:` : `%`, `EUR`, `personnes` ; un score compte des `points`",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each file with such numbers, at the first of them."""
    for _, places in groupby(key_results(context), lambda place: place.parent.record.source.path):
        found = [place for place in places if _has_no_unit(place)]
        if found:
            yield found[0].finding(RULE, "id", titles=few_of([place.result.title for place in found]))


def _has_no_unit(place: ResultPlace) -> bool:
    """Whether a key result that counts has its numbers and no unit; what has no number is asked for that first."""
    result, route = place.result, (*place.parent.route, "key_results", place.position, "unit")
    is_asked = result.unit is None and not place.is_dropped and not place.parent.record.source.lacks(route)
    return is_asked and None not in (result.target, result.current)
