"""The day of a campaign is a public holiday, a weekend or a closure.

## Why
Nobody comes to a webinar on a bank holiday, and an email sent then is read with two hundred others.

## Fails
```yaml title="campaigns/spring.yml"
title: May webinar
playbook: webinar
date: 2027-05-01  # warning: CAM104
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-01-26  # warning: CAM104
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
calendar: [FR, IN]
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2027-05-01
+date: 2027-05-04
```

## How to fix
Choose another day. A fair of several days may go over a weekend: say when it ends (`until:`), or in the playbook how
many days it lasts (`days:`). For one on a Saturday alone, set `rules: {event-on-holiday: off}` in `handbook.yml`.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.days import next_day
from handbook.planning.calendar import DayOff, Skipped, public_holidays
from handbook.planning.schedule import Plan
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM104",
    name="event-on-holiday",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{date} is {why}",
        "fr": "le {date} est {why}",
    },
    hint={
        "en": "choose a working day",
        "fr": "choisissez un jour ouvré",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The event of each open campaign, in the campaign's own calendar; one that lasts may go over a weekend."""
    for use in open_uses(context):
        found = next(((day, off) for day, off in _days_off(use.plan) if _matters(use.plan, off)), None)
        if found:
            day, off = found
            yield RULE.of(use.campaign.source, ("date",), date=day, why=_words(off, _markets(use.plan, day)))


def _days_off(plan: Plan) -> Skipped:
    """The days of the event on which others do not work."""
    return plan.calendar.without_event().days_off(plan.date, next_day(plan.until))


def _matters(plan: Plan, off: DayOff) -> bool:
    return plan.date == plan.until or off.kind != "weekend"


def _markets(plan: Plan, day: date) -> str:
    """The calendars of a plan that have a holiday on this day, where there are several to choose from."""
    codes = [code for code in plan.codes if day in public_holidays([code], [day.year], "en")]
    return f" {', '.join(codes)}" if len(plan.codes) > 1 else ""


def _words(day_off: DayOff, markets: str) -> Words:
    return {
        "weekend": {"en": "at the weekend", "fr": "un week-end"},
        "holiday": {
            "en": f"a public holiday{markets and ' in' + markets} ({day_off.name})",
            "fr": f"un jour férié{markets and ' :' + markets} ({day_off.name})",
        },
        "closure": {"en": f"a closure ({day_off.name})", "fr": f"un jour de fermeture ({day_off.name})"},
    }[day_off.kind]
