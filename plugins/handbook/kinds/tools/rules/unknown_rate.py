"""A tool costs money in a currency that has no rate, so that it is missing from the sums.

## Why
What the tools cost together, and what cutting some would save, is one number only in one currency.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 90, currency: USD, per: month}  # warning: TOL111
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
currency: EUR
rates: {USD: 0.92}
rates_as_of: 2026-11-01
```

```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 90, currency: USD, per: month}
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## How to fix
Add the rate to `handbook.yml`: what one unit of the currency is worth in the handbook's own. It is said once for each
currency, at the first tool.
"""

from collections import defaultdict
from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import few, kept_tools
from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.planning.money import Exchange
from handbook.rules.context import Context

RULE = Rule(
    code="TOL111",
    name="unknown-rate",
    severity="warning",
    since="0.1.0",
    message={
        "en": "there is no rate for {currency}: what {tools} cost is missing from the sums in {own}",
        "fr": "il n'y a pas de taux pour {currency} : ce que coûtent {tools} manque aux totaux en {own}",
    },
    hint={
        "en": "add the worth of 1 {currency} in {own} to `rates:` in handbook.yml, or set `currency: {currency}` there",
        "fr": "ajoutez à `rates:` de handbook.yml le taux de 1 {currency} en {own}, ou mettez-y `currency: {currency}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each currency without a rate, at the first kept tool that has it."""
    exchange = Exchange.of(context.handbook.settings)
    found = defaultdict[str, list[Record[Tool]]](list)
    for record in kept_tools(context):
        if record.model.cost and not exchange.knows(record.model.cost.currency):
            found[record.model.cost.currency].append(record)
    for currency, records in found.items():
        names = few([record.model.name for record in records])
        yield RULE.of(records[0].source, ("cost",), currency=currency, own=exchange.currency, tools=names)
