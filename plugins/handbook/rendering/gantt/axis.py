"""The time axis of a Gantt chart: where days lie, where the ticks stand, which days are shaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from handbook.planning.calendar import DayOff, Skipped, WorkCalendar
from handbook.rendering.gantt.scale import ONE_DAY, Scale, first_day, last_day, scale_for, starts
from handbook.rendering.site import Site

_LABEL_WIDTH = 50
"""Pixels that the label of a tick needs in any language."""


@dataclass(frozen=True)
class Tick:
    """The start of a week, month, quarter or year. `label` is empty where labels would touch, `year` where it stays."""

    x: str
    label: str
    year: str


@dataclass(frozen=True)
class Shade:
    """Days in a row that are not worked for the same reason."""

    x: str
    width: str
    kind: str
    title: str


@dataclass(frozen=True)
class Axis:
    """`days` days from `first`; places on it are shares of its width, in per cent."""

    first: date
    days: int
    scale: Scale

    @classmethod
    def over(cls, start: date, end: date) -> "Axis":
        """The axis for a plan from `start` to `end`, both included, in whole units of its scale."""
        scale = scale_for((end - start).days + 1)
        first = first_day(start, scale.unit)
        return cls(first, (last_day(end, scale.unit) - first).days + 1, scale)

    @property
    def last(self) -> date:
        """The last day that is drawn."""
        return self.first + timedelta(days=self.days - 1)

    @property
    def width(self) -> int:
        """The least width in pixels at which it can be read."""
        return ceil(self.days * self.scale.pixels)

    def share(self, days: float) -> str:
        """So many days as a share of the width."""
        return f"{100 * days / self.days:.3f}%"

    def place(self, day: date, part: float = 0) -> str:
        """Where a day begins, or a part of it is over."""
        return self.share((day - self.first).days + part)

    def is_late(self, day: date) -> bool:
        """Whether a day lies so far right that a text after it would be cut off."""
        return (day - self.first).days > self.days - _LABEL_WIDTH / self.scale.pixels

    def ticks(self, site: Site) -> tuple[Tick, ...]:
        """The start of every unit, with as many labels as there is room for."""
        days = list(starts(self.first, self.last, self.scale.unit))
        step = ceil(_LABEL_WIDTH * len(days) / self.width)
        years = _new_years(days)
        if self.scale.unit == "year":
            return tuple(Tick(self.place(day), years[day], "") for day in days[::step])
        labels = {day: site.day(day, "week" if self.scale.unit == "week" else "month") for day in days[::step]}
        return tuple(Tick(self.place(day), labels.get(day, ""), years.get(day, "")) for day in days)

    def shades(self, site: Site, calendar: WorkCalendar) -> tuple[Shade, ...]:
        """Weekends, holidays and closures, as far as they are wide enough to be seen."""
        if not self.scale.shows_closed_days:
            return ()
        end = self.last + ONE_DAY if self.last < date.max else self.last
        return tuple(
            Shade(self.place(start), self.share(days), reason.kind, reason.name or site.words("gantt.weekend"))
            for start, days, reason in _runs(calendar.days_off(self.first, end))
            if self.scale.shows_weekends or reason.kind != "weekend"
        )


def _new_years(days: list[date]) -> dict[date, str]:
    """The first of these days, and the first one in each new year -> that year."""
    first_in_year = {day.year: day for day in reversed(days)}
    return {day: f"{year}" for year, day in first_in_year.items()}


def _runs(days_off: Skipped) -> Iterator[tuple[date, int, DayOff]]:
    """First day, number of days and reason of each stretch of days that are off for the same reason."""
    start, count, held = date.min, 0, None
    for day, reason in days_off:
        if reason == held and (day - start).days == count:
            count += 1
            continue
        if held:
            yield start, count, held
        start, count, held = day, 1, reason
    if held:
        yield start, count, held
