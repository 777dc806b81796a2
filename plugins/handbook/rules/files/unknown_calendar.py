"""A calendar of public holidays, or of school holidays, does not exist.

## Why
Its holidays are then working days: deadlines fall on days when nobody works. A code that changes nothing is no better:
it looks as if somebody had thought of the holidays.

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
Write the two letters of the country, and its part after a hyphen where that part has holidays of its own: `FR`,
`FR-57`, `GB-ENG`, `US-CA`. Paris has those of `FR`. Zones of school holidays, such as `FR-Zone A`, stand in
`school_holidays`: no deadline moves for them, and an event that falls into them is told.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import DID_YOU_MEAN, Words, few_of, fill
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile
from handbook.locales.countries import country_called
from handbook.model.references import MARKET, Route
from handbook.planning.calendar import is_known_calendar
from handbook.planning.calendar_codes import each_zone_meant, misnamed, parts_meant, zones_meant, zones_of
from handbook.planning.public_holidays import has_school_holidays, is_country, parts_with_school_holidays
from handbook.rules.context import Context

RULE = Rule(
    code="HBK302",
    name="unknown-calendar",
    severity="error",
    since="0.1.0",
    message={
        "en": "no calendar of {what} holidays is called '{id}'",
        "fr": "aucun calendrier de {what} ne s'appelle « {id} »",
    },
    hint={
        "en": "write the two letters of the country, like FR, or of a part of it, like GB-ENG",
        "fr": "écrivez les deux lettres du pays, comme FR, ou d'une de ses parties, comme GB-ENG",
    },
)


_PUBLIC: Final[Words] = {"en": "public", "fr": "jours fériés"}
_SCHOOL: Final[Words] = {"en": "school", "fr": "vacances scolaires"}
_SCHOOLS_ALONE: Final[Words] = {
    "en": (
        "it is a zone of school holidays, with the public holidays of {country}: write {country} here, and the zone in "
        "`school_holidays:` of handbook.yml"
    ),
    "fr": (
        "c'est une zone de vacances scolaires, avec les jours fériés de {country} : écrivez {country} ici, et la zone "
        "dans `school_holidays:` de handbook.yml"
    ),
}
_SAME_AS: Final[Words] = {
    "en": "it has no holidays of its own: write {nearest}",
    "fr": "elle n'a pas de jours fériés à elle : écrivez {nearest}",
}
_PART: Final[Words] = {
    "en": "write {country}, or a part that has holidays of its own: {choices}",
    "fr": "écrivez {country}, ou une partie qui a ses propres jours fériés : {choices}",
}
_PART_CALLED: Final[Words] = {"en": "did you mean '{choices}'?", "fr": "vouliez-vous dire « {choices} » ?"}
_SEVERAL_CALLED: Final[Words] = {
    "en": "several are called so; write the one that is meant: {choices}",
    "fr": "plusieurs s'appellent ainsi ; écrivez celui qui est voulu : {choices}",
}
_ZONES: Final[Words] = {
    "en": "school holidays differ between its zones; write one of: {choices}",
    "fr": "les vacances scolaires y varient selon les zones ; au choix : {choices}",
}
_ALL_OF_THEM: Final[Words] = {"en": "write all of them: {choices}", "fr": "écrivez-les toutes : {choices}"}
_UNKNOWN_ZONE: Final[Words] = {
    "en": "write the zone with its country before it, like FR-Zone A or DE-BE",
    "fr": "écrivez la zone précédée de son pays, comme FR-Zone A ou DE-BE",
}
_NO_SCHOOLS: Final[Words] = {
    "en": "its school holidays are not known to this program; take it out",
    "fr": "ses vacances scolaires ne sont pas connues de ce programme ; retirez-la",
}


class Reason(NamedTuple):
    """What to say of a code that names no public holidays, and the code to write where nobody can doubt it.

    `country` is the one that the code begins with, `choices` are its parts with holidays of their own.
    """

    hint: Words
    meant: str | None = None
    country: str = ""
    choices: Sequence[str] = ()


def reason_of(code: str) -> Reason:
    """`france` and `fr` are FR, `gb_eng` is GB-ENG; of others, what is known of them."""
    possible = (code.upper().replace("_", "-"), country_called(code))
    if parts := parts_meant(code, country_called(code)):
        meanings = [each for each in possible[1:] if each and is_known_calendar(each)] + [*parts]
        return Reason(_PART_CALLED if len(meanings) == 1 else _SEVERAL_CALLED, None, choices=meanings)
    if close := next((close for close in possible if close and is_known_calendar(close)), None):
        return Reason(DID_YOU_MEAN, close)
    found = misnamed(code)
    if found.why == "school":
        return Reason(_SCHOOLS_ALONE, None, found.country)
    if found.meant:
        return Reason(_SAME_AS, found.meant)
    return Reason(_PART, None, found.country, few_of(found.choices)) if found.choices else Reason(RULE.hint)


def refusal(code: str, language: str) -> str:
    """The same in one sentence, for a code that was typed at a terminal."""
    reason = reason_of(code)
    facts = {"id": code, "what": _PUBLIC, "nearest": reason.meant, **reason._asdict()}
    return f"{fill(RULE.message, facts, language)}: {fill(reason.hint, facts, language)}"


def check(context: Context) -> Iterator[Finding]:
    """The calendars of the settings, of each campaign, and of markets."""
    handbook = context.handbook
    yield from _unknown(handbook.sources[SETTINGS_FILE], handbook.settings.calendar)
    yield from _unknown_zones(handbook)
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
    hint, meant, country, choices = reason_of(code)
    facts = {"what": _PUBLIC, "nearest": meant, "country": country, "choices": choices}
    found = RULE.of(source, route, key=False, hint=hint, id=code, **facts)
    return found.mended_by(source.renaming(found.span, code, meant))


def _unknown_zones(handbook: Handbook) -> Iterator[Finding]:
    source, calendars = handbook.sources[SETTINGS_FILE], handbook.settings.calendar
    for position, code in enumerate(handbook.settings.school_holidays):
        if has_school_holidays(code):
            continue
        route = ("school_holidays", position)
        if len(several := each_zone_meant(code, calendars)) > 1:
            found = RULE.of(source, route, key=False, hint=_ALL_OF_THEM, id=code, what=_SCHOOL, choices=several)
            yield found.mended_by(source.replacing(found.span, code, _items(source, found.span, several)))
            continue
        hint, choices, meant = _zone_reason(code, calendars)
        found = RULE.of(source, route, key=False, hint=hint, id=code, what=_SCHOOL, choices=choices)
        yield found.mended_by(source.renaming(found.span, code, meant))


def _items(source: SourceFile, span: Span, items: Sequence[str]) -> str:
    """Several items in the place of one: between commas, or below each other where each has its hyphen."""
    before = source.lines[span.line - 1][: span.column - 1]
    return (f"\n{before}" if before.strip() == "-" else ", ").join(items)


def _zone_reason(code: str, calendars: Sequence[str]) -> tuple[Words, Sequence[str], str | None]:
    """What to say of a code without school holidays, the zones to name, and the one to write where it is sure."""
    if meant := zones_meant(code, calendars):
        is_sure = len(meant) == 1
        return _PART_CALLED if is_sure else _SEVERAL_CALLED, meant, meant[0] if is_sure else None
    country = code.partition("-")[0]
    zones = parts_with_school_holidays(country) if is_country(country) else zones_of(calendars)
    return _ZONES if zones else _NO_SCHOOLS if is_country(country) else _UNKNOWN_ZONE, few_of(zones), None
