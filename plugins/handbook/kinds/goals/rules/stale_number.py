"""The number of a key result in the current quarter is old.

## Why
A decision taken on a number from last month is a guess. If nobody looks at it, it is not the result that matters.

## Fails
```yaml title="okrs/2026-q4/company.yml"
team: company
objectives:
  - id: o1
    title: Pass four million of yearly revenue
    owner: camille
    key_results:
      - {id: kr1, title: Yearly revenue, baseline: 4.1, target: 4.5, current: 4.3, unit: M EUR, as_of: 2026-11-16}
```

```yaml title="okrs/2026-q4/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 4, unit: leads, as_of: 2026-10-05}  # warning: OKR105
```

## Passes

```diff title="okrs/2026-q4/marketing.yml"
-      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 4, unit: leads, as_of: 2026-10-05}
+      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2026-11-20}
```

## How to fix
Look the number up, then set `current:` and `as_of:`. How old it may be is `okrs: {stale_after: 4 weeks}` in
`handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.planning.scores import next_number
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR105",
    name="stale-number",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the number of '{title}' dates from {as_of}; the next one was due on {due}",
        "fr": "le chiffre de « {title} » date du {as_of} ; le suivant était attendu le {due}",
    },
    hint={
        "en": "look it up, then set `current:` and `as_of:`",
        "fr": "relevez-le, puis mettez à jour `current:` et `as_of:`",
    },
    uses_today=True,
    debt="stale_numbers",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each dated number, from the day on which it is old to the last of its quarter."""
    stale_after, years = context.handbook.settings.okrs.stale_after, context.handbook.years
    for place in key_results(context):
        due = next_number(place.result, years.days(place.parent.quarter), stale_after)
        if due and not place.is_dropped:
            yield Dated(place.finding(RULE, "as_of", as_of=place.result.as_of, due=due.due), *due.late)
