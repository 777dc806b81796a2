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
Choose another day. A fair that really is on a Saturday keeps its date: set `rules: {event-on-holiday: off}`, or add the
day to `working_week`, in `handbook.yml`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.planning.calendar import DayOff, public_holidays
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
    """Day D of each open campaign, in the campaign's own calendar."""
    for use in open_uses(context):
        if day_off := use.plan.calendar.why_off(use.plan.date):
            yield RULE.of(use.campaign.source, ("date",), date=use.plan.date, why=_words(day_off, _markets(use.plan)))


def _markets(plan: Plan) -> str:
    """The calendars of a plan that have a holiday on day D, where there are several to choose from."""
    codes = [code for code in plan.codes if plan.date in public_holidays([code], [plan.date.year], "en")]
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
