"""A value does not have the form that it must have.

## Why
An id with a capital or a time without minutes looks right and is found by nobody.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
steps: {briefing-two: {title: Second briefing, when: D-10, owner: event-manager, at: 9h30}}  # error: HBK212
```

## Passes
```diff title="campaigns/spring.yml"
-steps: {briefing-two: {title: Second briefing, when: D-10, owner: event-manager, at: 9h30}}
+steps: {briefing-two: {title: Second briefing, when: D-10, owner: event-manager, at: "09:30"}}
```

## How to fix
Write it like the example in the hint.
"""

import re
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.loading.playbook_file import slug
from handbook.locales.currencies import currencies_called, either_currency
from handbook.locales.typed_days import without_day
from handbook.locales.typed_times import MIDNIGHT, open_hour, stretch_meant, time_meant
from handbook.model.colours import COLOUR_FORM, NAMED
from handbook.model.quarter import QUARTER_FORM, Quarter
from handbook.rules.files.not_text import DAY, LAST_DAY

RULE = Rule(
    code="HBK212",
    name="wrong-form",
    severity="error",
    since="0.1.0",
    message={"en": "'{text}' is not {form}", "fr": "« {text} » n'est pas {form}"},
    hint={"en": "write it like {example}", "fr": "écrivez-le ainsi : {example}"},
)


_MIDNIGHT: Words = {
    "en": 'each day has two: write "00:00" for that with which it begins; that with which it ends is the next day',
    "fr": 'chaque jour en a deux : écrivez "00:00" pour celui par lequel il commence ; l\'autre est au jour suivant',
}
_TWO_HOURS: Words = {
    "en": "one hour stands here: write {first}, and beside it: until: {last}",
    "fr": "une seule heure se met ici : écrivez {first}, et à côté : until: {last}",
}
_ONE_HOUR: Words = {
    "en": "one hour stands here: write {last}, and {first} in at:",
    "fr": "une seule heure se met ici : écrivez {last}, et {first} dans at:",
}
_ID: Words = {
    "en": "an id: small letters without accents, digits, and hyphens between words",
    "fr": "un identifiant : minuscules sans accent, chiffres, et traits d'union entre les mots",
}
_QUARTER: Words = {"en": "a quarter: the year and q1 to q4", "fr": "un trimestre : l'année et q1 à q4"}
_FORMS: Mapping[str, Words] = {
    "09:30": {"en": "a time from 00:00 to 23:59", "fr": "une heure de 00:00 à 23:59"},
    "name@company.example": {"en": "an e-mail address", "fr": "une adresse e-mail"},
    "EUR": {"en": "a currency of three capitals", "fr": "une devise en trois majuscules"},
    "plan_b": {
        "en": "the name of a field: small letters without accents, digits, and _ between words",
        "fr": "un nom de champ : minuscules sans accent, chiffres, et _ entre les mots",
    },
    "#1a6b4f": {
        "en": "a colour: six digits behind #, or a name",
        "fr": "une couleur : six chiffres derrière #, ou un nom",
    },
    "en": {"en": "a language: en or fr", "fr": "une langue : en ou fr"},
    "registration_opens": {
        "en": "the name of a date: small letters without accents, digits, and _ between words",
        "fr": "un nom de date : minuscules sans accent, chiffres, et _ entre les mots",
    },
}
"""An example -> its form. A form is known by the pattern that the example fits."""


