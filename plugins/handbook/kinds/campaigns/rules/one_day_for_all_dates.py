"""A step of what repeats has one day of the calendar, and is therefore due on it once for each date.

## Why
Each date has a checklist of its own: a step on 11 March that is written for all dates of a weekly letter is due on that
day as often as there are letters, and is to be ticked as often.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-03-16
repeats: {every: 1 week, times: 2}
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  catalogue: {title: Print the catalogue, when: 2027-03-11, reason: The printer is away}  # warning: CAM168
```

## Passes
```diff title="campaigns/letter.yml"
-steps:
-  catalogue: {title: Print the catalogue, when: 2027-03-11, reason: The printer is away}
+each:
+  2027-03-16:
+    steps: {catalogue: {title: Print the catalogue, when: 2027-03-11, reason: The printer is away}}
```

## How to fix
Write it below the date that it is for, `each: {2027-03-16: {steps: {catalogue: ...}}}`, and a day that steps count from
as `each: {2027-03-16: {dates: {print: 2027-03-11}}}`. What is to be done each time counts from its day: `when: D-5`.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.references import Route
from handbook.planning.schedule import PlannedStep
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM168",
    name="one-day-for-all-dates",
    severity="warning",
    since="0.1.0",
    message={
        "en": "step '{step}' is due on {day} once for each date of this series, {count} times",
        "fr": "l'étape « {step} » tombe le {day} une fois pour chaque date de cette série, {count} fois",
    },
    hint={
        "en": "write it below the date that it is for: `each: {{{date}: {{{group}: {{{name}: ...}}}}}}`",
        "fr": "écrivez-la sous la date qu'elle prépare : `each: {{{date}: {{{group}: {{{name}: ...}}}}}}`",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each day of the calendar that a series says of all of its dates, where a step of several has it: once."""
    found: dict[tuple[str, str, Route, date], list[tuple[Use, PlannedStep]]] = {}
    for use in (use for use in open_uses(context) if use.campaign.part_of):
        series = context.handbook.campaigns[use.campaign.part_of]
        for step in use.plan.steps:
            route = _route(series.model, use.campaign.model, step) if step.done is None else None
            if route:
                found.setdefault((series.id, step.id, route, step.due), []).append((use, step))
    told: dict[tuple[str, Route], Sequence[tuple[Use, PlannedStep]]] = {}
    for (series_id, _, route, _), steps in found.items():
        if len(steps) > 1:
            told.setdefault((series_id, route), steps)
    for (series_id, route), steps in told.items():
        yield _finding(context.handbook.campaigns[series_id], route, steps)


def _route(series: Campaign, run: Campaign, step: PlannedStep) -> Route | None:
    """Where the series says the day on which a step of one date is; None where it counts from that date."""
    change = series.steps.get(step.id)
    if step.when.fixed_days and change and change.when == step.when:
        return "steps", step.id, "when"
    shared = (name for name in step.when.anchors if name in series.dates and series.dates[name] == run.dates.get(name))
    return next((("dates", name) for name in shared), None)


def _finding(series: Record[Campaign], route: Route, steps: Sequence[tuple[Use, PlannedStep]]) -> Finding:
    use, step = steps[0]
    days = [one.campaign.rule_day or date.max for one, _ in steps]
    meant = next((day for day in days if day >= step.due), days[-1])
    facts = {"step": step.id, "day": dated(step.due), "count": len(steps), "date": meant.isoformat()}
    found = RULE.of(series.source, route, key=False, hint=None, group=route[0], name=route[1], **facts)
    return use.judged(found)
