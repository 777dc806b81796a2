"""Days of the retroplan that people tell otherwise than its grammar: the one that is meant, or those that may be."""

import re
from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal
from typing import Final

from handbook.model.when_words import (
    AFTER,
    BEFORE,
    BESIDE_THE_EVENT,
    COUNTS,
    EVENTS,
    FRENCH,
    TIMES,
    UNITS,
    UNITS_IN_FILES,
    WEEKS_IN_DAYS,
    weekday_meant,
)

_EVENT: Final = r"(?P<letter>[DJTdjt])"
_NOT_SIGNED: Final = re.compile(rf"{_EVENT}?\s*(?P<count>[1-9]\d{{0,2}})\s*(?P<unit>d|j|w|m|wd|jo)?")
"""`D42`, which says neither before nor after."""
_DAY_ITSELF: Final = re.compile(rf"{_EVENT}\s*0")
_BEFORE_ALONE: Final = re.compile(r"-\s*(?P<count>[1-9]\d{0,2})")
_SIGNED_WORDS: Final = re.compile(
    rf"{_EVENT}\s*(?P<sign>[+-])\s*(?P<count>{'|'.join(COUNTS)})\s+(?P<unit>\D+)", re.IGNORECASE
)
_PARTS_OF_WEEKS: Final = re.compile(
    rf"{_EVENT}\s*(?P<sign>[+-])\s*(?P<weeks>\d{{1,2}}[.,]5)\s*(?:w|s|sem|weeks?|semaines?)", re.IGNORECASE
)
_SIDE: Final = "|".join((*BEFORE, *AFTER))
_WEEKDAY_FIRST: Final = re.compile(
    rf"(?:on |the |le )?(?P<day>[^\W\d_]+),? (?P<rest>\S.*? (?:{_SIDE})\b.*)", re.IGNORECASE
)
_WEEKDAY_LAST: Final = re.compile(rf"(?P<rest>\S.*? (?:{_SIDE})), (?:on |the |le )?(?P<day>[^\W\d_]+)", re.IGNORECASE)
_NEXT_WEEKDAY: Final = re.compile(
    r"(?:on |the |le )?(?P<day>[^\W\d_]+) (?P<side>before|avant|d'avant|précédent|after|après|d'après|suivant)",
    re.IGNORECASE,
)
_OF_WEEK_BEFORE: Final = re.compile(
    r"(?:on |the |le )?(?P<day>[^\W\d_]+) (?:(?:of )?the week before|(?P<french>de la semaine (?:d'avant|précédente)))",
    re.IGNORECASE,
)
_EARLIER: Final = ("before", "avant", "d'avant", "précédent")
_ENGLISH: Final = ("before", "after")
_DAYS_A_WEEK: Final = 7


_IN_WORDS: Final = re.compile(
    rf"(?P<count>[0-9]{{1,5}}|{'|'.join(COUNTS)})\s+(?P<unit>\D+?)\s+(?P<side>{'|'.join((*BEFORE, *AFTER))})"
    r"(?:\s+(?P<anchor>\S.*))?",
    re.IGNORECASE,
)
_IN_WEEKS_OR_MONTHS: Final = re.compile(
    r"(?P<unit>[SWM])\s*(?P<sign>[+-])\s*(?P<count>[0-9]{1,3})(?:,?\s+\(?(?P<day>[^\W\d_]{2,9})\.?\)?)?"
)
"""`S-2` or `S-2 mardi`, two weeks before the event, as French plans have it; in small letters it would be a name."""


def meant_in_words(text: str) -> str | None:
    """The day that a text names in words, or in French weeks."""
    if day := BESIDE_THE_EVENT.get(text.strip().lower()):
        return day
    if found := _IN_WEEKS_OR_MONTHS.fullmatch(text):
        return _in_weeks_or_months(found)
    if found := _IN_WORDS.fullmatch(text):
        return _from_words(found)
    if found := weekday_of_weeks(text):
        day = meant_in_words(found[1])
        return f"{day} {found[0]}" if day and re.search(r"\dw\Z", day) else None
    return None


def _in_weeks_or_months(found: re.Match[str]) -> str | None:
    letter, weekday = found["unit"].lower(), weekday_meant(found["day"] or "")
    unit = UNITS.get(letter, letter)
    if found["day"] and not (weekday and unit == "w"):
        return None
    return f"D{found['sign']}{found['count']}{unit} {weekday or ''}".rstrip()


