"""Some tools cost what they do with tax, others without it, and nothing says how to add them up.

## Why
100 EUR with tax and 100 EUR without it are not 200 EUR of anything. Without a rate the sums stay apart, and an envelope
misses a part of what is spent.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
tax: {shown: excluded}
```
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 1440, currency: EUR, per: year, tax: included}  # warning: TOL116
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="handbook.yml"
-tax: {shown: excluded}
+tax: {shown: excluded, rate: 20 %}
```

## How to fix
Say in `handbook.yml` which sums are shown, and the rate: `tax: {shown: excluded, rate: 20 %}`. A cost that is taxed at
another rate has its own: `tax_rate: 10 %`. It is said once, at the first such cost.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.tools.toolbox import few, kept_tools
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.costs import Cost, Tax
from handbook.planning.money import Exchange
from handbook.rules.context import Context

RULE = Rule(
    code="TOL116",
    name="mixed-taxes",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the cost of {tools} is {typed}, other sums are {other}: they cannot be added up",
        "fr": "le coût de {tools} est {typed}, les autres sommes sont {other} : on ne peut pas les additionner",
    },
    hint={
        "en": "say in handbook.yml which sums are shown, and the rate: `tax: {{shown: excluded, rate: 20 %}}`",
        "fr": "dites dans handbook.yml quelles sommes montrer, et le taux : `tax: {{shown: excluded, rate: 20 %}}`",
    },
)

_SAID: Final[Mapping[Tax, Words]] = {
    "included": {"en": "with tax", "fr": "TTC"},
    "excluded": {"en": "without tax", "fr": "HT"},
}
_OTHER: Final[Mapping[Tax, Tax]] = {"included": "excluded", "excluded": "included"}


def check(context: Context) -> Iterator[Finding]:
    """The costs that say the other thing of tax than the sums, or than the first that says one, and have no rate."""
    settings = context.handbook.sources[SETTINGS_FILE]
    if settings.may_have(("tax",)) or settings.lacks(("tax",)):
        return  # the rate that seems missing may be there
    costs = [(record, cost) for record in kept_tools(context) if (cost := record.model.cost) and cost.tax]
    exchange = Exchange.of(context.handbook.settings)
    other = _unlike_the_sums([cost for _, cost in costs], exchange)
    found = [record for record, cost in costs if cost.tax == other and not (exchange.tax and exchange.knows_tax(cost))]
    if other and found:
        names = few([record.model.name for record in found])
        yield RULE.of(found[0].source, ("cost",), tools=names, typed=_SAID[other], other=_SAID[_OTHER[other]])


def _unlike_the_sums(costs: Sequence[Cost], exchange: Exchange) -> Tax | None:
    """What the costs say of tax that cannot be added; None where all can be."""
    if exchange.tax:
        return next((cost.tax for cost in costs if not exchange.knows_tax(cost)), None)
    return next((cost.tax for cost in costs if cost.tax != costs[0].tax), None)
