"""The day of a campaign lies in the school holidays of a zone that the settings name.

## Why
Parents are away, and so is half of the audience. It is seen when the room stays empty, for no public holiday is there
to warn of it.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
school_holidays: [DE-BE]
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-02-04  # warning: CAM148
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
calendar: [DE-BE]
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2027-02-04
+date: 2027-02-16
```

## How to fix
Choose another day. Where your guests have no children at school, set `rules: {event-in-school-holidays: off}`. The
zones are those of `school_holidays` in `handbook.yml`; one counts for the campaigns whose `calendar` is of its country.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.values import LANGUAGES
from handbook.planning.public_holidays import school_holiday
from handbook.planning.school_days import school_days
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM148",
    name="event-in-school-holidays",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{date} lies in the school holidays of {zones} ({name})",
        "fr": "le {date} tombe dans les vacances scolaires de {zones} ({name})",
    },
    hint={
        "en": "choose a day on which schools are open",
        "fr": "choisissez un jour de classe",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The event of each open campaign, on any of its days, in the zones of the settings that are of its countries."""
    wanted = context.handbook.settings.school_holidays
    for use in open_uses(context) if wanted else ():
        day, met = school_days(use.plan, wanted)
        if met:
            name = {language: school_holiday(met[0], day, language) or "" for language in LANGUAGES}
            yield RULE.of(use.campaign.source, ("date",), date=dated(day), zones=met, name=name)
