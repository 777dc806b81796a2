"""A value is not a date where one is wanted.

## Why
`03/04/2027` is the third of April in Paris and the fourth of March in Boston. Year, month, day means the same
everywhere.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 18/03/2027  # error: HBK207
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## Passes
```diff title="campaigns/spring.yml"
-date: 18/03/2027
+date: 2027-03-18
```

## How to fix
Write year, month and day with two digits each, without quotes: `2027-03-18`.
"""

import re
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, ONE_IS_MEANT, UNQUOTED, Words
from handbook.locales import called
from handbook.locales.typed_days import (
    days_listed,
    each_meant,
    first_and_last,
    first_day,
    meanings,
)
from handbook.locales.typed_times import stretch_meant, time_meant
from handbook.model.when_words import weekday_meant
from handbook.rules.partial_days import REMEDIES, inside, unlike_a_day
from handbook.rules.spoken_days import weekdays

RULE = Rule(
    code="HBK207",
    name="not-a-date",
    severity="error",
    since="0.1.0",
    message={"en": "'{field}' must be a date, found {typed}", "fr": "« {field} » doit être une date, trouvé : {typed}"},
    hint={
        "en": "write year-month-day without quotes, like 2027-03-18",
        "fr": "écrivez année-mois-jour sans guillemets, comme 2027-03-18",
    },
)


