"""Dates of a campaign that repeats fall on days that nobody works.

## Why
The weekly meeting on Whit Monday does not take place, and its steps stand on everybody's list all the same.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2026-12-25
repeats: {every: 1 week, until: 2027-01-26}  # warning: CAM164
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 week, until: 2027-01-26}
+repeats: {every: 1 week, roll: skip, until: 2027-01-26}
```

## How to fix
Say below `repeats:` what becomes of them: `roll: skip` leaves them out, `before` and `after` take the next working day
on that side. Or name them: `except: [2027-05-17]`, or `moved: [{from: 2027-05-17, to: 2027-05-18}]`.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import MOST_SHOWN, Words, few_of
from handbook.kinds.campaigns.series import calendar_of, series_dates
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.values import LANGUAGES
from handbook.planning.series import first_by_rule
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated

RULE = Rule(
    code="CAM164",
    name="series-on-day-off",
    severity="warning",
    since="0.1.0",
    message={
        "en": "on days off, of the dates of '{title}': {count} ({days})",
        "fr": "dates de « {title} » qui tombent un jour non ouvré : {count} ({days})",
    },
    hint={
        "en": "add `roll: skip` below `repeats:`, or `before` or `after` for the next working day on that side",
        "fr": "ajoutez `roll: skip` sous `repeats:`, ou `before` ou `after` pour le jour ouvré voisin",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over: all of its days off in one finding."""
    for record in context.handbook.campaigns.values():
        if days := _days_off(context.handbook, record):
            spoken = [dated(day) for day in days[: MOST_SHOWN + 1]]
            told: Words = {language: ", ".join(few_of([each[language] for each in spoken])) for language in LANGUAGES}
            facts = {"title": record.model.title, "count": len(days), "days": told}
            yield RULE.of(record.source, ("repeats",), key=True, hint=None, **facts)


def _days_off(handbook: Handbook, record: Record[Campaign]) -> Sequence[date]:
    """The dates on days off; none as long as the rule gives other dates than are meant, which is told already."""
    campaign, series = record.model, record.model.repeats
    if series is None or campaign.date is None or not campaign.is_open or record.source.left_out:
        return ()
    found = series_dates(handbook, campaign)
    is_off_its_days = first_by_rule(campaign.date, series, calendar_of(handbook, campaign)) != campaign.date
    return () if found.is_cut or is_off_its_days else found.on_days_off
