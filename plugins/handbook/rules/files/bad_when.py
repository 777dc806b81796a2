"""The day of a step cannot be read.

## Why
Every deadline of every campaign is counted from this text, so it must mean one thing only.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
summary: From the idea to the debrief in six weeks.
type: event
owner: event-manager
event: the live session
reviewed: 2026-10-02
tools: [hubspot]
kpis: [{name: Registrations, target: 200}]
effort: 14 days
budget: 1500 EUR
---
An hour of live talk for people who do not know us yet.

## Retroplan
```yaml steps
- {id: brief, when: D-42 open days, owner: event-manager, milestone: brief, done_when: The brief fits}  # error: HBK213
- {id: live, when: D, owner: event-manager, milestone: live, after: [brief], tools: [hubspot], done_when: It is over}
- {id: debrief, when: D+7, owner: event-manager, milestone: debrief, after: [live], done_when: The debrief is written}
```

## Steps

### Write the brief {#brief}
Start from the questions that sales heard last month.

### Run the live session {#live}
Open the room thirty minutes early.

### Write the debrief {#debrief}
One page: what to keep, what to change, the figures.

## Best practices
- Invite three weeks before the day.

## Pitfalls
- A title that only we understand.

## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
-- {id: brief, when: D-42 open days, owner: event-manager, milestone: brief, done_when: The brief fits}
+- {id: brief, when: D-30wd, owner: event-manager, days: 2, milestone: brief, done_when: The brief fits on one page}
````

## How to fix
Write an anchor and an offset: `D-42` (days), `D-10wd` (working days), `D-6w thu` (weeks, and the day of the week),
`D-3m` (months), `brief + 3wd` (from another step), `end + 1` (from the last day of the event); or from one day to
another: `D-10m..D-9m`. Dashes, units in words and the like: `handbook check --fix`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import DID_YOU_MEAN, ONE_IS_MEANT, Words
from handbook.loading.day_names import DayNames
from handbook.locales.typed_days import day_inside, meanings, without_years
from handbook.model.unknown import is_nothing
from handbook.model.values import JOURS, WEEKDAYS
from handbook.rules.day_anchors import PLANNED_DAY, from_named
from handbook.rules.partial_days import REMEDIES, inside, unlike_a_day
from handbook.rules.when_parts import parts_of_when

RULE = Rule(
    code="HBK213",
    name="bad-when",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{value}' is no day of the retroplan: {what}",
        "fr": "« {value} » n'est pas un jour du rétroplanning : {what}",
    },
    hint={
        "en": "write an anchor and an offset, like D-42, D-10wd, D-6w thu, D-3m or brief + 3wd",
        "fr": "écrivez un point de départ et un écart, comme J-42, J-10jo, J-6w jeu, J-3m ou brief + 3jo",
    },
)


_PROBLEMS: Mapping[object, Words] = {
    "minus-sign": {
        "en": "the dash is not the minus sign of the keyboard",
        "fr": "le tiret n'est pas le signe moins du clavier",
    },
    "unit": {
        "en": "the unit is not one of d, wd, w, m",
        "fr": "l'unité n'est pas l'une de j, jo, w, m",
    },
    "weekday": {
        "en": "after a number of weeks stands a weekday of three letters, and nowhere else",
        "fr": "un jour de la semaine en trois lettres suit un nombre de semaines, et rien d'autre",
    },
    "syntax": {
        "en": "expected an anchor, then + or - and a number",
        "fr": "il faut un point de départ, puis + ou - et un nombre",
    },
    "date": {
        "en": "a retroplan has no dates, its days are counted from another day",
        "fr": "un rétroplanning n'a pas de dates, ses jours se comptent à partir d'un autre jour",
    },
    "hour": {
        "en": "it is a day, and an hour has a key of its own",
        "fr": "c'est un jour, et une heure a sa propre clé",
    },
    "day": {
        "en": "a day of the calendar is written year-month-day",
        "fr": "un jour du calendrier s'écrit année-mois-jour",
    },
    "backwards": {
        "en": "its last day comes before its first",
        "fr": "son dernier jour vient avant le premier",
    },
    "not-text": {
        "en": "a number alone does not say from which day it counts",
        "fr": "un nombre seul ne dit pas à partir de quel jour compter",
    },
}


_FRENCH_DAYS: Final[Mapping[str, str]] = dict(zip(WEEKDAYS, JOURS, strict=True))
_NAME: Final = re.compile(r"(?!end\b|fin\b)[a-z][a-z0-9_-]*")
"""The id of a step alone, of which the other letters of a text may be one; `q3` of `Q3` is mostly none."""
_RANGE: Final = re.compile(r"\d+\s*-\s*\d+")
_WEEK_OF: Final = re.compile(r"\A(?:(?:the )?week of|w/c|(?:la )?semaine du)\s+", re.IGNORECASE)
_WHOLE_DAYS: Final = ("nearest", "either")
_DAYS_FOUND: Final = ("fix", "nearest", "counted", "from_step")
_IN_ENGLISH: Final = re.compile(r"\b[Dd](?=\s*[+-]\s*\d|\Z)")
_HOUR: Words = {
    "en": "an hour stands beside it: write {counted}, and {hours}",
    "fr": "une heure se met à côté : écrivez {counted}, et {hours}",
}
_HOURS_ALONE: Words = {
    "en": 'write the day, D, and beside it the hour: at: "16:00"',
    "fr": 'écrivez le jour, J, et à côté l\'heure : at: "16:00"',
}
_HOURS_OF_DAYS: Words = {
    "en": 'write the day, {counted}, and beside it, where it matters, the hour: at: "16:00"',
    "fr": 'écrivez le jour, {counted}, et à côté, si elle compte, l\'heure : at: "16:00"',
}
_WEEKDAY: Words = {
    "en": "its weekday follows from the event: write {counted}, and to have it checked, weekday: {weekday}",
    "fr": "son jour de la semaine vient de l'événement : écrivez {counted}, et pour le contrôler, weekday: {weekday}",
}
_WEEKDAY_OF_WEEK: Words = {
    "en": "write {weeks} for that day of the week, or {counted}, whose weekday follows from the event",
    "fr": "écrivez {weeks} pour ce jour de la semaine, ou {counted}, dont le jour vient de l'événement",
}
_UNKNOWN_NAME: Words = {
    "en": "write {counted} if '{words}' is the event; else put the id of a step, or of a date of the campaign, there, "
    "as in {from_step}",
    "fr": "écrivez {counted} si « {words} » est l'événement ; sinon mettez l'id d'une étape, ou d'une date de la "
    "campagne, comme {from_step}",
}
_COUNTED: Words = {
    "en": "count from the day of the event, as in D-42 or D-10wd, or from another step: brief + 3wd",
    "fr": "comptez à partir du jour de l'événement, comme J-42 ou J-10jo, ou d'une autre étape : brief + 3jo",
}
_ON_A_DAY: Words = {
    "en": "write it like 2027-03-11, or count from the event, as in D-42 or D-10wd",
    "fr": "écrivez-le comme 2027-03-11, ou comptez à partir de l'événement, comme J-42 ou J-10jo",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What is wrong with the text."""
    typed, language = str(params["value"]), str(params.get("language"))
    return _no_whole_day(params, typed, language) or _counted(params, typed, language)


