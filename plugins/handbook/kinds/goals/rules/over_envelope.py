"""What a team plans or has spent in a quarter is more than its envelope.

## Why
Each sum is reasonable, and nobody adds them up. A team that knows its envelope decides by itself what to do without.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
envelope: {total: 2000 EUR}  # warning: OKR142
objectives:
  - id: o1
    title: Fill the pipeline of sales
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 0, unit: x, as_of: 2026-11-16, source: HubSpot}
```
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 2500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-budget: {planned: 2500 EUR}
+budget: {planned: 1500 EUR}
```

## How to fix
Make something smaller, move it to the next quarter, or have the envelope raised. Campaigns count in the quarter of
their day D, experiments where they start, tools with a quarter of what they cost in a year: planned, or spent where
that is more, or what was spent once it is over. It is the team of the owner that pays, and the teams that it is part
of.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words, fill
from handbook.kinds.goals.envelopes import PARTS, Cost, as_shown, costs_of, in_own, is_above, total
from handbook.loading.records import Handbook, Record
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.values import LANGUAGES, Money
from handbook.planning.money import Exchange
from handbook.planning.sums import is_whole
from handbook.rules.context import Context

RULE = Rule(
    code="OKR142",
    name="over-envelope",
    severity="warning",
    since="0.1.0",
    message={
        "en": "team '{team}' takes {sum} of {limit} in {quarter}, {over} too much: {parts}",
        "fr": "l'équipe « {team} » prend {sum} sur {limit} au {quarter}, {over} de trop : {parts}",
    },
    hint={
        "en": "the largest is {largest} ({amount}): make one smaller, move it, or have the envelope raised",
        "fr": "le plus gros est {largest} ({amount}) : réduisez, reportez, ou faites relever l'enveloppe",
    },
)

_PARTS: dict[str, Words] = {
    "campaign": {"en": "campaigns {sum}", "fr": "campagnes {sum}"},
    "experiment": {"en": "experiments {sum}", "fr": "expériences {sum}"},
    "tool": {"en": "tools {sum}", "fr": "outils {sum}"},
}


def check(context: Context) -> Iterator[Finding]:
    """Each file of objectives with an envelope: the whole of it, then what of it is for experiments."""
    spent = costs_of(context.handbook)
    for file, record in context.handbook.okrs.items():
        envelope, quarter = record.model.envelope, GoalReference(file).quarter
        if envelope is None:
            continue
        costs = spent.get((record.model.team, quarter), ())
        tests = [cost for cost in costs if cost.kind == "experiment"]
        limits = (("total", envelope.total, costs), ("experiments", envelope.experiments, tests))
        for key, limit, counted in limits:
            if limit and is_whole(limit, quarter.months) and (facts := _over(context, record, limit, counted)):
                found = RULE.of(record.source, ("envelope", key), key=False, hint=None, quarter=quarter, **facts)
                groups = context.handbook.groups
                yield found.resting_on(*(Basis(groups[cost.kind][cost.id].source.path) for cost in counted))


def _over(context: Context, record: Record[Okrs], limit: Money, costs: Sequence[Cost]) -> dict[str, object] | None:
    """What to say where the costs are above the limit; nothing where that has no rate."""
    exchange = Exchange.of(context.handbook.settings)
    most = exchange.exchanged(limit)
    if most.currency != exchange.currency or not is_above(costs, most.amount):
        return None
    shown, handbook = as_shown(costs, most.amount), context.handbook
    largest = max(shown, key=lambda cost: cost.amount)
    return {
        "team": record.model.team,
        "sum": in_own(handbook, total(shown)),
        "limit": most,
        "over": in_own(handbook, total(shown) - most.amount),
        "parts": [_part(handbook, kind, total(shown, kind)) for kind in PARTS if total(shown, kind)],
        "largest": f"'{handbook.groups[largest.kind][largest.id].name}'",
        "amount": in_own(handbook, largest.amount),
    }


def _part(handbook: Handbook, kind: str, amount: Decimal) -> Words:
    return {language: fill(_PARTS[kind], {"sum": in_own(handbook, amount)}, language) for language in LANGUAGES}
