"""A budget, an envelope or what a role decides alone has a period, as if it were paid again and again.

## Why
Each of these is one sum. `per: month` changes nothing in it: 1000 EUR `per: month` for a quarter are held against what
the team spends as 1000 EUR, and not as the 3000 EUR that were meant.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: {amount: 500, currency: EUR, per: month}}  # error: HBK176
effort: 12 days
```

## Passes
```diff title="campaigns/spring.yml"
-budget: {planned: {amount: 500, currency: EUR, per: month}}
+budget: {planned: 1500 EUR}
```

## How to fix
Write what all payments make together, without `per:`. An envelope is for the whole time of its folder: 200 EUR a month
are 600 EUR in a quarter. What a tool costs, under `cost:`, keeps its period.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile, as_data
from handbook.model.goal_reference import GoalReference
from handbook.model.references import Route
from handbook.model.values import Money
from handbook.planning.sums import is_whole, whole_of
from handbook.rules.context import Context

RULE = Rule(
    code="HBK176",
    name="sum-with-a-period",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' is one sum for the whole, and `per: {per}` does not make it more",
        "fr": "« {field} » est une seule somme pour le tout, et `per: {per}` n'en fait pas davantage",
    },
    hint={
        "en": "write what all payments make together, without `per:`",
        "fr": "écrivez ce que font tous les paiements ensemble, sans `per:`",
    },
)

_MAKES: Words = {
    "en": "write {whole}, which is what {typed} make in {months} months; or {once}, if that is all of it",
    "fr": "écrivez {whole}, soit ce que font {typed} en {months} mois ; ou {once}, si c'est le tout",
}
_BUDGETS: Final[Sequence[Route]] = (("budget", "planned"), ("budget", "spent"))
_SUMS: Final[Mapping[str, Sequence[Route]]] = {
    "campaign": _BUDGETS,
    "experiment": _BUDGETS,
    "playbook": (("budget",),),
    "role": (("decides_alone",),),
    "okr": (("envelope", "total"), ("envelope", "experiments")),
}
"""A kind of record -> where it has a sum that is one for the whole."""
_OF_A_QUARTER: Final[Route] = ("experiments", "budget")
"""Where the settings have one, for each quarter."""
_QUARTER: Final = 3


def check(context: Context) -> Iterator[Finding]:
    """Each sum as it was typed; a period that is the time of the sum itself says nothing wrong."""
    handbook = context.handbook
    yield from _of(handbook.sources[SETTINGS_FILE], _OF_A_QUARTER, _QUARTER)
    for kind, routes in _SUMS.items():
        for name, path in handbook.ids[kind].items():
            months = GoalReference(name).quarter.months if kind == "okr" and name in handbook.okrs else None
            for route in routes:
                yield from _of(handbook.sources[path], route, months)


def _of(source: SourceFile, route: Route, months: int | None) -> Iterator[Finding]:
    typed = _at(source, route)
    amount, currency, per = (typed.get(key) for key in ("amount", "currency", "per"))
    if (
        not isinstance(amount, int | Decimal)
        or not isinstance(currency, str)
        or per not in ("month", "quarter", "year")
    ):
        return
    money = Money.model_construct(amount=Decimal(amount), currency=currency, per=per)
    if is_whole(money, months):
        return
    whole = whole_of(money.amount, per, months) if months else None
    facts = {"typed": money, "once": _written(money.amount, currency), "months": months}
    made = {**facts, "whole": _written(whole, currency)} if whole is not None else {}
    hint = _MAKES if made else None
    yield RULE.of(source, (*route, "per"), key=False, hint=hint, field=route[-1], per=per, **made)


def _at(source: SourceFile, route: Route) -> Mapping[str, object]:
    """The keys that stand there; none where nothing does."""
    found = as_data(source.raw) or {}
    for key in route:
        found = as_data(found.get(str(key))) or {}
    return found


def _written(amount: Decimal, currency: str) -> str:
    """The sum as files have it."""
    digits = f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:f}"
    return f"{digits} {currency}"
