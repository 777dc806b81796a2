"""A length of time cannot be read.

## Why
Reviews and notices are counted from it.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: a month  # error: HBK215
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
```

## Passes
```diff title="company/tools/hubspot.yml"
-notice: a month
+notice: 30 days
```

## How to fix
Write a number and days, weeks, months or years: `30 days`, `4 weeks`, `6 mois`.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil
from types import MappingProxyType
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words

RULE = Rule(
    code="HBK215",
    name="not-a-duration",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a length of time, found {typed}",
        "fr": "« {field} » doit être une durée, trouvé : {typed}",
    },
    hint={
        "en": "write a number and days, weeks, months or years, like 30 days",
        "fr": "écrivez un nombre et jours, semaines, mois ou ans, comme 30 jours",
    },
)

_EACH: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("daily", "quotidien"), "1 day"),
        **dict.fromkeys(("weekly", "every week", "hebdomadaire", "chaque semaine"), "1 week"),
        **dict.fromkeys(("monthly", "every month", "mensuel", "chaque mois", "a month", "un mois"), "1 month"),
        **dict.fromkeys(
            (
                "quarterly",
                "every quarter",
                "quarter",
                "a quarter",
                "trimestriel",
                "chaque trimestre",
                "trimestre",
                "un trimestre",
            ),
            "3 months",
        ),
        **dict.fromkeys(("twice a year", "half-yearly", "semestriel", "deux fois par an", "half a year"), "6 months"),
        **dict.fromkeys(("twice a month", "fortnightly", "every fortnight", "bimensuel"), "2 weeks"),
        **dict.fromkeys(("yearly", "annually", "every year", "annuel", "chaque année", "a year", "un an"), "1 year"),
    }
)
_UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("tag", "tage", "day", "days", "jour", "jours"), "days"),
        **dict.fromkeys(("woche", "wochen", "week", "weeks", "wk", "wks", "semaine", "semaines"), "weeks"),
        **dict.fromkeys(("monat", "monate", "month", "months", "mth", "mths", "mois"), "months"),
        **dict.fromkeys(("jahr", "jahre", "year", "years", "yr", "yrs", "an", "ans", "année", "années"), "years"),
    }
)
_MULTIPLES: Final[Mapping[str, tuple[int, str]]] = MappingProxyType(
    {
        **dict.fromkeys(("fortnight", "fortnights"), (2, "weeks")),
        **dict.fromkeys(("quarter", "quarters", "trimestre", "trimestres", "quartal", "quartale"), (3, "months")),
        **dict.fromkeys(("semester", "semesters", "semestre", "semestres"), (6, "months")),
    }
)
"""Lengths that files have in another unit."""
_PART: Final = re.compile(r"(?P<count>\d{1,3})[\s-]*(?P<unit>[a-zé]+)(?P<half> (?:et demie?|and a half))?")
_AND_HALF: Final = re.compile(r"(?<=[a-zé])\s*(?:1/2|½)\Z")
_JOINT: Final = re.compile(r",\s*|\s*(?:\+|&|\band\b(?! a half)|\bet\b(?! demi)|\bund\b)\s*|(?<=[a-zé])\s+(?=\d)")
_CALENDAR: Final = re.compile(r"(?<=\d)\s+(?:calendar|full|clear)(?=\s)|(?<=\w)\s+(?:calendaires|francs|calendar)\Z")
_IN_DAYS: Final = MappingProxyType({"days": 1, "weeks": 7})
_IN_MONTHS: Final = MappingProxyType({"months": 1, "years": 12})
_SAID: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {"quinze jours": ("15 days", "2 weeks"), "huit jours": ("8 days", "1 week")}
)
"""What people say of whole weeks, and a file may mean to the day."""
_HOURS: Final = re.compile(r"(?P<count>\d{1,3}(?:[.,]\d)?)\s?(?:h|hrs?|hours?|heures?)")
_HALF_A_DAY: Final = re.compile(
    r"half[ -]a[ -]day|(?:a |one )?half[ -]day|(?:une )?demi[ -]journée|1/2 (?:day|journée)"
)
_HOURS_OF_HALF: Final = 4
_IN_DAYS_OF_WORK: Words = {
    "en": "work is counted in days, of eight hours each: write {days}",
    "fr": "le travail se compte en jours de huit heures : écrivez {days}",
}
_EITHER: Words = {"en": "write the one that is meant: {either}", "fr": "écrivez celle qui est voulue : {either}"}
_ONE_UNIT: Words = {
    "en": "one number and one unit stand here: count all of it in days, like 30 days",
    "fr": "un seul nombre et une seule unité se mettent ici : comptez le tout en jours, comme 30 jours",
}
_RANGE: Final = re.compile(r"\d{1,3}(?: ?[-\N{EN DASH}/] ?| (?:to|or|à|ou|bis|oder) )(?P<longer>\d{1,3}[ -]?[a-zé]+)")
_LONGER: Words = {
    "en": "one length stands here: write the longer, {longer}",
    "fr": "une seule durée se met ici : écrivez la plus longue, {longer}",
}
_NUMBERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("one", "un", "une", "a", "an", "ein", "einen", "eine"), "1"),
        **dict.fromkeys(("two", "deux", "zwei"), "2"),
        **dict.fromkeys(("three", "trois", "drei"), "3"),
        **dict.fromkeys(("four", "quatre", "vier"), "4"),
        **dict.fromkeys(("six", "sechs"), "6"),
        **dict.fromkeys(("five", "cinq", "fünf"), "5"),
        **dict.fromkeys(("eight", "huit", "acht"), "8"),
        **dict.fromkeys(("ten", "dix", "zehn"), "10"),
        **dict.fromkeys(("twelve", "douze", "zwölf"), "12"),
        **dict.fromkeys(("fifteen", "quinze"), "15"),
        **dict.fromkeys(("thirty", "trente", "dreißig"), "30"),
        **dict.fromkeys(("sixty", "soixante", "sechzig"), "60"),
        **dict.fromkeys(("ninety", "quatre-vingt-dix", "neunzig"), "90"),
    }
)
_ONE: Final = re.compile(rf"\A(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?=\s)")
_MOST_DIGITS: Final = 3
_EVERY: Final = re.compile(r"(?:every|each|all|alle|tous les|toutes les)\s(?=\d)")
_TYPED: Final = re.compile(r"(?P<count>\d{1,3})[\s-]*(?P<unit>[a-z]+)(?P<rest>\s.*)?")

_WORK: Final = re.compile(
    r"(?<=\d)[\s-]*(?:person|people|man|work(?:ing)?|business)(?=[\s-]*[dwm])|[\s-](?:hommes?|ouvrés?)$"
)
"""What says that the days are those of work, which all lengths of effort are."""


_OF_WORK: Final = ("effort",)
"""The fields whose days are those of work; all others are counted on the calendar."""
_WORKED: Final = re.compile(r"(?P<count>[1-9]\d{0,2})[\s-]*(?:(?:working|business|work)[\s-]*days?|jours?\s+ouvrés?)")
_DAYS_WORKED: Final = 5
"""Of a week, as a rule."""


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How often as the time between two; a number with a unit that is spelt otherwise."""
    typed = _AND_HALF.sub(" and a half", str(params["text"]).strip().casefold())
    if spoken := _spoken(typed, is_work=params["field"] in _OF_WORK):
        return spoken
    typed = _WORK.sub("", typed)
    typed = _CALENDAR.sub("", typed)
    typed = _ONE.sub(lambda word: _NUMBERS[word[0]], _EVERY.sub("", typed))
    if typed.isdecimal() and len(typed) <= _MOST_DIGITS:
        return {"nearest": f"{typed} day{'s' * (typed != '1')}"}
    if together := _together(typed):
        return together
    ends = _RANGE.fullmatch(typed)
    found = _TYPED.fullmatch(ends["longer"] if ends else typed)
    if found is None or found["unit"] not in _UNITS:
        return {}
    unit = _UNITS[found["unit"]]
    length = f"{found['count']} {unit.removesuffix('s') if found['count'] == '1' else unit}"
    return {"longer" if ends else "nearest" if found["rest"] else "fix": length}


