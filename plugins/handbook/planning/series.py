"""The dates of what repeats: a pure function of the first one, the rule and the working days."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain, islice
from typing import Final, Literal, NamedTuple

from dateutil.rrule import DAILY, MO, MONTHLY, WEEKLY, rrule, weekday

from handbook.model.series import LAST, MovedDate, Series, SeriesDay
from handbook.model.values import WEEKDAYS
from handbook.planning.arithmetic import is_closed, roll
from handbook.planning.calendar import WorkCalendar

MOST: Final = 500
"""Dates that one file may make: two years of working days are fewer."""
_MONTHS_A_YEAR: Final = 12
_IN_EACH_MONTH: Final = 28
_YEARS_AHEAD: Final = 20
_SEARCHED: Final = 1200
"""Months or days that are looked through for working days: more than a series can have."""


class SeriesDate(NamedTuple):
    """One date of a series: the one that the rule gives, by which it is known, and the day that it has."""

    by_rule: date
    day: date
    reason: str | None = None
    """Why it is on another day, where a person said so."""


class LeftOut(NamedTuple):
    """A day of the rule that has no date: it is named (`except`), its month is, it is a day off, or it is taken.

    `reason` is what was said of it, or the name of the day off.
    """

    day: date
    why: Literal["named", "month", "day-off", "weekend", "taken"]
    reason: str = ""


@dataclass(frozen=True)
class SeriesDates:
    """The dates of a series in the order of their days, and those that it would have on days that are not worked.

    `is_cut` tells that there would be more than `MOST`. `doubled` are on the day of another one, and therefore no
    dates.
    """

    dates: tuple[SeriesDate, ...]
    on_days_off: tuple[date, ...] = ()
    is_cut: bool = False
    left_out: tuple[LeftOut, ...] = ()
    doubled: tuple[SeriesDate, ...] = ()

    @property
    def last(self) -> date | None:
        """The last day of all."""
        return max((one.day for one in self.dates), default=None)


def has_end(series: Series) -> bool:
    """Whether it says when it is over, once."""
    return (series.until is None) != (series.times is None)


def misfit(series: Series) -> SeriesDay | None:
    """The day in `on` that the rhythm cannot have: the first Monday of a week, each Tuesday of a month."""
    of_months = series.every.is_of_months
    wrong = (one for one in series.days if (one.place is not None) is not of_months)
    return next(wrong, None)


def days_between(series: Series) -> int | None:
    """How far apart the dates are of so many days that are a weekday besides; None where that is no surprise.

    Every 15 days, of those only the Tuesdays: 15 and 7 have their first common multiple after 105 days.
    """
    count, is_named = series.every.count, any(one.weekday is not None for one in series.days)
    is_of_days = series.every.unit == "days" and is_named and count > 1
    return count * len(WEEKDAYS) if is_of_days and count % len(WEEKDAYS) else None


def is_not_in_each_month(first: date, series: Series) -> bool:
    """Whether the day of the first date is missing in some of the months that it would fall into."""
    if not series.every.is_of_months or series.days or first.day <= _IN_EACH_MONTH:
        return False
    return not is_yearly(series) or (first.month, first.day) == (2, 29)


def is_yearly(series: Series) -> bool:
    """Whether all of its dates are in the same month."""
    return series.every.is_of_months and series.every.count % _MONTHS_A_YEAR == 0


def first_by_rule(first: date, series: Series, calendar: WorkCalendar) -> date | None:
    """The first day from `first` on that the rule gives, whatever is left out; the same day where all is well."""
    return next(_up_to(_unbound(first, series, calendar), _horizon(first)), None)


def dates_of(first: date, series: Series, calendar: WorkCalendar) -> SeriesDates:
    """All dates of a series that says when it ends, its first one on `first` or after; none of one without an end."""
    if not has_end(series) or misfit(series) or is_not_in_each_month(first, series):
        return SeriesDates(())
    found = _parted(first, series, calendar)
    days, doubled = tuple(found.dates.values()), tuple(found.doubled)
    off = tuple(one.by_rule for one in days[:MOST] if one.reason is None and _is_off(one.by_rule, series, calendar))
    gaps = (*found.gaps, *(LeftOut(one.by_rule, "taken") for one in doubled))
    in_order = tuple(sorted(days[:MOST], key=lambda one: one.day))
    is_cut = len(days) > MOST
    return SeriesDates(in_order, off if series.roll == "none" else (), is_cut, tuple(sorted(gaps)), doubled)


@dataclass
class _Found:
    """The dates of a rule by the days that they have, the days that are left out, and what is on the day of another."""

    dates: dict[date, SeriesDate] = field(default_factory=dict[date, SeriesDate])
    gaps: list[LeftOut] = field(default_factory=list[LeftOut])
    doubled: list[SeriesDate] = field(default_factory=list[SeriesDate])

    def add(self, one: SeriesDate, most: int) -> None:
        """A date; on one day the one that is its own stays before one that was rolled there, else the first."""
        there = self.dates.get(one.day)
        if there is None and len(self.dates) < most:
            self.dates[one.day] = one
        elif there and _is_rolled(there) and not _is_rolled(one):
            self.dates[one.day] = one
            self.doubled.append(there)
        elif there:
            self.doubled.append(one)


def _parted(first: date, series: Series, calendar: WorkCalendar) -> _Found:
    """The dates, up to the number of them; what is left out does not count, nor what is on the day of another."""
    most = MOST + 1 if series.times is None else min(series.times, MOST + 1)
    found, rolled_to = _Found(), date.min
    for day in _by_rule(first, series, calendar):
        is_full = len(found.dates) >= most
        if is_full and day > rolled_to:
            break
        gap = _gap(day, series, calendar)
        if gap is None:
            one = _placed(day, series, calendar)
            rolled_to = max(rolled_to, one.day) if _is_rolled(one) else rolled_to
            found.add(one, most)
        elif len(found.gaps) < MOST and not is_full:
            found.gaps.append(gap)
    return found


def _is_rolled(one: SeriesDate) -> bool:
    """Whether it is on another day because its own is a day off."""
    return one.reason is None and one.day != one.by_rule


def _gap(day: date, series: Series, calendar: WorkCalendar) -> LeftOut | None:
    """Why a day is left out; None where it is not."""
    for pause in series.except_:
        if pause.from_ <= day <= pause.last:
            return LeftOut(day, "named", pause.reason or "")
    if day.month in series.months_without:
        return LeftOut(day, "month")
    if series.roll != "skip" or _move(day, series) or not _is_off(day, series, calendar):
        return None
    reason = calendar.why_off(day)
    return LeftOut(day, "weekend" if reason and reason.kind == "weekend" else "day-off", reason.name if reason else "")


def _move(day: date, series: Series) -> MovedDate | None:
    return next((move for move in reversed(series.moved) if move.from_ == day), None)


def _placed(day: date, series: Series, calendar: WorkCalendar) -> SeriesDate:
    """A day of the rule with the day that it has."""
    if move := _move(day, series):
        return SeriesDate(day, move.to, move.reason or "")
    if series.roll in ("none", "skip") or not _is_off(day, series, calendar):
        return SeriesDate(day, day)
    return SeriesDate(day, roll(day, series.roll, calendar).day)


def _up_to(days: Iterable[date], last: date) -> Iterator[date]:
    for day in days:
        if day > last:
            return
        yield day


def _is_off(day: date, series: Series, calendar: WorkCalendar) -> bool:
    """Whether a day is not worked; who names a Saturday means it, and a 15th may be one by chance."""
    names_weekdays = series.every.unit == "weeks" or any(one.weekday is not None for one in series.days)
    return is_closed(day, calendar) if names_weekdays else not calendar.is_working(day)


def _by_rule(first: date, series: Series, calendar: WorkCalendar) -> Iterator[date]:
    """The days of the rule, each once, in order, up to the last one that can matter."""
    return _up_to(_unbound(first, series, calendar), series.until or _horizon(first))


def _horizon(first: date) -> date:
    """The day up to which days are looked for where only their number is said: nobody plans for longer."""
    return date(min(first.year + _YEARS_AHEAD, date.max.year), 12, 31)


def _unbound(first: date, series: Series, calendar: WorkCalendar) -> Iterator[date]:
    days = series.days
    if series.every.is_of_months:
        return _in_months(first, series.every.count, days or [SeriesDay(first.day)], calendar)
    each = _weekly(first, series) if series.every.unit == "weeks" else _daily(first, series)
    if any(one.is_working for one in days):
        return (day for day in each if calendar.is_working(day))
    return each


def _weekly(first: date, series: Series) -> Iterator[date]:
    """Every so many weeks; a week begins on Monday, and the one of the first date counts."""
    named = [one.weekday for one in series.days if one.weekday is not None]
    if any(one.is_working for one in series.days):
        named = [*range(len(WEEKDAYS))]
    weekdays = named or [first.weekday()]
    return _days(rrule(WEEKLY, _midnight(first), series.every.count, wkst=MO, byweekday=weekdays))


def _daily(first: date, series: Series) -> Iterator[date]:
    """Every so many days; of those only the weekdays that are named."""
    named = [one.weekday for one in series.days if one.weekday is not None]
    return _days(rrule(DAILY, _midnight(first), series.every.count, byweekday=named or None))


def _in_months(first: date, step: int, days: Sequence[SeriesDay], calendar: WorkCalendar) -> Iterator[date]:
    """Every so many months, that of the first date among them."""
    months = islice(rrule(MONTHLY, _midnight(first.replace(day=1)), step), _SEARCHED)
    found = ({day for one in days if (day := _in_month(month.date(), one, calendar))} for month in months)
    return (day for day in chain.from_iterable(sorted(each) for each in found) if day >= first)


def _in_month(month: date, wanted: SeriesDay, calendar: WorkCalendar) -> date | None:
    """The day of one month (its first day) that is meant."""
    place = wanted.place or 1
    if wanted.weekday is not None:
        return next(_days(rrule(MONTHLY, _midnight(month), count=1, byweekday=weekday(wanted.weekday, place))), None)
    if not wanted.is_working:
        return next(_days(rrule(MONTHLY, _midnight(month), count=1, bymonthday=place)), None)
    every = _days(rrule(DAILY, _midnight(month), count=31))
    worked = [day for day in every if day.month == month.month and calendar.is_working(day)]
    position = place if place == LAST else place - 1
    return worked[position] if position < len(worked) and worked else None


def _days(found: Iterable[datetime]) -> Iterator[date]:
    return (moment.date() for moment in found)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 -- a day has no zone
