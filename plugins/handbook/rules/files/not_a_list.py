"""A value is not a list where one is wanted.

## Why
Several tools in one text are one tool with a long name, which exists nowhere.

## Fails
```yaml title="company/people/camille.yml"
name: Camille Roy
team: marketing
roles: event-manager  # error: HBK210
started: 2024-02-05
```

## Passes
```diff title="company/people/camille.yml"
-roles: event-manager
+roles: [event-manager]
```

## How to fix
Put the values in brackets with commas between them, or each on a line of its own behind a hyphen.
"""

import re
from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CHOICES, CORRECTED, Words
from handbook.loading.kinds import ID
from handbook.loading.yaml.quoting import in_flow
from handbook.locales.countries import country_called
from handbook.locales.typed_days import each_meant
from handbook.model.values import WEEKDAYS
from handbook.model.when_words import weekdays_between
from handbook.planning.calendar_codes import each_zone_meant
from handbook.rules.choices_meant import choice_meant

RULE = Rule(
    code="HBK210",
    name="not-a-list",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be a list, found {typed}",
        "fr": "« {field} » doit être une liste, trouvé : {typed}",
    },
    hint={"en": "write a hyphen before each item", "fr": "mettez un tiret devant chaque élément"},
)


_FORM: Words = {"en": "write it like {form}", "fr": "écrivez-le ainsi : {form}"}
_DAYS: Words = {
    "en": "write the days as year-month-day in brackets: [2027-03-18, 2027-03-25]",
    "fr": "écrivez les jours en année-mois-jour entre crochets : [2027-03-18, 2027-03-25]",
}
_GOALS = "supports"
_IN_FULL: Words = {
    "en": "write each goal in full, in brackets: [2027-q1/marketing/o1]",
    "fr": "écrivez chaque objectif en entier, entre crochets : [2027-q1/marketing/o1]",
}
_WEEKLY = re.compile(
    r"(?:on |le |les |tous les |chaque |every |each )*(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
)
_EACH_WEEK: Words = {
    "en": "a day off of each week has no key: write the days that matter for a plan, one by one, like {form}",
    "fr": "un jour libre chaque semaine n'a pas de clé : écrivez ceux qui comptent pour un plan, un par un, "
    "ainsi : {form}",
}
_ZONES: Words = {
    "en": "write the zones with their country, in brackets: [FR-Zone A]",
    "fr": "écrivez les zones avec leur pays, entre crochets : [FR-Zone A]",
}
_BETWEEN = re.compile(r"\s*(?:[,;&\n]|\band\b|\bet\b|(?:^|\s)-\s|\s[/+]\s)\s*")
_BRACKETS = frozenset('[]{}"')
_IN_BRACKETS = re.compile(r"[^\[\]{},:#&*!|>'\"%@`]+")
"""What can stand in brackets as it is."""


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The text in brackets, the ids in it with commas between them; of a group of keys, that group alone."""
    text, choices = str(params["text"]).strip(), cast("Sequence[str]", params["choices"])
    if params.get("form"):
        return {"is_weekly": True} if params["field"] == "away" and _WEEKLY.fullmatch(text.casefold()) else {}
    parts = [part for part in _BETWEEN.split(text) if part]
    if params.get("is_days"):
        days = each_meant(parts, str(params.get("language")))
        return {"fix": f"[{', '.join(map(str, days))}]"} if days else {}
    codes = [country_called(part) for part in parts] if params["field"] == "calendar" else []
    if codes and all(codes):
        return {"fix": f"[{', '.join(map(str, codes))}]"}
    if params["field"] == "school_holidays":
        zones = each_zone_meant(text, cast("Sequence[str]", params.get("calendars", ())))
        return {"fix": f"[{', '.join(zones)}]"} if zones else {"is_zones": True}
    if choices:
        days = weekdays_between(text) if {*choices} == {*WEEKDAYS} else ()
        meant = days or [choice_meant(part, choices) for part in parts]
        return {"fix": f"[{', '.join(map(str, meant))}]"} if meant and all(meant) else {}
    return _in_brackets(params, text, parts)


def _in_brackets(params: Mapping[str, object], text: str, parts: Sequence[str]) -> Mapping[str, object]:
    """Ids with commas between them; other texts as they are, in quotes where they need them."""
    if parts and all(map(ID.match, parts)):
        return {"fix": f"[{', '.join(parts)}]"}
    if params["field"] == _GOALS and not all("/" in part for part in parts):
        return {"is_goals": True}
    parts = [part.strip() for part in re.split(r"[,;]|\s\+\s", text)]
    if all(map(_IN_BRACKETS.fullmatch, parts)):
        return {"fix": f"[{', '.join(parts)}]"}
    return {} if "\n" in text or set(text) & _BRACKETS else {"fix": f"[{', '.join(map(in_flow, parts))}]"}


_REMEDIES = (
    ("is_goals", _IN_FULL),
    ("is_zones", _ZONES),
    ("is_weekly", _EACH_WEEK),
    ("form", _FORM),
    ("is_days", _DAYS),
)
"""What is known of a list, and what to do then."""


def remedy(params: Mapping[str, object]) -> Words:
    """The line to write, or what an item looks like that has keys of its own."""
    if params.get("fix"):
        return CORRECTED
    if known := next((words for fact, words in _REMEDIES if params.get(fact)), None):
        return known
    return CHOICES if params["choices"] else RULE.hint
