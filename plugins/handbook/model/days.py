"""Stretches of calendar days, and the days beside them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

_ONE = timedelta(days=1)


class Days(NamedTuple):
    """The days from `first` to `last`, both included; without one of them there is no bound on that side."""

    first: date = date.min
    last: date = date.max

    def hold(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last

    def cover(self, other: "Days") -> bool:
        """Whether all of the other days are among them."""
        return self.first <= other.first and other.last <= self.last

    def meet(self, other: "Days") -> bool:
        """Whether one of the other days is among them."""
        return self.first <= other.last and other.first <= self.last

    def without(self, other: "Days") -> Iterator["Days"]:
        """Those that are not among the other days: before them, and after them."""
        if self.first < other.first:
            yield Days(self.first, min(self.last, previous_day(other.first)))
        if other.last < self.last:
            yield Days(max(self.first, next_day(other.last)), self.last)

    @classmethod
    def before(cls, day: date) -> "Days":
        """All that have passed when a day comes."""
        return cls(last=previous_day(day))

    @classmethod
    def after(cls, day: date) -> "Days":
        """All that come once a day has passed."""
        return cls(next_day(day))


ALWAYS = Days()


def next_day(day: date) -> date:
    """The day after; the last of all days where there is none."""
    return day + _ONE if day < date.max else day


def days_before(day: date, span: timedelta) -> date:
    """The day that lies so long before; the first of all days where there is none."""
    return day - span if day - date.min > span else date.min


def previous_day(day: date) -> date:
    """The day before; the first of all days where there is none."""
    return day - _ONE if day > date.min else day
