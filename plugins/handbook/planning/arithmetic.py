"""The arithmetic of dates, one rule a function.

A day that lies outside the years 1 to 9999, or further off than any plan, raises OverflowError.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, NamedTuple

from handbook.planning.calendar import Skipped, WorkCalendar

Direction = Literal["before", "after"]

_HORIZON = 50
"""Years. A longer offset in working days is a slip of the keyboard, and its skipped days would fill the memory."""
_ROLL_LIMIT = 366
"""Days. No team closes for longer; a calendar without any working day must not be searched for ever."""


class Shift(NamedTuple):
    """The day that was reached, and the non-working days that were passed over, in calendar order."""

    day: date
    skipped: Skipped = ()


def add_working_days(anchor: date, count: int, calendar: WorkCalendar) -> Shift:
    """The `count`-th working day after the anchor, or before it where `count` is negative; 0 is the anchor itself.

    The anchor is never counted, worked or not: with the poll on a Thursday, "1 working day before" is Wednesday.
    Source: Representation of the People Act 1983, Schedule 1, rules 1 and 2 (the timetable of UK parliamentary
    elections, which disregards weekends and bank holidays).
    """
    if count == 0:
        return Shift(anchor)
    if count > 0:
        day = _working_day_after(anchor, count, calendar)
        return Shift(day, calendar.days_off(anchor + timedelta(days=1), day))
    day = _working_day_before(anchor, -count, calendar)
    return Shift(day, calendar.days_off(day, anchor))


def _working_day_after(anchor: date, count: int, calendar: WorkCalendar) -> date:
    year = anchor.year
    days = calendar.working_days(year)
    position = bisect_right(days, anchor) + count - 1
    while position >= len(days):
        position -= len(days)
        year = _within_reach(year + 1, anchor)
        days = calendar.working_days(year)
    return days[position]


def _working_day_before(anchor: date, count: int, calendar: WorkCalendar) -> date:
    year = anchor.year
    days = calendar.working_days(year)
    position = bisect_left(days, anchor) - count
    while position < 0:
        year = _within_reach(year - 1, anchor)
        days = calendar.working_days(year)
        position += len(days)
    return days[position]


def _within_reach(year: int, anchor: date) -> int:
    if MINYEAR <= year <= MAXYEAR and abs(year - anchor.year) <= _HORIZON:
        return year
    message = f"no such working day within {_HORIZON} years of {anchor}"
    raise OverflowError(message)


def working_days_until(start: date, end: date, calendar: WorkCalendar) -> int:
    """The working days after `start` up to `end`, which is counted; negative where `end` lies before `start`."""
    if end < start:
        return -working_days_until(end, start, calendar)
    whole_years = sum(len(calendar.working_days(year)) for year in range(start.year, end.year))
    upto_end = bisect_right(calendar.working_days(end.year), end)
    return whole_years + upto_end - bisect_right(calendar.working_days(start.year), start)


def add_months(anchor: date, count: int) -> date:
    """The same day of the month, `count` calendar months on; a day that the month lacks is its last day.

    Source: RFC 5545 leaves such days out and ISO 8601 says nothing; this is what banks and `date` libraries do
    (31 March - 1 month = 28 or 29 February).
    """
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + count, 12)
    if not MINYEAR <= year <= MAXYEAR:
        message = f"{anchor} and {count} months"
        raise OverflowError(message)
    return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))


def monday_of(day: date) -> date:
    """The first day of the ISO week in which `day` lies."""
    return weekday_of_iso_week(day, 0, 0)


def weekday_of_iso_week(anchor: date, weeks: int, weekday: int) -> date:
    """The `weekday` (0 = Monday) of the ISO week that lies `weeks` weeks from the anchor's own.

    Source: ISO 8601, a week starts on Monday: a Sunday belongs to the week of the Monday before it.
    """
    return anchor + timedelta(days=weekday - anchor.weekday(), weeks=weeks)


def roll(
    day: date, direction: Direction, calendar: WorkCalendar, allowed_weekdays: frozenset[int] | None = None
) -> Shift:
    """The nearest day that will do, `day` itself first, looking in one direction only.

    Without `allowed_weekdays` (0 = Monday) every working day will do. With them, only those weekdays do, off days of
    the week among them if the author names them, but never a holiday or a closure.
    """
    step = timedelta(days=1 if direction == "after" else -1)
    for count in range(_ROLL_LIMIT):
        rolled = day + count * step
        if _will_do(rolled, calendar, allowed_weekdays):
            return Shift(rolled, _passed(day, rolled, calendar))
    message = f"no allowed day within {_ROLL_LIMIT} days {direction} {day}"
    raise OverflowError(message)


def _will_do(day: date, calendar: WorkCalendar, allowed_weekdays: frozenset[int] | None) -> bool:
    if allowed_weekdays is None:
        return calendar.is_working(day)
    return day.weekday() in allowed_weekdays and not is_closed(day, calendar)


def _passed(day: date, rolled: date, calendar: WorkCalendar) -> Skipped:
    """The days off between, `day` itself included and the day that was found not."""
    one = timedelta(days=1)
    return calendar.days_off(day, rolled) if day <= rolled else calendar.days_off(rolled + one, day + one)


def is_closed(day: date, calendar: WorkCalendar) -> bool:
    """Whether a holiday or a closure falls on this day, whatever its weekday."""
    reason = calendar.why_off(day)
    return reason is not None and reason.kind != "weekend"


def start_of_span(due: date, days: int, calendar: WorkCalendar) -> Shift:
    """The first of `days` working days that end on `due`; 0 days and 1 day both start on the due date.

    The due date is the last of them even where it is not worked: the day of an event on a Saturday is its last day.
    """
    return add_working_days(due, -max(days - 1, 0), calendar)
