"""Which days are worked, and why the others are not."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import Literal

from handbook.model.settings import Period, Settings
from handbook.model.values import WEEKDAYS
from handbook.planning.public_holidays import (
    declared_working_days,
    is_known_calendar,
    known_calendars,
    public_holidays,
)

__all__ = [
    "DayOff",
    "Skipped",
    "WorkCalendar",
    "every_week_alike",
    "is_known_calendar",
    "known_calendars",
    "public_holidays",
]


@dataclass(frozen=True)
class DayOff:
    """Why a day is not worked. `name` is the holiday's or the closure's title, empty for a weekend."""

    kind: Literal["weekend", "holiday", "closure"]
    name: str = ""


Skipped = tuple[tuple[date, DayOff], ...]
"""Days that are not worked, each with the reason, in calendar order."""

_WEEKEND = DayOff("weekend")
_WHOLE, _HALF = Decimal(1), Decimal("0.5")


@dataclass(frozen=True)
class _Year:
    """One year of a calendar, in calendar order. `reasons` maps each day that is not worked -> why; so does `off`.

    Of `halves`, one half is off.
    """

    working: Sequence[date]
    off: Skipped
    reasons: Mapping[date, DayOff]
    halves: Collection[date]


@dataclass(frozen=True)
class WorkCalendar:
    """The working days of a team; years are worked out when they are first asked for.

    `working_week` holds weekdays (0 = Monday); `codes` name public holiday calendars, all of which apply, none
    meaning weekends only; days of a weekend that they declare worked are. `closures` include both ends; one of half
    days leaves the days worked. `worked` are the days that people work whatever else holds.
    `language` is that of the holidays' names.
    """

    working_week: frozenset[int] = frozenset(range(5))
    codes: tuple[str, ...] = ()
    closures: tuple[Period, ...] = ()
    worked: frozenset[date] = frozenset[date]()
    language: str = "en"
    event: frozenset[date] = frozenset[date]()
    """The days of an event: each is worked, whatever day it is."""
    _years: dict[int, _Year] = field(default_factory=dict[int, _Year], init=False, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        settings: Settings,
        codes: Sequence[str] | None = None,
        language: str = "en",
        days_off: Sequence[Period] = (),
    ) -> "WorkCalendar":
        """The handbook's calendar; `codes` replaces its public holidays, and an empty one means none.

        `days_off` are added to the company's closures.
        """
        wanted = tuple(dict.fromkeys(settings.calendar if codes is None else codes))
        return _calendar(_Same(settings), wanted, language, tuple(days_off))

    def with_event(self, days: frozenset[date]) -> "WorkCalendar":
        """The calendar with the days of an event, on each of which people work."""
        return replace(self, event=days) if days else self

    def without_event(self) -> "WorkCalendar":
        """The calendar of those who have nothing to do with the event."""
        return replace(self, event=frozenset[date]()) if self.event else self

    def is_working(self, day: date) -> bool:
        """Whether people work on this day."""
        return day not in self._year(day.year).reasons

    def share(self, day: date) -> Decimal:
        """How much of a working day is worked: a half where a closure takes the other."""
        return _HALF if day in self._year(day.year).halves else _WHOLE

    def why_off(self, day: date) -> DayOff | None:
        """Why nobody works on this day: a holiday before a closure before a weekend; None for a working day."""
        return self._year(day.year).reasons.get(day)

    def working_days(self, year: int) -> Sequence[date]:
        """The working days of a year, in order."""
        return self._year(year).working

    def days_off(self, start: date, end: date) -> Skipped:
        """The days that are not worked from `start` (inclusive) to `end` (exclusive)."""
        years = (self._year(year).off for year in range(start.year, end.year + 1))
        return tuple(chain.from_iterable(off[_place(off, start) : _place(off, end)] for off in years))

    def _year(self, year: int) -> _Year:
        if year not in self._years:
            self._years[year] = self._work_out(year)
        return self._years[year]

    def _work_out(self, year: int) -> _Year:
        days, declared = _days_of(year), declared_working_days(self.codes, year)
        reasons = {day: _WEEKEND for day in days if day.weekday() not in self.working_week and day not in declared}
        whole, halves = (
            _closed(
                [each for each in self.closures if (each.half is None) is is_whole], days[0], days[-1], self.language
            )
            for is_whole in (True, False)
        )
        reasons |= whole
        holidays = public_holidays(self.codes, (year,), self.language)
        reasons |= {day: DayOff("holiday", name) for day, name in holidays.items()}
        worked = self.worked | self.event
        reasons = {day: reason for day, reason in reasons.items() if day not in worked}
        off = tuple((day, reasons[day]) for day in days if day in reasons)
        return _Year([day for day in days if day not in reasons], off, reasons, halves.keys())


@dataclass(frozen=True, eq=False)
class _Same:
    """Settings that are the same for being one object: they may hold 10,000 closures, which nobody compares."""

    settings: Settings

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.settings is other.settings

    def __hash__(self) -> int:
        return id(self.settings)


@lru_cache(maxsize=64)  # campaigns of one market share what is worked out of its years
def _calendar(same: _Same, codes: tuple[str, ...], language: str, days_off: tuple[Period, ...]) -> WorkCalendar:
    week = frozenset(WEEKDAYS.index(name) for name in same.settings.working_week)
    settings = same.settings
    return WorkCalendar(week, codes, (*settings.closures, *days_off), frozenset(settings.working_days), language)


def every_week_alike(settings: Settings) -> Settings:
    """The settings without the days on which one week differs from another, public holidays aside."""
    return settings.model_copy(update={"closures": [], "working_days": []})


def _closed(closures: Iterable[Period], first: date, last: date, language: str) -> Mapping[date, DayOff]:
    """The days from `first` to `last` on which a closure falls; of several on one day, the one that is told last."""
    found: dict[date, DayOff] = {}
    for closure in reversed([*closures]):
        day, end = max(closure.from_, first), min(closure.to, last)
        while day <= end and len(found) <= (last - first).days:
            found.setdefault(day, DayOff("closure", closure.called(language)))
            day += timedelta(days=1)
    return found


def _place(off: Skipped, day: date) -> int:
    return bisect_left(off, day, key=lambda entry: entry[0])


def _days_of(year: int) -> Sequence[date]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
