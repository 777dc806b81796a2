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
from collections.abc import Mapping
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
        **dict.fromkeys(("quarterly", "every quarter", "trimestriel", "chaque trimestre"), "3 months"),
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
        **dict.fromkeys(("jahr", "jahre", "year", "years", "yr", "yrs", "an", "ans"), "years"),
    }
)
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
        **dict.fromkeys(("twelve", "douze", "zwölf"), "12"),
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


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How often as the time between two; a number with a unit that is spelt otherwise."""
    typed = _WORK.sub("", str(params["text"]).strip().casefold())
    if typed in _EACH:
        return {"fix": _EACH[typed]}
    typed = _ONE.sub(lambda word: _NUMBERS[word[0]], _EVERY.sub("", typed))
    if typed.isdecimal() and len(typed) <= _MOST_DIGITS:
        return {"nearest": f"{typed} day{'s' * (typed != '1')}"}
    ends = _RANGE.fullmatch(typed)
    found = _TYPED.fullmatch(ends["longer"] if ends else typed)
    if found is None or found["unit"] not in _UNITS:
        return {}
    unit = _UNITS[found["unit"]]
    length = f"{found['count']} {unit.removesuffix('s') if found['count'] == '1' else unit}"
    return {"longer" if ends else "nearest" if found["rest"] else "fix": length}


def remedy(params: Mapping[str, object]) -> Words | None:
    """The longer end of a range."""
    return _LONGER if params.get("longer") else None
