"""Days of the retroplan that people tell otherwise than its grammar: the one that is meant, or those that may be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
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

_COUNTED: Final = "|".join(sorted(COUNTS, key=len, reverse=True))
_EVENT: Final = r"(?P<letter>[DJTdjt])"
_NOT_SIGNED: Final = re.compile(r"(?P<letter>[DJdj])?\s*(?P<count>[1-9]\d{0,2})\s*(?P<unit>d|j|w|m|wd|jo)?")
"""`D42`, which says neither before nor after; `T3` is rather a quarter."""
_DAY_ITSELF: Final = re.compile(rf"{_EVENT}\s*0")
_BEFORE_ALONE: Final = re.compile(r"-\s*(?P<count>[1-9]\d{0,2})")
_SIGNED_WORDS: Final = re.compile(rf"{_EVENT}\s*(?P<sign>[+-])\s*(?P<count>{_COUNTED})\s+(?P<unit>\D+)", re.IGNORECASE)
_PARTS_OF_WEEKS: Final = re.compile(
    rf"{_EVENT}\s*(?P<sign>[+-])\s*(?P<weeks>\d{{1,2}}[.,]5)\s*(?:w|s|sem|weeks?|semaines?)", re.IGNORECASE
)
_SIDE: Final = "|".join((*BEFORE, *AFTER))
_WEEKDAY_FIRST: Final = re.compile(
    rf"(?:on |the |le )?(?P<day>[^\W\d_]+),? (?P<rest>\S.*? (?:{_SIDE})\b.*)", re.IGNORECASE
)
_WEEKDAY_LAST: Final = re.compile(
    rf"(?P<rest>\S.*? (?:{_SIDE}))(?:, | \()(?:on |the |le )?(?P<day>[^\W\d_]+)\)?", re.IGNORECASE
)
_NEXT_WEEKDAY: Final = re.compile(
    r"(?:on |the |le )?(?:(?:first|last|next|premier|dernier) )?(?P<day>[^\W\d_]+) "
    r"(?P<side>before|avant|d'avant|précédent|after|après|d'après|suivant)(?: (?P<anchor>\S.*))?",
    re.IGNORECASE,
)
_FOLLOWING: Final = re.compile(r"\A(?:on )?the (?:following|next) (?P<day>[^\W\d_]+)\Z", re.IGNORECASE)
_OF_WEEK_BEFORE: Final = re.compile(
    r"(?:on |the |le )?(?P<day>[^\W\d_]+) (?:(?:of )?the week before|(?P<french>de la semaine (?:d'avant|précédente)))",
    re.IGNORECASE,
)
_EARLIER: Final = ("before", "avant", "d'avant", "précédent")
_ENGLISH: Final = ("before", "after")
_DAYS_A_WEEK: Final = 7


_IN_WORDS: Final = re.compile(
    rf"(?:(?:on|at|le|à)\s+)?(?P<count>[0-9]{{1,5}}(?=\s*\D)|(?:{_COUNTED})(?=\s))\s*(?P<unit>\D+?)\s+"
    rf"(?P<side>{'|'.join((*BEFORE, *AFTER))})(?:\s+(?P<anchor>\S.*))?",
    re.IGNORECASE,
)
_EVE: Final = re.compile(
    r"(?:(?P<before>the day before|(?P<veille>(?:la )?veille))|the day after|(?P<lendemain>(?:le )?lendemain))"
    r"\s+(?:de\s+|d')?(?P<anchor>(?:du|des|the|la|le|l')?\s*\S.*)",
    re.IGNORECASE,
)
_DAY_OF: Final = re.compile(
    r"(?:on |the )*(\D+?) day|(?:on |the )*day of (\D+)|(?:le )?jour (?:de |d')?((?:du |des |l'|la )?\D+)",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"\A(?:(?:on|the|le|la|les|du|des|our|notre)\s+|l['\u2019])?(?:(?:step|étape)\s+)?", re.IGNORECASE
)
_END: Final = re.compile(r"\A(?:(?:the )?end|(?:la )?fin)(?:\s+(?:of|de|du|des)\s*|\Z)", re.IGNORECASE)


@dataclass(frozen=True)
class SpokenDay:
    """`9 days before the send`: so many of a unit of the grammar before or after what words name.

    `anchor` has no article, and is empty where nothing is named: then the event is meant.
    """

    count: int
    unit: str
    is_before: bool
    is_french: bool
    anchor: str
    is_from_end: bool = False
    """Whether it is counted from the end of the event: `2 days before the end of the show`."""

    def beside(self, anchor: str) -> str:
        """As files have it; what comes after the event is counted from its last day: `end + 2wd`."""
        sign, offset = "-" if self.is_before else "+", f"{self.count}{self.unit}"
        if anchor != "D":
            return f"{anchor} {sign} {offset}"
        if not self.is_from_end and (self.is_before or not self.count):
            return f"{'DJ'[self.is_french]}{sign}{offset}"
        return f"{('end', 'fin')[self.is_french]} {sign} {offset}"


def spoken_day(text: str) -> SpokenDay | None:
    """What a text counts in words; None where it does not, or in a unit that nobody knows."""
    if found := _EVE.fullmatch(text):
        is_french = bool(found["veille"] or found["lendemain"])
        anchor = _ARTICLE.sub("", found["anchor"].strip().lower(), count=1)
        return SpokenDay(1, "", bool(found["before"]), is_french, "" if _is_event(anchor) else anchor)
    found = _IN_WORDS.fullmatch(text)
    if found is None:
        return None
    typed, side = found["count"].lower(), found["side"].lower()
    count, unit = length_of(int(COUNTS.get(typed, typed)), found["unit"].lower())
    typed = (found["anchor"] or "").lower()
    anchor = _END.sub("", typed, count=1)
    is_from_end, anchor = anchor != typed, "" if _is_event(anchor) else _ARTICLE.sub("", anchor, count=1)
    return None if unit is None else SpokenDay(count, unit, side in BEFORE, side in FRENCH, anchor, is_from_end)


def named_day(text: str) -> str | None:
    """What a text calls the day of: `launch` of `Launch day`, `salon` of `le jour du salon`; else None."""
    found = _DAY_OF.fullmatch(text.strip())
    return _ARTICLE.sub("", next(filter(None, found.groups())).lower(), count=1) if found else None


def _is_event(anchor: str) -> bool:
    return anchor in EVENTS or f"the {anchor}" in EVENTS or f"l'{anchor}" in EVENTS


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
    if (spoken := spoken_day(text)) and (day := _from_words(spoken)):
        return day
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
    spoken = spoken_day(text) if weeks else None
    days = _from_words(spoken) if spoken else None
    return [re.sub(r"\d+\Z", f"{weeks}w", days), days] if days else []


def _from_words(spoken: SpokenDay) -> str | None:
    """`D-9` of `9 days before`, `send - 9` of `9 days before the send`."""
    if not spoken.anchor:
        return spoken.beside("D")
    if weekday := weekday_meant(spoken.anchor):
        is_week, sign = UNITS_IN_FILES[spoken.unit] == "w", "-" if spoken.is_before else "+"
        return f"{'DJ'[spoken.is_french]}{sign}{spoken.count}w {weekday}" if is_week else None
    return spoken.beside(spoken.anchor) if re.fullmatch(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*", spoken.anchor) else None


def length_of(count: int, unit: str) -> tuple[int, str | None]:
    """So many of a unit that the grammar has; None for one that nobody knows."""
    times, of = TIMES.get(unit, (1, unit))
    known = UNITS.get(unit, {"d": "", "j": ""}.get(unit, unit) if unit in UNITS_IN_FILES else None)
    return count * times, of if of in UNITS_IN_FILES and unit in TIMES else known


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
    found = _NEXT_WEEKDAY.fullmatch(_FOLLOWING.sub(r"\g<day> after", text))
    if found and found["anchor"] and not _is_event(found["anchor"].lower()):
        return ()
    weekday, side = (weekday_meant(found["day"]), found["side"].lower()) if found else (None, "")
    sign, letter = "-" if side in _EARLIER else "+", "D" if side in _ENGLISH else "J"
    if weekday == {"-": "sun", "+": "mon"}[sign]:  # a week begins with Monday: that of the event is on the other side
        return [f"{letter}{sign}1w {weekday}"]
    return [f"{letter}{sign}{weeks}w {weekday}" for weeks in (0, 1)] if weekday else ()
