"""Something goes out, or takes place, outside the hours of a market that it is for.

## Why
A message at three in the morning is read by nobody, and a live session at that hour by those who cannot sleep.

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
```yaml title="registers/market/india.yml"
name: India
timezone: Asia/Kolkata
sending_hours: 10:00-17:30
second_gate: 2026-01-12
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
timezone: Europe/Paris
markets: [india]
steps:
  live: {at: "14:00", reason: After lunch}  # warning: CAM128
```

## Passes
```diff title="campaigns/spring.yml"
-  live: {at: "14:00", reason: After lunch}
+  live: {at: "09:00", reason: Early for us}
```

## How to fix
Choose an hour that suits all markets of the campaign, or run one campaign a market. `sending_hours` stands in the file
of the market, as in 09:00-18:00.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.markets import Market, local, markets_of
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM128",
    name="outside-local-hours",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is at {time} in '{market}', whose hours are {first} to {last}",
        "fr": "l'étape « {step} » est à {time} dans « {market} », dont les heures vont de {first} à {last}",
    },
    hint={
        "en": "choose another hour, or run one campaign a market",
        "fr": "choisissez une autre heure, ou faites une campagne par marché",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each step of an open campaign that sends or lies on day D, has an hour and is not done, market by market."""
    for use in open_uses(context):
        markets = [*markets_of(context.handbook, use.campaign.model)]
        for step in use.plan.steps if markets else ():
            if step.time and step.done is None and (step.send or use.plan.date <= step.falls_on <= use.plan.until):
                for facts in _beyond(step.falls_on, step.time, use.plan.timezone, markets):
                    yield use.at_step(RULE, step.id, "at", hint=None, step=step.id, **facts)


def _beyond(day: date, time: str, clock: str, markets: Iterable[Market]) -> Iterator[Mapping[str, object]]:
    """The facts of each market where the hour is outside its own."""
    for market in markets:
        there = local(day, time, clock, market)
        if there and market.hours and not market.hours[0] <= there.time() <= market.hours[1]:
            first, last = (f"{hour:%H:%M}" for hour in market.hours)
            yield {"time": f"{there:%H:%M}", "market": market.name, "first": first, "last": last}
