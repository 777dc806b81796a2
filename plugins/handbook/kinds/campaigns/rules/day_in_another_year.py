"""A day of a campaign lies about a year from the day of the campaign.

## Why
Who copies a campaign and its dates changes one year and overlooks another. All steps that count from that day are then
dated a year too early or too late.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
dates: {registration_opens: 2026-02-25}  # warning: CAM142
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-dates: {registration_opens: 2026-02-25}
+dates: {registration_opens: 2027-02-25}
```

## How to fix
Correct the year of the one that is wrong.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import GoalPeriod
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM142",
    name="day-in-another-year",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{anchor}' is on {day}, a year from {beside}",
        "fr": "« {anchor} » est le {day}, à un an de {beside}",
    },
    hint=DID_YOU_MEAN,
    explains_its_file=True,
)

_FAR: Final = 250
"""Days: few campaigns begin so early or are looked back on so late."""
_NEAR: Final = 115
"""Days between the campaign and what the day is in the right year; with `_FAR` the whole of one."""
_MOVED: Final = 45
"""Days: a date of what repeats moves no further."""


def check(context: Context) -> Iterator[Finding]:
    """Each day that a campaign names for itself, its steps or its days off, near to its own in another year.

    So also the day of a campaign, of its goals, and each day on which a step was done, of its due date.
    """
    campaigns = context.handbook.campaigns.values()
    for record in campaigns:
        day = record.model.day
        for route, typed in _beside(record.model):
            meant = _meant(typed, day) if day else None
            is_of_long_plan = day is not None and meant is not None and typed < day < meant
            if day and meant and _apart(typed, day) > _FAR and not is_of_long_plan:
                name = route[1] if route[0] == "steps" else route[-1]
                facts = {"anchor": name, "day": dated(typed), "beside": _campaign(day), "nearest": meant.isoformat()}
                yield RULE.of(record.source, route, key=False, hint=None, **facts)
        yield from _of_moves(record)
    whole = {one.path: one for record in campaigns for one in _of_goals(record, context.handbook)}
    yield from whole.values()
    for use in open_uses(context):
        if use.campaign.source.path not in whole:
            yield from _of_steps(use, _of_all_dates(use, context.handbook))


def _beside(campaign: Campaign) -> Iterator[tuple[Route, date]]:
    """The other days of a campaign, with where they stand."""
    yield from ((("dates", anchor), day) for anchor, day in campaign.dates.items())
    for step, change in campaign.steps.items():
        yield from ((("steps", step, "when"), day) for day in (change.when.fixed_days.values() if change.when else ()))
    for place, off in enumerate(campaign.days_off):
        yield from ((("days_off", place, key), day) for key, day in (("from", off.from_), ("to", off.to)))
    if campaign.until:
        yield ("until",), campaign.until


def _of_moves(record: Record[Campaign]) -> Iterator[Finding]:
    """Each date of what repeats that moves into another year."""
    for place, move in enumerate(record.model.repeats.moved if record.model.repeats else ()):
        meant = _meant(move.to, move.from_)
        if meant and _apart(move.to, move.from_) > _FAR and _apart(meant, move.from_) < _MOVED:
            said = dated(move.from_)
            beside = {"en": f"the date on {said['en']}", "fr": f"la date du {said['fr']}"}
            facts = {"anchor": "to", "day": dated(move.to), "beside": beside, "nearest": meant.isoformat()}
            yield RULE.of(record.source, ("repeats", "moved", place, "to"), key=False, hint=None, **facts)


def _of_all_dates(use: Use, handbook: Handbook) -> Mapping[str, date]:
    """The steps that what repeats says are done for all dates, which is another slip; none of what takes place once."""
    series = handbook.campaigns.get(use.campaign.part_of)
    return series.model.done if series else {}


def _of_steps(use: Use, ticked: Mapping[str, date]) -> Iterator[Finding]:
    """Each day on which a step was done that is near to its due date in another year; not those `ticked` for all."""
    for step in (step for step in use.plan.steps if step.done != ticked.get(step.id, date.max)):
        meant = _meant(step.done, step.due) if step.done and _apart(step.done, step.due) > _FAR else None
        if step.done and meant:
            said = dated(step.due)
            beside = {"en": f"its due date, {said['en']}", "fr": f"son échéance, {said['fr']}"}
            facts = {"anchor": step.id, "day": dated(step.done), "beside": beside, "nearest": meant.isoformat()}
            yield RULE.of(use.campaign.source, ("done", step.id), key=False, hint=None, **facts)


def _campaign(day: date) -> Words:
    said = dated(day)
    return {"en": f"the campaign on {said['en']}", "fr": f"la campagne du {said['fr']}"}


def _of_goals(record: Record[Campaign], handbook: Handbook) -> Iterator[Finding]:
    """The day of a campaign that a year more, or less, puts into the quarter of all its goals.

    Into the year of it is enough where the campaign is called by that year.
    """
    goals = {GoalReference(each).quarter for each in record.model.supports if GoalReference(each).has_quarter}
    quarter = goals.pop() if len(goals) == 1 and goals <= {*handbook.quarters} else None
    day = record.model.day
    if day is None or quarter is None or not handbook.years.knows(quarter):
        return
    days = handbook.years.days(quarter)
    in_quarter = (other for other in _in_other_years(day) if days.hold(other) or _is_of(other, quarter, record.id))
    if meant := next(in_quarter, None):
        beside = {"en": f"its goals of {quarter}", "fr": f"ses objectifs de {quarter}"}
        facts = {"anchor": "date", "day": dated(day), "beside": beside, "nearest": meant.isoformat()}
        yield RULE.of(record.source, ("date",), key=False, hint=None, **facts)


def _is_of(day: date, quarter: GoalPeriod, campaign: str) -> bool:
    year = f"{day.year}-"
    return quarter.startswith(year) and campaign.startswith(year)


def _meant(typed: date, day: date) -> date | None:
    """The same day of the year before or after, where that is near to the campaign."""
    return next((other for other in _in_other_years(typed) if _apart(other, day) < _NEAR), None)


def _in_other_years(day: date) -> Iterator[date]:
    """The same day of the year after and of the year before, which 29 February has not."""
    for year in (day.year + 1, day.year - 1):
        with suppress(ValueError):
            yield day.replace(year=year)


def _apart(one: date, other: date) -> int:
    return abs((one - other).days)
