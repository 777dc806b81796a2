"""Costs as people type them: `12 € HT par utilisateur et par mois`, `$36 per user every 3 months`, `user/month`."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from handbook.locales.typed_amounts import amount_meant
from handbook.model.costs import Cycle, Tax

_UNITS: Final[Mapping[str, tuple[int, str]]] = {
    **dict.fromkeys(("month", "months", "mo", "mois", "monat", "monate"), (1, "month")),
    **dict.fromkeys(("quarter", "quarters", "trimestre", "trimestres", "quartal"), (1, "quarter")),
    **dict.fromkeys(
        ("year", "years", "yr", "an", "ans", "année", "années", "annee", "annees", "annum", "jahr"), (1, "year")
    ),
    **dict.fromkeys(
        ("semester", "semesters", "semestre", "semestres", "half-year", "half year", "half a year"), (6, "month")
    ),
}
"""A length -> how many of which unit."""
_HOW_OFTEN: Final[Mapping[str, tuple[int, str]]] = {
    **dict.fromkeys(
        ("monthly", "mensuel", "mensuels", "mensuelle", "mensuelles", "mensuellement", "pcm", "p.c.m.", "p.m.", "pm"),
        (1, "month"),
    ),
    **dict.fromkeys(("quarterly", "trimestriel", "trimestrielle", "trimestriellement"), (1, "quarter")),
    **dict.fromkeys(
        ("yearly", "annually", "annual", "annuel", "annuels", "annuelle", "annuelles", "annuellement", "p.a.", "pa"),
        (1, "year"),
    ),
    **dict.fromkeys(("biennium", "biennial", "biennially", "bisannuel", "bisannuelle", "biennal"), (2, "year")),
    **dict.fromkeys(("half-yearly", "semestriel", "semestrielle"), (6, "month")),
}
"""How often -> once in how many of which unit. What means two things (`bimonthly`) is none of them."""
_WEEKS: Final = ("week", "weeks", "wk", "semaine", "semaines")
_EVERY_WEEKS: Final[Mapping[str, int]] = {
    **dict.fromkeys(("hebdo", "weekly", "hebdomadaire"), 1),
    **dict.fromkeys(("fortnight", "fortnightly", "quinzaine"), 2),
}
"""How often, in a time that no `per` has: a year has 52 weeks."""
_WEEKS_A_YEAR: Final = 52
_NUMBERS: Final = {
    "two": 2,
    "deux": 2,
    "other": 2,
    "three": 3,
    "trois": 3,
    "four": 4,
    "quatre": 4,
    "six": 6,
    "five": 5,
    "cinq": 5,
}
_LENGTH: Final = "|".join(map(re.escape, sorted((*_UNITS, *_WEEKS), key=len, reverse=True)))
_OFTEN: Final = "|".join(map(re.escape, sorted((*_HOW_OFTEN, *_EVERY_WEEKS), key=len, reverse=True)))
_CENT: Final = Decimal("0.01")
_EACH: Final = (
    r"(?:seat|user|person|people|licen[cs]e|account|member|head|agent|utilisateur|utilisatrice|personne|poste|place"
    r"|compte|membre|siège|siege|collaborateur)s?"
)
_BEFORE: Final = r"(?:per|par|pro|every|each|chaque|tous les|toutes les|pour|for|by|an?|the|le|la|/)"
_SEAT_PART: Final = re.compile(rf"(?:\b|(?=/)){_BEFORE}\s*{_EACH}(?![^\W\d_])|\b{_EACH}(?![^\W\d_])")
_CYCLE_PART: Final = re.compile(
    rf"(?:(?:\b|(?=/)){_BEFORE}\s*)?(?<![.,\w])"
    rf"(?:(?:(?P<count>(?<![€$£])[1-9]\d?|{'|'.join(_NUMBERS)})\s*)?(?P<length>{_LENGTH})|(?P<often>{_OFTEN}))(?![^\W_])"
)
_BILLED: Final = "billed|paid|charged|invoiced|facturée?s?|payée?s?|payables?"
_BILLING: Final = re.compile(
    rf",?\s*\(?(?:(?:{_BILLED})\s+"
    r"(?:annually|yearly|quarterly|monthly|annuellement|mensuellement|par an|à l'année|au mois)"
    r"|(?:annual|yearly|quarterly|monthly) billing|facturation (?:annuelle|mensuelle))\)?\Z"
)
"""When it is paid, behind what it costs a month."""
_EXCLUDED: Final = (
    r"h\.?t\.?|hors (?:taxes?|tva)|sans (?:taxes?|tva)"
    r"|(?:ex(?:cl?)?\.?|excluding|before|without|plus|\+|net of) ?(?:vat|tax(?:es)?|tva)"
)
_INCLUDED: Final = (
    r"t\.?t\.?c\.?|toutes taxes comprises|(?:taxes?|tva) (?:comprises?|incluses?)"
    r"|(?:incl?\.?|including|with|avec) ?(?:vat|tax(?:es)?|tva)"
)
_TAX_PART: Final = re.compile(rf"(?:(?<!\w)|(?=\+))(?:(?P<excluded>{_EXCLUDED})|(?P<included>{_INCLUDED}))(?!\w)")
_ONCE: Final = re.compile(r",?\s*(?<!\w)\(?(?:une (?:seule )?fois|once|one[- ](?:off|time)|en une fois)\)?\Z")
_JOINTS: Final = re.compile(rf"\b(?:{_BILLED})\s*\Z|[\s/·]+(?:(?:and|et)\b)?[\s/·]*|\(\s*\)|,\s*\Z")


class CostMeant(NamedTuple):
    """What was typed; `is_sure` where its currency can be no other."""

    amount: Decimal
    currency: str
    cycle: Cycle
    tax: Tax | None
    is_sure: bool


class _Rest(NamedTuple):
    text: str
    cycle: Cycle
    tax: Tax | None
    every: int | None = None
    """Every how many weeks, where it is paid by weeks."""


def cost_meant(text: str) -> CostMeant | None:
    """The cost of a sentence about one sum; None where something in it is not understood, or no currency is named."""
    found = _without_parts(text)
    amount = found and amount_meant(found.text)
    if not found or not amount or amount.per:
        return None
    if found.every:
        year = amount.amount * _WEEKS_A_YEAR / found.every
        a_month = (year / 12).quantize(_CENT)
        paid, unit = (a_month, "month") if a_month * 12 == year else (year, "year")
        return CostMeant(paid.normalize(), amount.currency, replace(found.cycle, unit=unit), found.tax, is_sure=False)
    return CostMeant(amount.amount, amount.currency, found.cycle, found.tax, amount.is_sure)


def cycle_meant(text: str) -> Cycle | None:
    """What `per` must say for `user/month`, `par utilisateur et par an`, `semestre`; None where that is not sure."""
    found = _without_parts(text)
    says_nothing = found is None or found.every or found.tax or found.text or found.cycle == Cycle(is_for_each=False)
    return None if found is None or says_nothing else found.cycle


def _without_parts(text: str) -> _Rest | None:
    """What is left of a text without what it says of seats, time and tax; None where it says one of them twice."""
    rest, taxes = _taken_out(_TAX_PART, _ONCE.sub("", text.strip().casefold()))
    rest, seats = _taken_out(_SEAT_PART, rest)
    rest, cycles = _taken_out(_CYCLE_PART, rest)
    if len(cycles) > 1 and (priced := _BILLING.sub("", text.casefold())) != text.casefold():
        return _without_parts(priced)
    if max(len(taxes), len(seats), len(cycles)) > 1:
        return None
    tax: Tax | None = ("excluded" if taxes[0]["excluded"] else "included") if taxes else None
    every = _weeks(cycles[0]) if cycles else None
    cycle = _cycle(bool(seats), [] if every else cycles)
    return _Rest(_JOINTS.sub(" ", rest).strip(), cycle, tax, every)


def _taken_out(part: re.Pattern[str], text: str) -> tuple[str, list[re.Match[str]]]:
    return part.sub(" ", text), list(part.finditer(text))


def _weeks(cycle: re.Match[str]) -> int | None:
    """Every how many weeks; None for a time that is told in months."""
    if cycle["often"]:
        return _EVERY_WEEKS.get(cycle["often"])
    return _count(cycle) if cycle["length"] in _WEEKS else None


def _count(cycle: re.Match[str]) -> int:
    typed = cycle["count"] or "1"
    return int(_NUMBERS.get(typed, typed))


def _cycle(is_for_each: bool, cycles: list[re.Match[str]]) -> Cycle:  # noqa: FBT001 -- the parts of a cycle
    if not cycles:
        return Cycle(is_for_each)
    times, unit = _HOW_OFTEN[cycles[0]["often"]] if cycles[0]["often"] else _UNITS[cycles[0]["length"]]
    return Cycle(is_for_each, times * _count(cycles[0]), unit)  # pyright: ignore[reportArgumentType] -- the table holds the three units
