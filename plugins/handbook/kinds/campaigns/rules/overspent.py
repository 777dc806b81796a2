"""A campaign or an experiment has cost far more than was planned.

## Why
A budget that may be passed without a word is none. Whoever learns of it while it happens can still decide; afterwards
it is only a figure.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR, spent: 2100 EUR}  # warning: CAM132
```

## Passes
```diff title="campaigns/spring.yml"
-budget: {planned: 1500 EUR, spent: 2100 EUR}
+budget: {planned: 1500 EUR, spent: 1600 EUR}
```

## How to fix
Stop spending, or agree on more and write it in `planned:`. How much more is no finding yet is `campaigns: {overspend:
10 %}` in `handbook.yml`. Once a campaign is done, its debrief is the place for the reason: allow the finding there with
`allow:`.
"""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from handbook.diagnostics.finding import Finding, Rule
from handbook.planning.budgets import overspent
from handbook.planning.money import Exchange
from handbook.rules.budgeted import budgeted
from handbook.rules.context import Context

RULE = Rule(
    code="CAM132",
    name="overspent",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{title}' has cost {spent} of {planned}, {share} % more than planned",
        "fr": "« {title} » a coûté {spent} sur {planned}, {share} % de plus que prévu",
    },
    hint={
        "en": "stop spending, or agree on more and write it in `planned:`",
        "fr": "arrêtez la dépense, ou convenez d'une somme plus grande et écrivez-la dans `planned:`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each budget, above the share that the settings let pass."""
    most, exchange = context.handbook.settings.campaigns.overspend, Exchange.of(context.handbook.settings)
    for found in budgeted(context.handbook):
        budget = found.budget
        sums = {
            "planned": exchange.exchanged(budget.planned),
            "spent": budget.spent and exchange.exchanged(budget.spent),
        }
        more = overspent(budget.model_copy(update=sums))
        if more is not None and more > most:
            facts = {"title": found.name, "spent": budget.spent, "planned": budget.planned}
            share = more.quantize(Decimal(1), ROUND_CEILING)
            yield RULE.of(found.source, ("budget", "spent"), key=False, hint=None, share=share, **facts)
