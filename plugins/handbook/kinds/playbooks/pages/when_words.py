"""Days of the retroplan as people say them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from babel.dates import get_day_names
from babel.units import format_unit

from handbook.model.when import EVENT, LAST_DAY, When, fixed_day
from handbook.rendering.site import Site

_MINUS = "\N{MINUS SIGN}"
_UNITS = {"d": "duration-day", "w": "duration-week", "m": "duration-month"}


def short_when(site: Site, when: When) -> str:
    """`D-42`, in French `J-10 jo`; `D-3 w Tue`, `brief + 3 wd`; with a real minus sign."""
    if when.begins:
        return f"{short_when(site, when.begins)} \N{EN DASH} {short_when(site, replace(when, begins=None))}"
    anchor, space = (site.words("playbook.day-d"), "") if when.anchor == EVENT else (_name(site, when.anchor), " ")
    if when.count == 0:
        return f"{anchor} {_weekday(site, when, 'abbreviated')}".rstrip()
    sign = "+" if when.count > 0 else _MINUS
    unit = site.words(f"playbook.unit-{when.unit}")
    offset = f"{anchor}{space}{sign}{space}{abs(when.count)}"
    return " ".join(part for part in (offset, unit, _weekday(site, when, "abbreviated")) if part)


def _end(site: Site, when: When, names: Mapping[str, str]) -> str:
    """An end of a window: the anchor itself, or the day that is counted from it."""
    if when.count == 0 and when.weekday is None:
        return called(site, when.anchor, names) or site.words("playbook.the-day")
    return spoken_when(site, when, names)


def _name(site: Site, anchor: str) -> str:
    return site.words("playbook.last-day-short") if anchor in LAST_DAY else called(site, anchor, {anchor: anchor})


def called(site: Site, anchor: str, names: Mapping[str, str]) -> str:
    """What it is called in a sentence; a day of the calendar is that day."""
    day = fixed_day(anchor)
    return site.day(day) if day else names.get(anchor, anchor.replace("_", " "))


def told_when(site: Site, when: When, names: Mapping[str, str]) -> str:
    """`42 days before`, where the reader knows of which event; `names` as in `spoken_when`."""
    return spoken_when(site, when, {**names, EVENT: ""})


def spoken_when(site: Site, when: When, names: Mapping[str, str]) -> str:
    """`42 days before the live session`; `names` maps an anchor -> what it is called in a sentence.

    An event without a name there goes without saying.
    """
    if when.begins:
        first, last = (_end(site, end, names) for end in (when.begins, replace(when, begins=None)))
        return site.words("playbook.window", first=first, last=last)
    anchor, weekday = called(site, when.anchor, names), _weekday(site, when, "wide")
    it = "" if anchor else "-it"
    if when.count == 0 and (when.anchor in LAST_DAY or fixed_day(when.anchor)) and not weekday:
        return anchor
    if when.count == 0:
        return site.words(f"playbook.that-{'week' if weekday else 'day'}{it}", anchor=anchor, weekday=weekday)
    side = "after" if when.count > 0 else "before"
    spoken = site.words(f"playbook.{side}{it}", span=_span(site, when), anchor=anchor)
    return site.words("playbook.on-weekday", spoken=spoken, weekday=weekday) if weekday else spoken


def _span(site: Site, when: When) -> str:
    count = abs(when.count)
    if when.unit == "wd":
        return site.words("playbook.working-days", count)
    return _spelt(count, _UNITS[when.unit], site.language)


@lru_cache(maxsize=1024)
def _spelt(count: int, unit: str, language: str) -> str:
    """Babel looks each unit up in three places, and a retroplan says the same few lengths on every page."""
    return format_unit(count, unit, locale=language)


def _weekday(site: Site, when: When, width: Literal["abbreviated", "wide"]) -> str:
    return "" if when.weekday is None else get_day_names(width, locale=site.language)[when.weekday]
