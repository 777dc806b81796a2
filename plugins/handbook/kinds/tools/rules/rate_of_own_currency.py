"""A rate is given for the currency in which sums are shown.

## Why
A rate says what one unit of another currency is worth in the handbook's own. One of its own is 1, whatever is written,
and the rate that was meant is missing.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
currency: EUR
rates: {EUR: 1.08}  # warning: TOL120
rates_as_of: 2026-11-01
```

## Passes
```diff title="handbook.yml"
-rates: {EUR: 1.08}
+rates: {USD: 0.92}
```

## How to fix
Write the other currency, and what one unit of it is worth in yours. Where 1 EUR is 1.08 USD, 1 USD is worth 1 / 1.08,
which is 0.93 EUR.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.rules.context import Context

RULE = Rule(
    code="TOL120",
    name="rate-of-own-currency",
    severity="warning",
    since="0.1.0",
    message={
        "en": "sums are shown in {currency}, which needs no rate: {rate} changes nothing",
        "fr": "les totaux sont en {currency}, qui n'a pas besoin de taux : {rate} ne change rien",
    },
    hint={
        "en": "write the other currency, and what 1 of it is worth in {currency}",
        "fr": "écrivez l'autre monnaie, et ce que vaut 1 unité en {currency}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """A rate other than 1 for the handbook's own currency, where the file says which that is or nothing of it."""
    settings, source = context.handbook.settings, context.handbook.sources[SETTINGS_FILE]
    rate = settings.rates.get(settings.currency)
    if rate is None or rate == 1 or source.may_have(("currency",)) or source.lacks(("currency",)):
        return
    yield RULE.of(source, ("rates", settings.currency), key=False, hint=None, currency=settings.currency, rate=rate)
