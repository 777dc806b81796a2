"""A campaign goes to a market before the market's second gate.

## Why
Until somebody has sold there, nobody knows whether anybody buys: the site, the translations and the ads are spent on a
guess.

## Fails
```yaml title="registers/market.yml"
title: Markets
noun: a market
fields:
  name: text, required
  timezone: text
  sending_hours: text
  second_gate: date
```
```yaml title="registers/market/spain.yml"
name: Spain
```
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
markets: [spain]  # error: CAM127
```

## Passes
```diff title="registers/market/spain.yml"
 name: Spain
+second_gate: 2026-11-02
```

## How to fix
Wait for the gate, and write its day into the market's file with the evidence; or take the market out of this campaign.
A register of markets without the field `second_gate` has no gates.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words, say
from handbook.kinds.campaigns.markets import markets_of
from handbook.model.values import LANGUAGES
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM127",
    name="before-market-gate",
    severity="error",
    since="0.1.0",
    message={
        "en": "work for '{market}' begins on {start}, and its second gate {gate}",
        "fr": "le travail pour « {market} » commence le {start}, et sa deuxième étape {gate}",
    },
    hint={
        "en": "wait for the gate, or take the market out, or the segment that lies in it",
        "fr": "attendez l'étape, ou retirez le marché, ou le segment qui en fait partie",
    },
)

_NONE: Words = {"en": "has no day", "fr": "n'a pas de date"}


def check(context: Context) -> Iterator[Finding]:
    """Each market of each open campaign whose first step begins before the gate."""
    for use in open_uses(context):
        start = min((step.start for step in use.plan.steps), default=use.plan.date)
        for market in markets_of(context.handbook, use.campaign.model):
            if market.has_gates and (market.gate is None or market.gate > start):
                gate: object = _NONE
                if market.gate:
                    day = {language: say(market.gate, language) for language in LANGUAGES}
                    gate = {"en": f"is only on {day['en']}", "fr": f"n'est que le {day['fr']}"}
                facts = {"market": market.name, "start": start, "gate": gate}
                yield RULE.of(use.campaign.source, market.route, key=False, hint=None, **facts)
