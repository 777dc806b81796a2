"""A campaign that repeats has no first date, no end, or two of them.

## Why
Dates without end fill every calendar, and nobody asks any more whether the meeting is still of use.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 week}  # error: CAM160
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 week}
+repeats: {every: 1 week, until: 2027-03-30}
```

## How to fix
Write `date:`, the first one, and below `repeats:` either the day after which there is none, `until: 2027-12-31`, or
how many there are, `times: 12`. A year is a good end: when it is near, the check asks.
"""

from collections.abc import Iterator
from typing import Any

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words, fill
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.series import Series
from handbook.rules.context import Context

RULE = Rule(
    code="CAM160",
    name="series-without-end",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{title}' repeats, and {why}",
        "fr": "« {title} » se répète, et {why}",
    },
    hint={
        "en": "add `until: 2027-12-31`, the day after which there is none, or `times: 12` below `repeats:`",
        "fr": "ajoutez `until: 2027-12-31`, le jour après lequel il n'y en a plus, ou `times: 12` sous `repeats:`",
    },
)

_NO_END: Words = {"en": "nothing says until when", "fr": "rien ne dit jusqu'à quand"}
_TWO_ENDS: Words = {"en": "has two ends, `until` and `times`", "fr": "a deux fins, `until` et `times`"}
_ONE_END: Words = {"en": "take one of them out", "fr": "retirez l'une des deux"}
_NO_FIRST: Words = {"en": "has no first date", "fr": "n'a pas de première date"}
_FIRST: Words = {"en": "add `date:`, the first one", "fr": "ajoutez `date:`, la première"}
_BEFORE: Words = {"en": "ends on {until}, before its first date", "fr": "finit le {until}, avant sa première date"}
_LATER: Words = {"en": "write a later `until:`", "fr": "écrivez un `until:` plus tardif"}
_NONE: Words = {"en": "is to take place {times} times", "fr": "doit avoir lieu {times} fois"}
_SOME: Words = {
    "en": "write how many there are in `times:`: 1 or more",
    "fr": "écrivez leur nombre dans `times:` : 1 ou plus",
}
_ABOVE: Words = {
    "en": "its `until:` stands beside `repeats:`, where it is the last day of one event",
    "fr": "son `until:` est à côté de `repeats:`, où c'est le dernier jour d'un événement",
}
_BELOW: Words = {
    "en": "write it below: `repeats: {{every: ..., until: {typed}}}`",
    "fr": "écrivez-le dessous : `repeats: {{every: ..., until: {typed}}}`",
}
_LASTING: Words = {
    "en": "where each date lasts that long, write `days: {days}` in the playbook; for one date `until:` below `each:`",
    "fr": (
        "si chaque date dure aussi longtemps, écrivez `days: {days}` dans le playbook ; pour une seule, `until:` sous "
        "`each:`"
    ),
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over; what cannot be read is told already."""
    for record in context.handbook.campaigns.values():
        series = record.model.repeats
        if series and record.model.is_open and not record.source.left_out:
            yield from _ends(record, series)


def _ends(record: Record[Campaign], series: Series) -> Iterator[Finding]:
    campaign = record.model
    facts: dict[str, Any] = {"title": campaign.title, "until": series.until, "times": series.times}
    facts["typed"] = campaign.until and campaign.until.isoformat()
    if campaign.until:
        facts["days"] = (campaign.until - campaign.date).days + 1 if campaign.date else 2
        hint = _LASTING if facts["days"] > 0 and (series.until or series.times) else _BELOW
        yield RULE.of(record.source, ("until",), key=True, hint=hint, why=_filled(_ABOVE, facts), **facts)
    elif campaign.date is None:
        if campaign.status == "active":
            yield RULE.of(record.source, ("repeats",), key=True, hint=_FIRST, why=_NO_FIRST, **facts)
    elif series.until is None and series.times is None:
        yield RULE.of(record.source, ("repeats",), key=True, why=_NO_END, **facts)
    elif series.until is not None and series.times is not None:
        yield RULE.of(record.source, ("repeats", "times"), key=True, hint=_ONE_END, why=_TWO_ENDS, **facts)
    elif series.until is not None and series.until < campaign.date:
        yield RULE.of(record.source, ("repeats", "until"), hint=_LATER, why=_filled(_BEFORE, facts), **facts)
    elif series.times is not None and series.times < 1:
        yield RULE.of(record.source, ("repeats", "times"), hint=_SOME, why=_filled(_NONE, facts), **facts)


def _filled(words: Words, facts: dict[str, Any]) -> Words:
    return {language: fill(words, facts, language) for language in words}
