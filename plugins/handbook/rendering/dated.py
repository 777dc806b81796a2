"""Words that are true on some days only: the site holds the days, and the browser, which knows today, shows them."""

import datetime
from dataclasses import dataclass
from typing import Literal

from handbook.locales.days import DayLength
from handbook.rendering.site import Site

Tone = Literal["", "good", "warn", "bad"]


@dataclass(frozen=True)
class Day:
    """A day for machines and for readers."""

    iso: str
    text: str


def day(site: Site, value: datetime.date | None, length: DayLength = "day") -> Day | None:
    """A day as pages print it; None stays None."""
    return Day(value.isoformat(), site.day(value, length)) if value else None


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
    first: datetime.date | None = None,
    end: datetime.date | None = None,
    relative: datetime.date | None = None,
) -> DatedBadge:
    """A badge with its days written for the browser."""
    return DatedBadge(words, tone, *(value.isoformat() if value else "" for value in (first, end, relative)))