def _no_whole_day(params: Mapping[str, object], typed: str, language: str) -> Mapping[str, object]:
    """Of a text that says that the day is not known, or that is about the calendar, and names no day of it."""
    if is_nothing(typed):
        return {"what": _PROBLEMS["syntax"], "is_unknown": params.get("may_be_day")}
    partial = _partial(typed, language) if params["problem"] in ("syntax", "date") else None
    if not partial:
        return {}
    if params.get("may_be_day"):
        return {"what": _PROBLEMS["day"], "is_day": True, "fix": None, **partial}
    return {"what": _PROBLEMS["date"], "is_date": True, "fix": None}


def _counted(params: Mapping[str, object], typed: str, language: str) -> Mapping[str, object]:
    problem = "date" if params["problem"] == "syntax" and meanings(typed, language) else params["problem"]
    called = params.get("called")
    days = called if isinstance(called, DayNames) else DayNames((), {})
    if _NAME.fullmatch(str(params.get("fix"))) and days.steps and params["fix"] not in days.steps:
        return {"what": _PROBLEMS[problem], "fix": None}
    named: Mapping[str, object] = {} if params.get("either") else from_named(typed, days)
    if named:
        return {"what": _PROBLEMS[problem], **named, **_here(named, typed, language)}
    spoken = _spoken(params, typed, language)
    if problem != "date" and not spoken:
        parts = parts_of_when(typed, language, may_be_day=bool(params.get("may_be_day")))
        what = "hour" if "hours" in parts else "weekday" if "weekday" in parts else problem
        return {"what": _PROBLEMS[what], **parts, **_here(parts, typed, language)}
    if problem != "date" or not params.get("may_be_day"):
        return {"what": _PROBLEMS[problem], "is_date": problem == "date", **spoken}
    days = meanings(typed, language)
    meant = {"nearest": days[0].isoformat()} if len(days) == 1 else {}
    return {"what": _PROBLEMS["day"], "is_day": True, **meant}


