"""A price, or a sum of money to spend, is below zero.

## Why
It lowers every total that it is a part of, so that the costs of all tools look smaller than they are.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: {amount: -99, currency: EUR, per: month}  # error: HBK408
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
-cost: {amount: -99, currency: EUR, per: month}
+cost: {amount: 99, currency: EUR, per: month}
```

## How to fix
Write what is paid, without a sign; for what costs nothing, write 0. Take what somebody pays back off the amount.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pydantic import BaseModel

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile, as_data, as_items
from handbook.model.parts import FieldPath, paths_to
from handbook.model.references import Route
from handbook.model.settings import Settings
from handbook.model.values import Money
from handbook.rules.context import Context

RULE = Rule(
    code="HBK408",
    name="amount-below-zero",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' is {amount}: what is paid cannot be below zero",
        "fr": "« {field} » vaut {amount} : ce que l'on paie ne peut pas être inférieur à zéro",
    },
    hint={
        "en": "write the amount without a sign, 0 for what costs nothing",
        "fr": "écrivez le montant sans signe, 0 pour ce qui ne coûte rien",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """What is paid, wherever a file has money, as it was typed: a mistake beside it does not hide it."""
    yield from _below_zero(context.handbook.sources[SETTINGS_FILE], Settings)
    for kind in context.handbook.kinds:
        for path in context.handbook.ids[kind.name].values():
            yield from _below_zero(context.handbook.sources[path], kind.model)


def _below_zero(source: SourceFile, model: type[BaseModel]) -> Iterator[Finding]:
    for keys in _amounts(model):
        for route, held in _held(source.raw, keys):
            amount = (as_data(held) or {}).get("amount")
            if isinstance(amount, int | Decimal) and amount < 0:
                yield RULE.of(source, (*route, "amount"), field=keys[-1], amount=amount)


@cache
def _amounts(model: type[BaseModel]) -> tuple[FieldPath, ...]:
    return tuple(paths_to(model, Money))


def _held(data: object, keys: FieldPath, route: Route = ()) -> Iterator[tuple[Route, object]]:
    """What stands behind these keys, each of a list for itself."""
    if items := as_items(data):
        for place, item in enumerate(items):
            yield from _held(item, keys, (*route, place))
    elif keys:
        yield from _held((as_data(data) or {}).get(keys[0]), keys[1:], (*route, keys[0]))
    else:
        yield route, data
