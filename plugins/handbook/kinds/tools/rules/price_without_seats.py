"""A tool has a price for each seat, and nobody says how many seats there are.

## Why
The sum is the price times the `seats`: without them, the tool is missing from what all tools cost.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 45, currency: EUR, per: seat/month}  # warning: TOL115
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
 cost: {amount: 45, currency: EUR, per: seat/month}
+seats: 4
```

## How to fix
Add `seats:`, how many are paid for. Where the invoice names one sum for all, write that with `per: month` or
`per: year`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL115",
    name="price-without-seats",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the price is for each seat, and `seats` does not say how many: '{name}' is missing from the sums",
        "fr": "le prix est par licence, et `seats` ne dit pas combien il y en a : « {name} » manque aux totaux",
    },
    hint={
        "en": "add `seats:`, how many are paid for",
        "fr": "ajoutez `seats:`, combien sont payées",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept and has a price that cannot be made a sum."""
    for record in kept_tools(context):
        if record.model.cost and record.model.whole_cost is None:
            yield RULE.of(record.source, ("cost",), name=record.model.name)