def _spoken(typed: str, *, is_work: bool) -> Mapping[str, object]:
    """How often as the time between two, what people say of whole weeks, and working days where none are counted."""
    if typed in _EACH:
        return {"fix": _EACH[typed]}
    if typed in _SAID:
        return {"either": list(_SAID[typed])}
    if is_work and (_HALF_A_DAY.fullmatch(typed)):
        return {"fix": "0.5 days"}
    if is_work and (hours := _HOURS.fullmatch(typed)):
        days = Decimal(ceil(Decimal(hours["count"].replace(",", ".")) / _HOURS_OF_HALF)) / 2
        return {"days": "1 day" if days == 1 else f"{days.normalize():f} days"}
    found = None if is_work else _WORKED.fullmatch(typed)
    return {"nearest": _on_the_calendar(int(found["count"]))} if found else {}


def _on_the_calendar(worked: int) -> str:
    """How long so many working days are at the most, weekends included."""
    weeks, days = divmod(worked, _DAYS_WORKED)
    return _said(Decimal(weeks * 7 + days + 2), "days") if days else _said(Decimal(weeks), "weeks")


def _together(typed: str) -> Mapping[str, object]:
    """The whole of a length in several parts: `1 year 6 months`, `an and a half`; nothing for one without."""
    parts = [_PART.fullmatch(part) for part in _JOINT.split(typed)]
    known = [(part, *_length(part)) for part in parts if part]
    if len(known) != len(parts) or any(unit is None for _, _, unit in known):
        return {}
    if len(known) == 1:
        (part, count, unit) = known[0]
        is_plain = not part["half"] and part["unit"] not in _MULTIPLES
        return {} if is_plain else {"fix": _said(count, str(unit))}
    for base, times in (("days", _IN_DAYS), ("months", _IN_MONTHS)):
        if all(unit in times for _, _, unit in known):
            return {"fix": _said(sum((count * times[str(unit)] for _, count, unit in known), Decimal(0)), base)}
    return {"is_mixed": True}


def _length(part: re.Match[str]) -> tuple[Decimal, str | None]:
    """How many of which unit that files have; None for one that is unknown."""
    times, unit = _MULTIPLES.get(part["unit"], (1, _UNITS.get(part["unit"])))
    return (Decimal(part["count"]) + (Decimal("0.5") if part["half"] else 0)) * times, unit


def _said(count: Decimal, unit: str) -> str:
    if unit == "years" and count % 1:
        count, unit = count * 12, "months"
    return f"{count.normalize():f} {unit.removesuffix('s') if count == 1 else unit}"


def remedy(params: Mapping[str, object]) -> Words | None:
    """The longer end of a range, two meanings, or one unit for what has two."""
    if params.get("either"):
        return _EITHER
    if params.get("is_mixed"):
        return _ONE_UNIT
    if params.get("days"):
        return _IN_DAYS_OF_WORK
    return _LONGER if params.get("longer") else None
