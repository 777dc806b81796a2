"""A former price of a tool never counts: it ended before the tool was bought, or on the same day as another.

## Why
The history of a price says what a tool took out of each quarter. Of two prices that end on one day, sums can take one
only, and one that ended before the tool was bought stands in none.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 99, currency: EUR, per: month}
former_costs:
  - {until: 2024-12-31, amount: 79, currency: EUR, per: month}  # info: TOL117
bought: 2025-01-06
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-  - {until: 2024-12-31, amount: 79, currency: EUR, per: month}
+  - {until: 2025-12-31, amount: 79, currency: EUR, per: month}
```

## How to fix
Write as `until:` the last day on which this price was paid, or take the price out.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.tools.toolbox import kept_tools
from handbook.model.company import Tool
from handbook.model.costs import FormerCost
from handbook.rules.context import Context
from handbook.rules.spoken_days import at_hour

RULE = Rule(
    code="TOL117",
    name="price-never-paid",
    severity="info",
    since="0.1.0",
    message={
        "en": "the price of '{name}' until {until} never counts: {because}",
        "fr": "le prix de « {name} » jusqu'au {until} ne compte jamais : {because}",
    },
    hint={
        "en": "write as `until:` the last day on which this price was paid, or take the price out",
        "fr": "mettez dans `until:` le dernier jour où ce prix a été payé, ou enlevez ce prix",
    },
)

_SAME_DAY: Words = {"en": "another price ends on that day", "fr": "un autre prix finit ce jour-là"}


def check(context: Context) -> Iterator[Finding]:
    """Each former price that no day has."""
    for record in kept_tools(context):
        for place, cost in enumerate(record.model.former_costs):
            if because := _reason(record.model, place, cost):
                facts = {"name": record.model.name, "until": at_hour(cost.until, None), "because": because}
                yield RULE.of(record.source, ("former_costs", place, "until"), key=False, hint=None, **facts)


def _reason(tool: Tool, place: int, cost: FormerCost) -> Words | None:
    """Why a price has no day; of several that end on one day the first one counts."""
    if tool.bought and cost.until < tool.bought:
        bought = at_hour(tool.bought, None)
        return {"en": f"the tool was bought on {bought['en']}", "fr": f"l'outil a été acheté le {bought['fr']}"}
    return _SAME_DAY if cost.until in {former.until for former in tool.former_costs[:place]} else None
