"""A calendar has only the holidays that all parts of its country share.

## Why
Public holidays of some countries belong to their parts. `GB` alone has neither Easter Monday nor the bank holiday at
the end of August, for Scotland works on both: a deadline may fall on a day off without a word.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [GB]  # info: HBK175
```

## Passes
```diff title="handbook.yml"
-calendar: [GB]
+calendar: [GB-ENG]
```

## How to fix
Write the part where the team works: `GB-ENG`, `ES-MD`, `CH-GE`; several add up: `[GB-ENG, GB-SCT]`. Where the holidays
that all share are what you want, turn the rule off: `rules: {calendar-without-its-parts: off}`.
"""

from collections.abc import Iterator, Mapping, Sequence

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import few_of
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile
from handbook.model.values import LANGUAGES
from handbook.planning.public_holidays import holidays_of_most_parts, parts_with_holidays
from handbook.rules.context import Context

RULE = Rule(
    code="HBK175",
    name="calendar-without-its-parts",
    severity="info",
    since="0.1.0",
    message={
        "en": "calendar '{id}' has only the holidays that all its parts share, without {names}",
        "fr": "le calendrier « {id} » n'a que les jours fériés communs à toutes ses parties : sans {names}",
    },
    hint={
        "en": "write the part where the work is done, of {choices}",
        "fr": "écrivez la partie où l'on travaille, parmi {choices}",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """The calendars of the settings and of each campaign; one beside a part of the same country is meant so."""
    handbook = context.handbook
    yield from _whole(handbook.sources[SETTINGS_FILE], handbook.settings.calendar)
    for campaign in handbook.campaigns.values():
        yield from _whole(campaign.source, campaign.model.calendar or [])


def _whole(source: SourceFile, codes: Sequence[str]) -> Iterator[Finding]:
    with_parts = {code.partition("-")[0] for code in codes if "-" in code}
    for position, code in enumerate(codes):
        if code not in with_parts and (names := _lacking(code)):
            choices = few_of(parts_with_holidays(code))
            yield RULE.of(source, ("calendar", position), key=False, id=code, names=names, choices=choices)


def _lacking(code: str) -> Mapping[str, str]:
    """What it is called that lacks, in each language; nothing where nothing does."""
    names = {language: few_of(holidays_of_most_parts(code, language)) for language in LANGUAGES}
    return {language: ", ".join(some) for language, some in names.items()} if all(names.values()) else {}
