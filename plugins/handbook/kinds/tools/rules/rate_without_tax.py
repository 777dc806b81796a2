"""A cost has a rate of tax, and nothing says whether tax is in it.

## Why
A rate converts a sum with tax into one without it, or the other way round. Where the sum says neither, it is taken to
be as the sums of the handbook are shown, and the rate changes nothing.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 99, currency: EUR, per: month, tax_rate: 20 %}  # info: TOL118
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-cost: {amount: 99, currency: EUR, per: month, tax_rate: 20 %}
+cost: {amount: 99, currency: EUR, per: month, tax: excluded, tax_rate: 20 %}
```

## How to fix
Add `tax: included` to a sum with tax, `tax: excluded` to one without it, or take `tax_rate:` out.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.model.costs import Cost
from handbook.model.references import Route
from handbook.rules.context import Context

RULE = Rule(
    code="TOL118",
    name="rate-without-tax",
    severity="info",
    since="0.1.0",
    message={
        "en": "nothing says whether tax is in the cost of '{name}': its `tax_rate` changes nothing",
        "fr": "rien ne dit si la taxe est dans le coût de « {name} » : son `tax_rate` ne change rien",
    },
    hint={
        "en": "add `tax: included` or `tax: excluded` beside it, or take `tax_rate:` out",
        "fr": "ajoutez à côté `tax: included` (TTC) ou `tax: excluded` (HT), ou enlevez `tax_rate:`",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each cost of a kept tool, of today or of before, with a rate alone."""
    for record in kept_tools(context):
        for route, cost in _costs(record):
            if cost.tax_rate is not None and cost.tax is None and not record.source.lacks((*route, "tax")):
                yield RULE.of(record.source, (*route, "tax_rate"), key=True, hint=None, name=record.model.name)


def _costs(record: Record[Tool]) -> Iterator[tuple[Route, Cost]]:
    if record.model.cost:
        yield ("cost",), record.model.cost
    for place, cost in enumerate(record.model.former_costs):
        yield ("former_costs", place), cost