_ADDRESS: Final = "name@company.example"
_IN_ADDRESS: Final = re.compile(r"(?<=[<:])[^\s<>@:]+@[^\s<>@]+\.[a-z]+(?=[>)]|$)")
"""`Camille Roy <camille@nova.example>`, `[camille@nova.example](mailto:camille@nova.example)`."""
_ADDRESS_EXAMPLE: Words = {"en": "name@company.example", "fr": "nom@societe.example"}
_BESIDE_ADDRESSES: Final = re.compile(r"[,;]?\s+(?:(?:and|et|or|ou)\s+)?|[,;](?=\S*@)")
"""Between two addresses; a comma alone may stand in the place of a point."""
_ONE_ADDRESS: Words = {
    "en": "one address stands here: write the one that is meant, {either}",
    "fr": "une seule adresse se met ici : écrivez celle qui est voulue, {either}",
}
_ONE_CURRENCY: Words = {"en": "write the one that is meant: {either}", "fr": "écrivez la devise voulue : {either}"}
_AT: Final = re.compile(r" ?[(\[](?:at|a|arobase)[)\]] ?| @ ?|@ ", re.IGNORECASE)
_WHOLE: Final = re.compile(r"[^\s<>@:]+@[^\s<>@]+[.,][a-z]+")
_NAMES: Final = ("plan_b", "registration_opens")
_TIME: Final = "09:30"
_NOON: Final = 12
_ZONED: Final = re.compile(r"(?P<hour>\S.*?) ?\(?(?P<zone>[A-Z]{2,4}T|UTC|GMT|[A-Z][a-z]+ time)(?:[+-]\d{1,2})?\)?")
_HALF_OF_DAY: Words = {
    "en": "write the one that is meant: {first} or {second}",
    "fr": "écrivez celle qui est voulue : {first} ou {second}",
}
_OTHER_CLOCK: Words = {
    "en": "hours are those of `timezone:`, in the campaign or else in handbook.yml: write {zoned} if {zone} is that "
    "clock, else the hour there",
    "fr": "les heures sont celles de `timezone:`, dans la campagne ou sinon dans handbook.yml : écrivez {zoned} si "
    "{zone} est cette horloge, sinon l'heure qu'il y est",
}
_CURRENCY: Final = "EUR"
_COLOUR: Final = "#1a6b4f"
_COLOUR_EXAMPLE: Words = {"en": '"#1a6b4f" or teal', "fr": '"#1a6b4f" ou teal'}
_ONE_WORD: Final = re.compile(r"[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*")


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The form that was expected, and an example of it; for an id the one that was probably meant."""
    pattern, typed = str(params["pattern"]), str(params["text"])
    if pattern == QUARTER_FORM:
        meant = Quarter.meant(typed.strip())
        return {"form": _QUARTER, **({"fix": str(meant)} if meant else _quarter_of(typed))}
    is_id = re.search(pattern, "a-1")
    example = None if is_id else next((example for example in _FORMS if re.search(pattern, example)), None)
    if example:
        return {"form": _FORMS[example], **_like(example, typed, pattern, params)}
    meant = slug(typed.rstrip("/").rpartition("/")[2] if typed.startswith(("http://", "https://")) else typed)
    return {"form": _ID, "fix" if is_id and _is_sure(params, meant) else "example": meant}


def _quarter_of(typed: str) -> Mapping[str, object]:
    """The quarter in which the month of a text lies, the last of several: `juillet-septembre 2026`; else an example."""
    month = without_day(typed) or without_day(typed.rpartition("-")[2])
    if month is None:
        return {"example": "2026-q4"}
    year, number = month.split("-")
    return {"nearest": f"{year}-q{(int(number) + 2) // 3}"}


def _of_day(typed: str, params: Mapping[str, object]) -> Mapping[str, object]:
    """The hour that was meant. Midnight ends a day, as `until` has it; of the beginning of one nobody can tell."""
    if typed.casefold() in MIDNIGHT:
        return {"fix": '"00:00"'} if params["field"] == "until" else {"is_midnight": True, "example": _TIME}
    if stretch := stretch_meant(typed):
        first, _, last = stretch.partition("-")
        return {"first": f'"{first}"', "last": f'"{last}"'}
    if (hour := open_hour(typed)) is not None:
        return {"first": f'"{hour:02}:00"', "second": f'"{hour + _NOON}:00"'}
    if (zoned := _ZONED.fullmatch(typed)) and (meant := time_meant(zoned["hour"])):
        return {"zoned": f'"{meant}"', "zone": zoned["zone"]}
    meant = time_meant(typed)
    return {"fix": f'"{meant}"'} if meant else {"example": _TIME, "is_day": bool(DAY.fullmatch(typed))}


def _like(example: str, typed: str, pattern: str, params: Mapping[str, object]) -> Mapping[str, object]:
    """What was typed in the form of an example, which the pattern asks for; else the example."""
    if example == _TIME:
        return _of_day(typed.strip(), params)
    if example == _ADDRESS:
        return _address_like(typed, pattern)
    if example == _CURRENCY and (called := currencies_called(typed)):
        either = either_currency(typed)
        return {"either": either} if either else {"fix" if len(called) == 1 else "example": called[0]}
    if example == _COLOUR:
        return _colour_like(typed.strip())
    return {"example": slug(typed).replace("-", "_") if example in _NAMES else example}


def _colour_like(typed: str) -> Mapping[str, object]:
    """The digits without their sign, or the name with a hyphen; in quotes, for `#` begins a comment."""
    digits, name = f"#{typed.removeprefix('#').casefold()}", slug(typed)
    if re.search(COLOUR_FORM, digits):
        return {"fix": f'"{digits}"'}
    return {"fix": name} if name in NAMED else {"example": _COLOUR_EXAMPLE}


def _address_like(typed: str, pattern: str) -> Mapping[str, object]:
    """The address, or those of which one is meant."""
    meant = _address_in(typed)
    if meant and re.search(pattern, meant):
        return {"fix": meant}
    several = [_address_in(part) for part in _BESIDE_ADDRESSES.split(typed.strip())]
    if len(several) > 1 and all(part and re.search(pattern, part) for part in several):
        return {"either": several, "is_address": True}
    return {"example": _ADDRESS_EXAMPLE}


def _address_in(typed: str) -> str | None:
    """The address inside of a link, behind a name, or before the full stop of a sentence."""
    plain = _AT.sub("@", typed).strip().rstrip(".;,").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    found = _IN_ADDRESS.search(plain) or _WHOLE.fullmatch(plain)
    return found[0].replace(",", ".") if found and "," not in found[0].partition("@")[0] else None


def _is_sure(params: Mapping[str, object], meant: str) -> bool:
    """Whether a value, and no key, is one word that is only spelled otherwise: `Go/No-Go`, `O1`."""
    typed = str(params["text"])
    return params["field"] != typed and _ONE_WORD.fullmatch(typed) is not None and _plain(typed) == _plain(meant)


def _plain(word: str) -> str:
    return re.sub("[-_/]", "", word.casefold())


def remedy(params: Mapping[str, object]) -> Words | None:
    """One of several addresses or currencies; which midnight is meant; where the last day of an event stands."""
    if params.get("either"):
        return _ONE_ADDRESS if params.get("is_address") else _ONE_CURRENCY
    if params.get("last"):
        return _TWO_HOURS if params["field"] == "at" else _ONE_HOUR
    if params.get("is_midnight"):
        return _MIDNIGHT
    if params.get("second"):
        return _HALF_OF_DAY
    if params.get("zoned"):
        return _OTHER_CLOCK
    return LAST_DAY if params.get("is_day") and params["field"] == "until" else None