def _partial(typed: str, language: str) -> Mapping[str, object]:
    """Of a text that is about a day of the calendar, and names none as a whole, what it says: a week, a month."""
    if found := unlike_a_day(typed, language):
        return {"is_vague": True} if found.get("is_words") else found
    day = _WEEK_OF.sub("", typed)
    if _RANGE.fullmatch(day) or (day_inside(day) and not without_years(day, language)):
        return {}
    return {fact: said for fact, said in inside(day, language).items() if fact not in _WHOLE_DAYS}


def _spoken(params: Mapping[str, object], typed: str, language: str) -> Mapping[str, object]:
    """The day that is meant, or those of which one is, in the words of the handbook."""
    if either := cast("Sequence[str]", params.get("either", ())):
        return {"either": [_as_here(day, typed, language) for day in either]}
    return _here({"fix": params["fix"]} if params.get("fix") else {}, typed, language)


def _here(found: Mapping[str, object], typed: str, language: str) -> Mapping[str, object]:
    """Of the days of the retroplan among these facts, how they are written in the language of the handbook."""
    days = {fact: _as_here(str(day), typed, language) for fact, day in found.items() if fact in _DAYS_FOUND}
    either = [_as_here(day, typed, language) for day in cast("Sequence[str]", found.get("either", ()))]
    return {**days, "either": either} if either else days


def _as_here(day: str, typed: str, language: str) -> str:
    """A day counted from the event with the letter and the units that it has in the language of the handbook: `J-2jo`.

    Who typed D writes in English, and keeps it.
    """
    if language != "fr" or _IN_ENGLISH.search(typed):
        return day
    french = re.sub(r"(?<=\d)wd\b", "jo", re.sub(r"\bD(?=[+.-]|$)", "J", day))
    return re.sub(r"(?<=w )[a-z]{3}\b", lambda name: _FRENCH_DAYS.get(name[0], name[0]), french)


_REMEDIES = (
    ("is_unknown", PLANNED_DAY),
    *REMEDIES,
    ("from_step", _UNKNOWN_NAME),
    ("either", ONE_IS_MEANT),
    ("hours", _HOUR),
    ("weeks", _WEEKDAY_OF_WEEK),
    ("weekday", _WEEKDAY),
)
"""What is known of a day, and what to do then."""


def remedy(params: Mapping[str, object]) -> Words | None:
    """How days are counted, for who wrote a date; how they are written, where a campaign may have one."""
    if params.get("is_hours"):
        return _HOURS_OF_DAYS if params.get("counted") else _HOURS_ALONE
    if said := next((words for fact, words in _REMEDIES if params.get(fact)), None):
        return said
    if params.get("nearest"):
        return DID_YOU_MEAN
    if params.get("fix"):
        return None
    return _COUNTED if params.get("is_date") else _ON_A_DAY if params.get("is_day") else None
