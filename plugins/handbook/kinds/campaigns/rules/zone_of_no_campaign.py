"""A zone of school holidays is of a country that no campaign has in its calendar.

## Why
The zone counts for the campaigns of its country alone. It looks as if events were held against these holidays, and none
is.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [GB-ENG]
school_holidays: [FR-Zone A]  # info: CAM156
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
calendar: [GB-ENG]
school_holidays: [FR-Zone A]
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
calendar: [GB-ENG, FR]
```

## How to fix
Add the country to the `calendar` of the campaigns whose guests have these holidays: its public holidays count for them
then, too. Or take the zone out.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.planning.public_holidays import has_school_holidays
from handbook.planning.school_days import country_of, counts
from handbook.rules.context import Context
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM156",
    name="zone-of-no-campaign",
    severity="info",
    since="0.1.0",
    message={
        "en": "no campaign has {country} in its calendar: none is held against the school holidays of {zone}",
        "fr": "aucune campagne n'a {country} dans son calendrier : aucune n'est comparée aux vacances de {zone}",
    },
    hint={
        "en": "add {country} to the `calendar:` of the campaigns with guests from there, or take the zone out",
        "fr": "ajoutez {country} au `calendar:` des campagnes dont les invités ont ces vacances, ou retirez la zone",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each zone of the settings, once there is an open campaign; one of the handbook's own country counts for any."""
    settings, source = context.handbook.settings, context.handbook.sources[SETTINGS_FILE]
    plans = [use.plan for use in open_uses(context)] if settings.school_holidays else []
    for place, zone in enumerate(settings.school_holidays):
        is_own = country_of(zone) in map(country_of, settings.calendar)
        is_idle = bool(plans) and not is_own and not any(counts(zone, plan) for plan in plans)
        if is_idle and has_school_holidays(zone):
            yield RULE.of(source, ("school_holidays", place), key=False, country=country_of(zone), zone=zone)
