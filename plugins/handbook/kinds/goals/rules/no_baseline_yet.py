"""Nobody has written yet where a key result starts from.

## Why
On the first day of a quarter the number is often not known yet, and nothing is wrong with that. But how far the team
has come is counted from there: until then the key result has no score, and the others of its objective carry the mean.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, target: 40, current: 4, unit: meetings}  # info: OKR152
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings from events, target: 40, current: 4, unit: meetings}
+      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Look up the number of the day on which the quarter began, and write it as `baseline:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import ResultPlace, key_results

RULE = Rule(
    code="OKR152",
    name="no-baseline-yet",
    severity="info",
    since="0.1.0",
    message={
        "en": "key result '{title}' cannot be scored yet: nobody has written where it starts from",
        "fr": "le résultat clé « {title} » n'a pas encore de score : personne n'a écrit d'où il part",
    },
    hint={
        "en": "add `baseline:`, the number at the start",
        "fr": "ajoutez `baseline:`, le nombre au départ",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result that has its other numbers and counts."""
    for place in key_results(context):
        if not place.is_dropped and _lacks_only_its_baseline(place):
            yield place.finding(RULE, "id")


def _lacks_only_its_baseline(place: ResultPlace) -> bool:
    result = place.result
    return result.keep is None and result.baseline is None and None not in (result.target, result.current)
