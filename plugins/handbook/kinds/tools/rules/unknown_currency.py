"""Money is in a currency that does not exist.

## Why
Currencies have three letters of their own, those of ISO 4217. By others nobody knows what was paid, and no sum has it.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: 90, currency: EUX, per: month}  # warning: TOL119
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-cost: {amount: 90, currency: EUX, per: month}
+cost: {amount: 90, currency: EUR, per: month}
```

## How to fix
Write the three letters of the currency: `EUR`, `USD`, `GBP`, `CHF`. What you pay in that is none needs its worth
in `rates:` of `handbook.yml`. It is said once for each such name, at the first place.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.kinds.tools.priced import priced
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile
from handbook.locales.currencies import currency_called, is_currency
from handbook.model.references import Route
from handbook.planning.money import Exchange
from handbook.rules.context import Context

RULE = Rule(
    code="TOL119",
    name="unknown-currency",
    severity="warning",
    since="0.1.0",
    message={
        "en": "there is no currency '{currency}': this money is in no sum",
        "fr": "il n'y a pas de monnaie « {currency} » : cet argent n'est dans aucun total",
    },
    hint={
        "en": "write its three letters, like EUR, USD or GBP",
        "fr": "écrivez ses trois lettres, comme EUR, USD ou GBP",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each name that no currency has and no rate, at the first place; that of the handbook itself too."""
    settings = context.handbook.sources[SETTINGS_FILE]
    if any(settings.may_have((key,)) or settings.lacks((key,)) for key in ("currency", "rates")):
        return  # it may have its rate there
    exchange, told = Exchange.of(context.handbook.settings), set[str]()
    if not is_currency(exchange.currency):
        yield _finding(settings, ("currency",), exchange.currency)
    for found in priced(context):
        code = found.money.currency
        if not exchange.knows(code) and not is_currency(code) and code not in told:
            told.add(code)
            yield _finding(found.source, found.route, code)


def _finding(source: SourceFile, route: Route, code: str) -> Finding:
    """The finding, with the currency that people call so, where there is one."""
    meant = currency_called(code)
    return RULE.of(source, route, key=False, hint=DID_YOU_MEAN if meant else None, currency=code, nearest=meant)
