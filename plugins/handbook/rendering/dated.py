"""Words that are true on some days only: the site holds the days, and the browser, which knows today, shows them."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, overload

from handbook.locales.days import DayLength
from handbook.model.days import ALWAYS, Days, next_day
from handbook.rendering.site import Site

Tone = Literal["", "good", "warn", "bad"]


@dataclass(frozen=True)
class Day:
    """A day for machines and for readers; of what lasts several days the last, with the `first` as an ISO day.

    `begins` is the ISO day on which a window opens in which something is done.
    """

    iso: str
    text: str
    first: str = ""
    begins: str = ""


@overload
def day(site: Site, value: datetime.date, length: DayLength = "day") -> Day: ...
@overload
def day(site: Site, value: datetime.date | None, length: DayLength = "day") -> Day | None: ...
def day(site: Site, value: datetime.date | None, length: DayLength = "day") -> Day | None:
    """A day as pages print it; None stays None."""
    return Day(value.isoformat(), site.day(value, length)) if value else None


def span(site: Site, first: datetime.date, last: datetime.date, length: DayLength = "day") -> Day:
    """From the first to the last day of something; the one day of what does not last."""
    return Day(last.isoformat(), site.days(first, last, length), first.isoformat() if first < last else "")


@dataclass(frozen=True)
class DatedBadge:
    """A badge to be shown from the ISO day `first`, included, until `end`, not included; empty means no bound.

    With `relative`, a day, the browser adds how far off that is.
    """

    words: str
    tone: Tone
    first: str = ""
    end: str = ""
    relative: str = ""


def badge(
    words: str,
    tone: Tone,
    days: Days = ALWAYS,
    relative: datetime.date | None = None,
) -> DatedBadge:
    """A badge for these days."""
    return DatedBadge(words, tone, from_day(days.first), over_from(days.last), relative.isoformat() if relative else "")


def from_day(first: datetime.date) -> str:
    """The ISO day from which the browser shows what is true from `first` on, included; empty for always."""
    return first.isoformat() if first > datetime.date.min else ""


def over_from(last: datetime.date) -> str:
    """The ISO day from which the browser no longer shows what is true until `last`, included; empty for never."""
    return next_day(last).isoformat() if last < datetime.date.max else ""


def gone_from(left: datetime.date | None) -> str:
    """The ISO day from which somebody with this last day is no longer here; empty for who stays."""
    return over_from(left) if left else ""


def until_text(site: Site, left: datetime.date | None) -> str:
    """`until 29 Jan 2027`, of somebody with this last day; empty for who stays."""
    return site.words("org.until", day=site.day(left)) if left else ""


@dataclass(frozen=True)
class DayCount:
    """A number that another day may change. `lasting` is what counts on every day.

    `by_day` tells the browser, which knows today (`3 2027-01-01:4 2027-04-01:3`): first the number before all days,
    then each day from which it is another; empty where it never is. `one` and `other` are its words for so many.
    """

    lasting: int
    by_day: str = ""
    one: str = ""
    other: str = ""

    @property
    def ever(self) -> bool:
        """Whether there is anything to count, be it on some days only."""
        return bool(self.lasting or self.by_day)


def day_count(counted: Iterable[tuple[Days, int]], forms: tuple[str, str] = ("", "")) -> DayCount:
    """So many on these days, all in all."""
    lasting, changes = 0, Counter[datetime.date]()
    for (first, last), count in counted:
        if (first, last) == ALWAYS:
            lasting += count
        changes[first] += count
        changes[next_day(last)] -= count
    total, told = 0, list[str]()
    for place in sorted(changes):
        if changes[place] and place < datetime.date.max:
            total += changes[place]
            told.append(f"{place.isoformat()}:{total}" if place > datetime.date.min else str(total))
    by_day = " ".join(told if changes[datetime.date.min] else ("0", *told))
    return DayCount(lasting, "" if by_day == str(lasting) else by_day, *forms)
