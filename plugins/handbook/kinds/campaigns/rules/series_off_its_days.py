"""The first date of a campaign that repeats is on another day than its rule says, or the rule cannot be.

## Why
`date:` is the first date, and `on:` says which days there are. Where the two differ nobody knows which is meant.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 week, on: [thu], until: 2027-03-30}  # error: CAM161
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 week, on: [thu], until: 2027-03-30}
+repeats: {every: 1 week, on: [tue], until: 2027-03-30}
```

## How to fix
Correct `date:` or `on:`; without `on:` it is the day of `date:`. Weekdays alone (`[tue]`) go with days and weeks, a
place in the month (`first tue`, `15`, `last working day`) with months, quarters and years.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words, fill
from handbook.kinds.campaigns.series import calendar_of
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.series import Rhythm
from handbook.planning.series import days_between, first_by_rule, is_not_in_each_month, is_yearly, misfit
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated

RULE = Rule(
    code="CAM161",
    name="series-off-its-days",
    severity="error",
    since="0.1.0",
    message={
        "en": "the days of this series do not fit: {why}",
        "fr": "les jours de cette série ne vont pas ensemble : {why}",
    },
    hint={
        "en": "write `date: {next}`, or correct `on:`",
        "fr": "écrivez `date: {next}`, ou corrigez `on:`",
    },
)

_FIRST: Words = {
    "en": "its first date, {first}, is none of them; the next one is {day}",
    "fr": "sa première date, {first}, n'en est pas un ; le suivant est {day}",
}
_OF_MONTHS: Words = {
    "en": "of a month, quarter or year `on:` says the place",
    "fr": "pour un mois, un trimestre ou une année, `on:` dit la place",
}
_PLACE: Words = {
    "en": "write the place before it: `first tue`, `last fri`, `15`, `last working day`",
    "fr": "écrivez la place devant : `first tue`, `last fri`, `15`, `last working day`",
}
_OF_WEEKS: Words = {
    "en": "a place in the month goes with months, and not with days or weeks",
    "fr": "une place dans le mois va avec des mois, et non avec des jours ou des semaines",
}
_MONTH: Words = {
    "en": "write `every: 1 month`, or weekdays alone: `on: [tue]`",
    "fr": "écrivez `every: 1 month`, ou des jours de la semaine seuls : `on: [tue]`",
}
_LATE: Words = {
    "en": "not every month has the day of its first date, {first}",
    "fr": "tous les mois n'ont pas le jour de sa première date, {first}",
}
_NOT_EACH_YEAR: Words = {
    "en": "not every year has the day of its first date, {first}",
    "fr": "toutes les années n'ont pas le jour de sa première date, {first}",
}
_LAST: Words = {
    "en": "add `on: last day`, or choose a day up to the 28th",
    "fr": "ajoutez `on: last day`, ou choisissez un jour jusqu'au 28",
}


_APART: Words = {
    "en": "of every {count} days the weekdays in `on:` come only after {apart} days again",
    "fr": "tous les {count} jours, les jours de la semaine de `on:` ne reviennent qu'après {apart} jours",
}
_IN_WEEKS: Words = {
    "en": "write weeks, like `every: {weeks}`, or take out `on:`",
    "fr": "écrivez des semaines, comme `every: {weeks}`, ou retirez `on:`",
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over, its first date against its rule."""
    for record in context.handbook.campaigns.values():
        if record.model.repeats and record.model.is_open and not record.source.left_out:
            yield from _unfit(context.handbook, record)


def _unfit(handbook: Handbook, record: Record[Campaign]) -> Iterator[Finding]:
    campaign, source = record.model, record.source
    series, first = campaign.repeats, campaign.date
    if series is None:
        return
    if misfit(series):
        why, hint = (_OF_MONTHS, _PLACE) if series.every.is_of_months else (_OF_WEEKS, _MONTH)
        yield RULE.of(source, ("repeats", "on"), hint=hint, why=why, next=first)
    elif apart := days_between(series):
        count = series.every.count
        why = _with(_APART, count=count, apart=apart)
        yield RULE.of(source, ("repeats", "every"), hint=_IN_WEEKS, why=why, next=first, weeks=_weeks(count))
    elif first and is_not_in_each_month(first, series):
        words = _NOT_EACH_YEAR if is_yearly(series) else _LATE
        yield RULE.of(source, ("date",), hint=_LAST, why=_with(words, first=dated(first)), next=first)
    elif first and (day := first_by_rule(first, series, calendar_of(handbook, campaign))) != first and day:
        why = _with(_FIRST, first=dated(first), day=dated(day))
        yield RULE.of(source, ("repeats", "on"), why=why, next=day.isoformat())


def _weeks(days: int) -> str:
    """The nearest number of weeks: two of 15 days."""
    return str(Rhythm(max(round(days / 7), 1), "weeks"))


def _with(words: Words, **facts: object) -> Words:
    return {language: fill(words, facts, language) for language in words}