_AND: Final = re.compile(r"\s*(?:[;&]|\band\b|\bet\b|\s\+\s)\s*")
_HALF: Final = re.compile(
    r"(?P<day>\d.*?),?\s+\(?(?:le |au |in the |à |at )?"
    r"(?P<half>(?:l')?apr[eè]s[- ]midi|matin(?:ée)?|[ap]m|morning|afternoon|midi|noon|midday)\)?",
    re.IGNORECASE,
)
_HALVES: Final = ("morning", "afternoon")
_NOONS: Final = frozenset({"midi", "noon", "midday"})
_HALF_APART: Words = {
    "en": "half a day is an entry of its own: {{from: {nearest}, to: {nearest}, half: {half}}}, beside that of the "
    "whole days",
    "fr": "une demi-journée est une entrée à elle : {{from: {nearest}, to: {nearest}, half: {half}}}, à côté de celle "
    "des jours entiers",
}
_EACH_WEEK: Final = re.compile(
    r"(?:(?:on|every|each|chaque|le|les|tous les) )*(?P<day>[^\W\d_]{3,9}?)s?(?: off)?", re.IGNORECASE
)
_NO_DAY_EACH_WEEK: Words = {
    "en": "days off have dates, and a day off each week ({each_week}) has no line of its own: name those days on which "
    "work falls, like {{from: 2027-03-18, to: 2027-03-18}}",
    "fr": "une absence a ses dates, et un jour chômé chaque semaine ({each_week}) n'a pas de ligne à lui : nommez les "
    "jours où tombe du travail, comme {{from: 2027-03-18, to: 2027-03-18}}",
}
_HALF_DAY: Words = {
    "en": "half a day has a key of its own: write {nearest}, and beside it: half: {half}",
    "fr": "une demi-journée a sa propre clé : écrivez {nearest}, et à côté : half: {half}",
}
_WITH_HOUR: Final = re.compile(
    r"(?P<day>\S.*?)(?:\s*[-,\u2013]\s*|\s+)(?:(?:à|at|@|vers|dès|from|de)\s*)?(?P<hour>\d{1,2}\s*(?:[h:]|[ap]m\b).*|midi|noon|midday)",
    re.IGNORECASE,
)
_HOUR_OF_STEP: Words = {
    "en": 'a day stands here: write {nearest}; its hour stands at the step that is the event, as at: "{hour}"',
    "fr": "un jour se met ici : écrivez {nearest} ; l'heure se met à l'étape qui est l'événement : at: \"{hour}\"",
}
_NO_DAY: Words = {
    "en": "write year-month-day without quotes, like 2027-03-18; take out '{field}' until the day is known",
    "fr": "écrivez année-mois-jour sans guillemets, comme 2027-03-18 ; retirez « {field} » si le jour est inconnu",
}
_PLANNED: Words = {
    "en": "write the day that you plan with as year-month-day, like 2027-03-18: it may move later",
    "fr": "écrivez le jour envisagé en année-mois-jour, comme 2027-03-18 : il pourra changer",
}
_FIRST: Words = {
    "en": "one day stands here: write the first, {first}",
    "fr": "un seul jour se met ici : écrivez le premier, {first}",
}
_APART: Words = {
    "en": "one day stands here: write {first}; the others ({others}) are campaigns of their own or dates of `repeats:`",
    "fr": "un seul jour se met ici : écrivez {first} ; les autres ({others}) sont d'autres campagnes, ou des dates de "
    "`repeats:`",
}
_BOTH: Words = {
    "en": "one day stands here: write {first}; the last day of a campaign stands on a line of its own, until: {last}",
    "fr": "un seul jour se met ici : écrivez {first} ; le dernier jour d'une campagne a sa ligne à lui, until: {last}",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The date that was typed otherwise, where it can mean one day only."""
    typed, language = str(params["text"]), str(params.get("language"))
    days = meanings(typed, language)
    if len(days) == 1:
        return {"fix": days[0].isoformat()}
    if len(days) > 1:
        return {"either": [day.isoformat() for day in days]}
    if params.get("is_item") and (both := each_meant(_AND.split(typed), language)):
        return {"fix": ", ".join(map(str, both))}
    if entries := _entries(typed, language):
        return {"fix": entries}
    may_last = bool(params.get("may_last")) and params["field"] == "date"
    return (
        (_half(params, typed, language) or _each_week(typed) if params.get("may_half") else None)
        or (_at_hour(typed, language) if may_last else None)
        or _of_several(typed, language, may_last=may_last)
        or unlike_a_day(typed, language)
        or inside(typed, language)
        or {"is_words": not re.search(r"\d", typed)}
    )


def _at_hour(typed: str, language: str) -> Mapping[str, object]:
    """The day of a text with an hour behind it, which belongs to a step: `18 mars 2027 - 9h`."""
    found = _WITH_HOUR.fullmatch(typed.strip())
    days = meanings(found["day"], language) if found else ()
    hour = (stretch_meant(found["hour"]) or time_meant(found["hour"].strip()) or "") if found else ""
    return {"nearest": days[0].isoformat(), "hour": hour.partition("-")[0]} if hour and len(days) == 1 else {}


def _half(params: Mapping[str, object], typed: str, language: str) -> Mapping[str, object]:
    """The day, and the half of it, of a text that says both where each has a key: `2027-02-12 après-midi`.

    Who is away from noon on has the afternoon off, and until noon the morning.
    """
    found = _HALF.fullmatch(typed.strip())
    days = meanings(found["day"], language) if found else ()
    if found is None or len(days) != 1:
        return {}
    at_noon = ("half-morning" if params["field"] == "to" else "half-afternoon",) if found["half"] in _NOONS else ()
    word = found["half"].casefold()
    names = at_noon or (*called(word), *(f"half-{half}" for half in _HALVES if word == half))
    half = next((name.removeprefix("half-") for name in names if name.startswith("half-")), None)
    end = str(params.get("end_beside"))
    is_one_day = typed in end or end in typed or meanings(end, language) == days
    return {"nearest": days[0].isoformat(), "half": half, "is_apart": not is_one_day} if half else {}


def _of_several(typed: str, language: str, *, may_last: bool) -> Mapping[str, object]:
    """The first of several days, and the last where both are told; `may_last` where that has a key of its own."""
    if both := first_and_last(typed.replace("..", " - "), language):
        first, last = (day.isoformat() for day in both)
        return {"first": first, "last": last, **({"fix": f"{first}\nuntil: {last}"} if may_last else {})}
    if listed := [day.isoformat() for day in days_listed(typed, language)]:
        return {"first": listed[0], "others": listed[1:]}
    first = first_day(typed, language)
    return {"first": first.isoformat()} if first else {}


def _each_week(typed: str) -> Mapping[str, object]:
    """The weekday on which somebody is off each week: `Fridays`, `tous les mercredis`."""
    found = _EACH_WEEK.fullmatch(typed.strip())
    weekday = weekday_meant(found["day"]) if found else None
    return {"each_week": weekdays([weekday])} if weekday else {}


def _entries(typed: str, language: str) -> str | None:
    """A day, and behind a comma the next key with its own, which has no colon: `20.11.2026, venue 23.11.2026`."""
    first, *others = typed.split(",")
    pairs = [other.strip().partition(" ") for other in others]
    days = each_meant([first, *(day for _, _, day in pairs)], language)
    if not pairs or not days:
        return None
    return ", ".join([str(days[0]), *(f"{pair[0]}: {day}" for pair, day in zip(pairs, days[1:], strict=True))])


_REMEDIES = (
    ("either", ONE_IS_MEANT),
    *REMEDIES,
    ("is_apart", _HALF_APART),
    ("half", _HALF_DAY),
    ("each_week", _NO_DAY_EACH_WEEK),
    ("hour", _HOUR_OF_STEP),
)
"""What is known of a day, and what to do then."""


def remedy(params: Mapping[str, object]) -> Words | None:
    """The day, of several the first."""
    if params.get("last"):
        return _BOTH if params.get("field") == "date" and params.get("is_top") else _FIRST
    if params.get("fix"):
        return UNQUOTED if params["fix"] == params["text"] else CORRECTED
    for fact, words in _REMEDIES:
        if params.get(fact):
            return words
    if params.get("is_words") and not params.get("is_item"):
        is_plan = params.get("is_needed") and params.get("field") == "date" and params.get("is_top")
        return _NO_DAY if params.get("is_needed") is False else _PLANNED if is_plan else None
    if params.get("others") and params.get("field") == "date" and params.get("is_top"):
        return _APART
    return _FIRST if params.get("first") else None