def is_in_words(text: str) -> bool:
    """Whether it counts in words, `3 weeks before`, though perhaps in a unit that nobody knows."""
    return _IN_WORDS.fullmatch(text) is not None


def said_of_weeks(text: str) -> list[str]:
    """The two meanings of `quinze jours avant`: the weeks that people say so, and that many days."""
    found = _IN_WORDS.fullmatch(text)
    weeks = WEEKS_IN_DAYS.get(found["count"].lower()) if found and found["unit"].lower() == "jours" else None
    days = _from_words(found) if found and weeks else None
    return [re.sub(r"\d+\Z", f"{weeks}w", days), days] if days else []


def _from_words(found: re.Match[str]) -> str | None:
    """`D-9` of `9 days before`, `send - 9` of `9 days before the send`."""
    typed, side = found["count"].lower(), found["side"].lower()
    count, unit = length_of(int(COUNTS.get(typed, typed)), found["unit"].lower())
    sign, anchor = "-" if side in BEFORE else "+", (found["anchor"] or "").lower()
    if unit is None:
        return None
    if not anchor or anchor in EVENTS:
        return f"{'DJ'[side in FRENCH]}{sign}{count}{unit}"
    name = re.sub(r"^(?:the|le|la|l')\s*", "", anchor)
    if weekday := weekday_meant(name):
        is_week = UNITS_IN_FILES[unit] == "w"
        return f"{'DJ'[side in FRENCH]}{sign}{count}w {weekday}" if is_week else None
    return f"{name} {sign} {count}{unit}" if re.fullmatch(r"[a-z0-9]+(?:[_-][a-z0-9]+)*", name) else None


def length_of(count: int, unit: str) -> tuple[int, str | None]:
    """So many of a unit that the grammar has; None for one that nobody knows."""
    times, of = TIMES.get(unit, (1, unit))
    return count * times, of if of in UNITS_IN_FILES and unit in TIMES else UNITS.get(unit)


def one_day(text: str) -> str | None:
    """The day that is surely meant: `D` of `D0`, `D-42` of `-42`, `D-6w` of `D-six weeks`; None for any other text."""
    if found := _DAY_ITSELF.fullmatch(text):
        return found["letter"]
    if found := _BEFORE_ALONE.fullmatch(text):
        return f"D-{found['count']}"
    if (found := _OF_WEEK_BEFORE.fullmatch(text)) and (weekday := weekday_meant(found["day"])):
        return f"{'J' if found['french'] else 'D'}-1w {weekday}"
    found = _SIGNED_WORDS.fullmatch(text)
    unit = UNITS.get(found["unit"].lower()) if found else None
    return (
        f"{found['letter']}{found['sign']}{COUNTS[found['count'].lower()]}{unit}"
        if found and unit is not None
        else None
    )


def weekday_of_weeks(text: str) -> tuple[str, str] | None:
    """A weekday, as files have it, and the text without it: `Thursday 6 weeks before`; None for any other text."""
    found = _WEEKDAY_FIRST.fullmatch(text) or _WEEKDAY_LAST.fullmatch(text)
    weekday = weekday_meant(found["day"]) if found else None
    return (weekday, found["rest"]) if found and weekday else None


def two_days(text: str) -> Sequence[str]:
    """The days of which one is meant: half a week, a number without a sign, the weekday next to the event."""
    if found := _PARTS_OF_WEEKS.fullmatch(text):
        days = int((Decimal(found["weeks"].replace(",", ".")) * _DAYS_A_WEEK).to_integral_value(ROUND_FLOOR))
        return [f"{found['letter']}{found['sign']}{count}" for count in (days, days + 1)]
    if found := _NOT_SIGNED.fullmatch(text):
        letter, unit = found["letter"] or "D", found["unit"] or ""
        return [f"{letter}{sign}{found['count']}{unit}" for sign in "-+"]
    found = _NEXT_WEEKDAY.fullmatch(text)
    weekday, side = (weekday_meant(found["day"]), found["side"].lower()) if found else (None, "")
    sign, letter = "-" if side in _EARLIER else "+", "D" if side in _ENGLISH else "J"
    return [f"{letter}{sign}{weeks}w {weekday}" for weeks in (0, 1)] if weekday else ()
