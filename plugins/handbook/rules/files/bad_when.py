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
from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.locales.typed_days import meanings, without_year

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


_EITHER: Words = {"en": "write the one that is meant: {either}", "fr": "écrivez celui qui est voulu : {either}"}
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
    is_day = params["problem"] == "syntax" and (meanings(typed, language) or without_year(typed, language))
    problem = "date" if is_day else params["problem"]
    fix = str(params["fix"]) if params.get("fix") else None
    spoken = {"fix": _as_here(fix, language)} if fix and typed[:1] != "D" else {}
    if problem != "date" or not params.get("may_be_day"):
        return {"what": _PROBLEMS[problem], "is_date": problem == "date", **spoken}
    days = meanings(typed, language)
    meant = {"nearest": days[0].isoformat()} if len(days) == 1 else {}
    return {"what": _PROBLEMS["day"], "is_day": True, **meant}


def _as_here(day: str, language: str) -> str:
    """A day counted from the event with the letter that it has in the language of the handbook: `J-2w`."""
    return re.sub(r"\bD(?=[+-]|$)", "J", day) if language == "fr" else day


def remedy(params: Mapping[str, object]) -> Words | None:
    """How days are counted, for who wrote a date; how they are written, where a campaign may have one."""
    if params.get("either"):
        return _EITHER
    if params.get("nearest"):
        return DID_YOU_MEAN
    if params.get("fix"):
        return None
    return _COUNTED if params.get("is_date") else _ON_A_DAY if params.get("is_day") else None
