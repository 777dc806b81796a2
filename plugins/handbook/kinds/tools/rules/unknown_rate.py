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

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.priced import Priced, priced
from handbook.kinds.tools.toolbox import few
from handbook.loading.kinds import SETTINGS_FILE
from handbook.locales.currencies import is_currency
from handbook.planning.money import Exchange
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
    """Each currency that exists and has no rate, at the first place that has it."""
    settings = context.handbook.sources[SETTINGS_FILE]
    if any(settings.may_have((key,)) or settings.lacks((key,)) for key in ("currency", "rates")):
        return  # what seems missing may be there
    exchange = Exchange.of(context.handbook.settings)
    found = defaultdict[str, list[Priced]](list)
    for each in priced(context):
        if not exchange.knows(each.money.currency) and is_currency(each.money.currency):
            found[each.money.currency].append(each)
    for currency, all_ in found.items():
        names, first = few([*dict.fromkeys(each.name for each in all_)]), all_[0]
        facts = {"currency": currency, "own": exchange.currency, "tools": names}
        yield RULE.of(first.source, first.route, key=False, hint=None, **facts)
