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

```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-03-17
repeats:
  every: 1 week
  times: 2
  moved: [{from: 2027-03-24, to: 2027-03-29}]  # warning: CAM164
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
on that side, and `none` says that they are meant. Or name them: `except: [2027-05-17]`, or `moved: [{from: 2027-05-17,
to: 2027-05-18}]`. A date that is moved onto a holiday or a closure needs another day in `to:`.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import MOST_SHOWN, Words, listed
from handbook.kinds.campaigns.series import calendar_of, series_dates
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
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
        "en": "add `roll: skip` below `repeats:`, `before` or `after` for the next working day on that side, or `none` "
        "where these days are meant",
        "fr": "ajoutez `roll: skip` sous `repeats:`, `before` ou `after` pour le jour ouvré voisin, ou `none` si ces "
        "jours sont voulus",
    },
)


_MOVED_THERE: Words = {
    "en": "write a working day in `to:`",
    "fr": "écrivez un jour ouvré dans `to:`",
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over: all days off of its rule in one finding, and each that is moved."""
    for record in context.handbook.campaigns.values():
        yield from _moved_onto(context.handbook, record)
        if days := _days_off(context.handbook, record):
            told = listed([dated(day) for day in days[: MOST_SHOWN + 1]])
            facts = {"title": record.model.title, "count": len(days), "days": told}
            yield RULE.of(record.source, ("repeats",), key=True, hint=None, **facts)


def _days_off(handbook: Handbook, record: Record[Campaign]) -> Sequence[date]:
    """The dates on days off; none as long as the rule gives other dates than are meant, which is told already."""
    campaign, series = record.model, record.model.repeats
    is_meant = series is not None and "roll" in series.model_fields_set and series.roll == "none"
    if series is None or is_meant or campaign.date is None or not campaign.is_open or record.source.left_out:
        return ()
    found = series_dates(handbook, campaign)
    is_off_its_days = first_by_rule(campaign.date, series, calendar_of(handbook, campaign)) != campaign.date
    return (
        ()
        if found.is_cut or is_off_its_days
        else [day for day in found.on_days_off if day not in _over(handbook, record)]
    )


def _over(handbook: Handbook, record: Record[Campaign]) -> Collection[date | None]:
    """The days of the rule whose date is done or cancelled, or waits for another day."""
    return {run.rule_day for run in handbook.dates.get(record.id, ()) if not run.model.is_open or run.model.day is None}


def _moved_onto(handbook: Handbook, record: Record[Campaign]) -> Iterator[Finding]:
    """Each date that somebody moved to a holiday or a closure; a weekend, or the day that it had, is meant."""
    series = record.model.repeats
    if series is None or not record.model.is_open or record.source.left_out:
        return
    calendar, over = calendar_of(handbook, record.model), _over(handbook, record)
    placed = {(one.by_rule, one.day) for one in series_dates(handbook, record.model).dates}
    for place, move in enumerate(series.moved):
        off = calendar.why_off(move.to) if move.from_ != move.to and move.from_ not in over else None
        if off and off.kind != "weekend" and (move.from_, move.to) in placed:
            days: Words = {language: f"{said}, {off.name}" for language, said in dated(move.to).items()}
            facts = {"title": record.model.title, "count": 1, "days": days}
            yield RULE.of(record.source, ("repeats", "moved", place, "to"), key=False, hint=_MOVED_THERE, **facts)
