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
Choose another day. One that is meant, as Easter Monday by an egg hunt, says why in `allow:`. A fair of several days
may go over a weekend: say when it ends (`until:`), or in the playbook how many days it lasts (`days:`). One on a
Saturday alone says that it is meant: `weekday: sat`, in the campaign or on the step of the event in the playbook.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.values import WEEKDAYS
from handbook.planning.calendar import DayOff, public_holidays
from handbook.planning.schedule import EventOff, Plan
from handbook.rules.context import Context
from handbook.rules.spoken_days import at_hour
from handbook.rules.uses import Use, open_uses

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
        "en": "choose a working day; where this one is meant, say why in `allow:`",
        "fr": "choisissez un jour ouvré ; si celui-ci est voulu, dites pourquoi dans `allow:`",
    },
)

_WEEKEND: Words = {
    "en": "choose a working day; where the weekend is meant, write `weekday: {weekday}` below `date:`",
    "fr": "choisissez un jour ouvré ; si le week-end est voulu, écrivez `weekday: {weekday}` sous `date:`",
}


def check(context: Context) -> Iterator[Finding]:
    """The event of each open campaign, in the campaign's own calendar; one that lasts may go over a weekend.

    One that says the weekday, or whose step of the day says it, means it. What repeats is judged as a whole, by
    `series-on-day-off`.
    """
    for use in (use for use in open_uses(context) if not use.campaign.part_of):
        if use.plan.days_off_of_event:
            (day, off), *others = use.plan.days_off_of_event
            weekday, is_weekend = WEEKDAYS[day.weekday()], off.kind == "weekend"
            if not is_weekend or weekday not in _meant(use):
                hint, why = _WEEKEND if is_weekend else None, _words(off, _markets(use.plan, day))
                why = _with_others(why, use.plan, others)
                yield RULE.of(use.campaign.source, ("date",), hint=hint, date=day, why=why, weekday=weekday)


def _with_others(why: Words, plan: Plan, others: Sequence[EventOff]) -> Words:
    """Why the first day is off, and the further days of the event with their reasons."""
    told = [(at_hour(day, None), _words(off, _markets(plan, day))) for day, off in others]
    further = {
        "en": "".join(f"; {day['en']} is {reason['en']}" for day, reason in told),
        "fr": "".join(f" ; le {day['fr']} est {reason['fr']}" for day, reason in told),
    }
    return {language: f"{why[language]}{further[language]}" for language in why}


def _meant(use: Use) -> set[str | None]:
    """The weekdays that the campaign names for its day, or a step on the day of the event for its own."""
    return {use.campaign.model.weekday, *(step.weekday for step in use.plan.steps if step.when.is_event)}


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
