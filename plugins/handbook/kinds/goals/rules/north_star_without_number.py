"""The north star has no number.

## Why
A main indicator that nobody reads is a slogan: two quarters later nobody can say whether the work has moved it.

## Fails
```yaml title="company/strategy.yml"
north_star:  # info: OKR148
  id: weekly-planners
  title: Companies that plan a week with us
  since: 2026-07-01
```

## Passes
```diff title="company/strategy.yml"
   since: 2026-07-01
+  kpi: planners
```
```yaml title="company/kpis/planners.yml"
name: Companies that plan a week
meaning: Who plans a week with us stays
owner: event-manager
source: Product
values: {2026-q4: {value: 214, says: Two more than last quarter}}
```

## How to fix
Write its number as a KPI, `handbook new kpi ID`, and name that in `kpi:` of the north star.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="OKR148",
    name="north-star-without-number",
    severity="info",
    since="0.1.0",
    message={
        "en": "no KPI holds the number of the north star '{title}'",
        "fr": "aucun KPI ne porte le chiffre de l'étoile polaire « {title} »",
    },
    hint={
        "en": "name it in `kpi:`; a new one begins with: handbook new kpi ID",
        "fr": "nommez-le dans `kpi:` ; un nouveau commence par : handbook new kpi ID",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """The strategy, if there is one."""
    strategy = context.handbook.strategy
    if strategy and strategy.model.north_star.kpi is None:
        title = strategy.model.north_star.title
        yield RULE.of(strategy.source, ("north_star",), key=True, title=title)
