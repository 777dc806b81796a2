"""A day is named as a date of a campaign that repeats, and is none.

## Why
What is said of that day, that it falls out, is moved or has its steps done, is then said of nothing.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 week, until: 2027-03-30, except: [2027-02-17]}  # error: CAM163
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 week, until: 2027-03-30, except: [2027-02-17]}
+repeats: {every: 1 week, until: 2027-03-30, except: [2027-02-16]}
```

## How to fix
Write a day that the rule gives and that is not left out. One that was moved is named by the day that it would have, or
by the one that it has.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.campaigns.series import calendar_of, series_dates
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.references import Route
from handbook.model.series import Pause, Series, day_of
from handbook.planning.series import dates_of
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated

RULE = Rule(
    code="CAM163",
    name="no-date-of-series",
    severity="error",
    since="0.1.0",
    message={
        "en": "{day} is no date of this series",
        "fr": "le {day} n'est pas une date de cette série",
    },
    hint={
        "en": "the nearest one is {nearest}",
        "fr": "la plus proche est le {nearest}",
    },
)

_NOWHERE: Words = {"en": "take it out, or correct the year", "fr": "retirez-la, ou corrigez l'année"}
_NO_DAY: Words = {"en": "there is no such day: correct it", "fr": "ce jour n'existe pas : corrigez-le"}
_ALONE: Words = {
    "en": "add `repeats:`, or write what stands below `each:` at the top of the file",
    "fr": "ajoutez `repeats:`, ou écrivez en haut du fichier ce qui est sous `each:`",
}
_LEFT_OUT: Words = {
    "en": "`{leaves}` leaves it out: take it out there, or out of `moved`",
    "fr": "`{leaves}` l'exclut : retirez-la de là, ou de `moved`",
}
_NEAR = timedelta(days=92)


def check(context: Context) -> Iterator[Finding]:
    """What each campaign that repeats says of single dates, where its rule makes dates at all."""
    for record in context.handbook.campaigns.values():
        if record.model.each and not record.model.repeats and not record.source.lacks(("repeats",)):
            first = next(iter(record.model.each))
            yield RULE.of(record.source, ("each", first), key=True, hint=_ALONE, day=first)
        elif record.model.repeats and not record.source.left_out:
            yield from _nowhere(context.handbook, record, record.model.repeats)


def _nowhere(handbook: Handbook, record: Record[Campaign], series: Series) -> Iterator[Finding]:
    by_rule, known = _known(handbook, record.model, series)
    for route, typed, day in _named(record.model, series) if known else ():
        those = by_rule if "moved" in route else known
        if day in those:
            continue
        hint, nearest = (_NO_DAY, None) if day is None else _nearest(day, those)
        facts = {"day": dated(day) if day else typed, "nearest": nearest and dated(nearest)}
        yield RULE.of(record.source, route, key=route[0] == "each", hint=hint, **facts)
    gaps = {gap.day: gap.why for gap in series_dates(handbook, record.model).left_out}
    for place, move in enumerate(series.moved):
        if key := {"named": "except", "month": "not_in"}.get(gaps.get(move.from_, "")):
            yield RULE.of(record.source, ("repeats", "moved", place), hint=_LEFT_OUT, day=dated(move.from_), leaves=key)


def _nearest(day: date, known: frozenset[date]) -> tuple[Words | None, date | None]:
    """The hint, and the date of the series that is next to a day; one that is far off is no help."""
    nearest = min(known, key=lambda one: abs(one - day))
    return (_NOWHERE, None) if abs(nearest - day) > _NEAR else (None, nearest)


def _known(handbook: Handbook, campaign: Campaign, series: Series) -> tuple[frozenset[date], frozenset[date]]:
    """The days that the rule gives, those that fall out among them; and these with those that its dates have."""
    found = series_dates(handbook, campaign)
    plain = series.model_copy(update={"except_": [], "moved": [], "roll": "none"})
    first = campaign.date
    whole = dates_of(first, plain, calendar_of(handbook, campaign)).dates if first else ()
    by_rule = frozenset(one.by_rule for one in (*whole, *found.dates)) | {gap.day for gap in found.left_out}
    return by_rule, by_rule | {one.day for one in found.dates}


def _named(campaign: Campaign, series: Series) -> Iterator[tuple[Route, str, date | None]]:
    """The single days that are named, with their places; a stretch of days may hold none."""
    for place, pause in enumerate(series.except_):
        if _is_one(pause):
            yield ("repeats", "except", place), pause.from_.isoformat(), pause.from_
    for place, move in enumerate(series.moved):
        yield ("repeats", "moved", place), move.from_.isoformat(), move.from_
    for key in campaign.each:
        yield ("each", key), key, day_of(key)


def _is_one(pause: Pause) -> bool:
    return pause.last == pause.from_
