"""A tool has a price for each seat, and no seat.

## Why
The sum is the price times the `seats`: with none, the tool costs nothing in every sum, whatever is paid.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 45, currency: EUR, per: seat/month}
seats: 0  # info: TOL121
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-seats: 0
+seats: 4
```

## How to fix
Write how many seats are paid for; where none is any more, add `sunset:` with the day of the last one.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL121",
    name="price-of-no-seats",
    severity="info",
    since="0.1.0",
    message={
        "en": "the price is for each seat, and there are 0: '{name}' costs nothing in the sums",
        "fr": "le prix est par licence, et il y en a 0 : « {name} » ne coûte rien dans les totaux",
    },
    hint={
        "en": "write how many are paid for, or add `sunset:` where none is any more",
        "fr": "écrivez combien sont payées, ou ajoutez `sunset:` s'il n'y en a plus",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept and has a price that is made nothing."""
    for record in kept_tools(context):
        cost = record.model.cost
        if record.model.seats == 0 and cost and cost.cycle.is_for_each and cost.amount:
            yield RULE.of(record.source, ("seats",), key=False, hint=None, name=record.model.name)
