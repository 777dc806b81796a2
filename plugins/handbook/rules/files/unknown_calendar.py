"""A calendar of public holidays does not exist.

## Why
Its holidays are then working days: deadlines fall on days when nobody works.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FRANCE]  # error: HBK302
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
calendar: [London]  # error: HBK302
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
```

```diff title="campaigns/spring.yml"
-calendar: [London]
+calendar: [FR, GB-ENG]
```

## How to fix
Write the two letters of the country, and its part after a hyphen where there is one: `FR`, `GB-ENG`, `US-CA`.
"""

from collections.abc import Iterator, Sequence

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile
from handbook.locales.countries import country_called
from handbook.model.references import MARKET, Route
from handbook.planning.calendar import is_known_calendar
from handbook.rules.context import Context

RULE = Rule(
    code="HBK302",
    name="unknown-calendar",
    severity="error",
    since="0.1.0",
    message={
        "en": "no calendar of public holidays is called '{id}'",
        "fr": "aucun calendrier de jours fériés ne s'appelle « {id} »",
    },
    hint={
        "en": "write the two letters of the country, like FR, or of a part of it, like GB-ENG",
        "fr": "écrivez les deux lettres du pays, comme FR, ou d'une de ses parties, comme GB-ENG",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The calendars of the settings, of each campaign, and of markets."""
    handbook = context.handbook
    yield from _unknown(handbook.sources[SETTINGS_FILE], handbook.settings.calendar)
    for campaign in handbook.campaigns.values():
        yield from _unknown(campaign.source, campaign.model.calendar or [])
    for record in handbook.groups.get(MARKET, {}).values():
        code = getattr(record.model, "calendar", None)
        if isinstance(code, str) and not is_known_calendar(code):
            yield _finding(record.source, ("calendar",), code)


def _unknown(source: SourceFile, codes: Sequence[str]) -> Iterator[Finding]:
    for position, code in enumerate(codes):
        if not is_known_calendar(code):
            yield _finding(source, ("calendar", position), code)


def _finding(source: SourceFile, route: Route, code: str) -> Finding:
    """`france` and `fr` are FR, `gb_eng` is GB-ENG."""
    possible = (code.upper().replace("_", "-"), country_called(code))
    meant = next((close for close in possible if close and is_known_calendar(close)), None)
    return RULE.misnamed(source, route, code, meant, hint=DID_YOU_MEAN if meant else None, nearest=meant)
