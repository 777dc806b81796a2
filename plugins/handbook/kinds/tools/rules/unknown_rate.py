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
currency, at the first place: a tool, a budget, an envelope, or what a role decides alone.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import few, kept_tools
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile
from handbook.model.references import Route
from handbook.model.values import Money
from handbook.planning.money import Exchange
from handbook.rules.budgeted import budgeted
from handbook.rules.context import Context

RULE = Rule(
    code="TOL111",
    name="unknown-rate",
    severity="warning",
    since="0.1.0",
    message={
        "en": "there is no rate for {currency}: the money of {tools} is missing from the sums in {own}",
        "fr": "il n'y a pas de taux pour {currency} : l'argent de {tools} manque aux totaux en {own}",
    },
    hint={
        "en": "add the worth of 1 {currency} in {own} to `rates:` in handbook.yml, or set `currency: {currency}` there",
        "fr": "ajoutez à `rates:` de handbook.yml le taux de 1 {currency} en {own}, ou mettez-y `currency: {currency}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each currency without a rate, at the first place that has it."""
    settings = context.handbook.sources[SETTINGS_FILE]
    if any(settings.may_have((key,)) or settings.lacks((key,)) for key in ("currency", "rates")):
        return  # what seems missing may be there
    exchange = Exchange.of(context.handbook.settings)
    found = defaultdict[str, list[_Priced]](list)
    for priced in _priced(context):
        if not exchange.knows(priced.money.currency):
            found[priced.money.currency].append(priced)
    for currency, all_ in found.items():
        names, first = few([*dict.fromkeys(priced.name for priced in all_)]), all_[0]
        facts = {"currency": currency, "own": exchange.currency, "tools": names}
        yield RULE.of(first.source, first.route, key=False, hint=None, **facts)


class _Priced(NamedTuple):
    """Money that is added to a sum, or held against one, and where it stands."""

    name: str
    source: SourceFile
    route: Route
    money: Money


def _priced(context: Context) -> Iterator[_Priced]:
    """What kept tools cost, what campaigns and experiments may cost and have cost, envelopes, what roles decide."""
    handbook = context.handbook
    for tool in kept_tools(context):
        if tool.model.cost:
            yield _Priced(tool.name, tool.source, ("cost",), tool.model.cost)
        for place, cost in enumerate(tool.model.former_costs):
            yield _Priced(tool.name, tool.source, ("former_costs", place), cost)
    for found in budgeted(handbook):
        sums = (("planned", found.budget.planned), ("spent", found.budget.spent))
        yield from (_Priced(found.name, found.source, ("budget", key), money) for key, money in sums if money)
    for goals in handbook.okrs.values():
        if envelope := goals.model.envelope:
            sums = (("total", envelope.total), ("experiments", envelope.experiments))
            yield from (_Priced(goals.id, goals.source, ("envelope", key), money) for key, money in sums if money)
    for role in handbook.roles.values():
        if role.model.decides_alone:
            yield _Priced(role.name, role.source, ("decides_alone",), role.model.decides_alone)
