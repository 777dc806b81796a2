"""A date of a campaign that repeats is moved onto the day of another one, or is moved twice.

## Why
There is one date a day: of two on the same day one would vanish with its steps, and nobody would notice.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats:
  every: 1 week
  until: 2027-03-30
  moved: [{from: 2027-02-16, to: 2027-02-23}]  # error: CAM149
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
   until: 2027-03-30
-  moved: [{from: 2027-02-16, to: 2027-02-23}]
+  moved: [{from: 2027-02-16, to: 2027-02-24}]
```

## How to fix
Write another day in `to:`. If the two are held together, leave one out: `except: [2027-02-16]`.
"""

from collections.abc import Iterator
from typing import Any

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.campaigns.series import series_dates
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated

RULE = Rule(
    code="CAM149",
    name="two-dates-on-one-day",
    severity="error",
    since="0.1.0",
    message={
        "en": "two dates of this series are on {day}, that of {first} and that of {second}",
        "fr": "deux dates de cette série sont le {day} : celle du {first} et celle du {second}",
    },
    hint={
        "en": "write another day in `to:`, or leave one of them out: `except: [{typed}]`",
        "fr": "écrivez un autre jour dans `to:`, ou retirez l'une d'elles : `except: [{typed}]`",
    },
)

_TWICE: Words = {
    "en": "it is moved twice: take one of the lines out",
    "fr": "elle est déplacée deux fois : retirez une des lignes",
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over, where its rule can be read."""
    for record in context.handbook.campaigns.values():
        if record.model.repeats and record.model.is_open and not record.source.left_out:
            yield from _doubled(context.handbook, record)


def _doubled(handbook: Handbook, record: Record[Campaign]) -> Iterator[Finding]:
    series, found = record.model.repeats, series_dates(handbook, record.model)
    moves = series.moved if series else []
    days = {one.by_rule: one.day for one in (*found.doubled, *found.dates)}
    for place, move in enumerate(moves):
        earlier = next((before for before in moves[:place] if before.from_ == move.from_), None)
        other = next((by_rule for by_rule, day in days.items() if day == move.to and by_rule != move.from_), None)
        facts: dict[str, Any] = {"first": dated(move.from_), "typed": move.from_.isoformat(), "day": dated(move.to)}
        if move.from_ in days and (earlier or other):
            hint = _TWICE if earlier else None
            second = dated(move.from_ if earlier else other or move.to)
            yield RULE.of(record.source, ("repeats", "moved", place), hint=hint, second=second, **facts)
