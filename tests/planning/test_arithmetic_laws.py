"""Laws of the arithmetic of dates that hold for every date and every calendar."""

from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from handbook.planning.arithmetic import Direction, Shift, add_months, add_working_days, roll, working_days_until
from handbook.planning.calendar import WorkCalendar

ODD_WEEK = WorkCalendar(frozenset({0, 2, 6}), ("IN",))
CALENDARS = [WorkCalendar(), ODD_WEEK, WorkCalendar(codes=("GB-ENG", "GB-SCT")), WorkCalendar(codes=("FR-57",))]

days = st.dates(date(2020, 1, 1), date(2034, 12, 31))
counts = st.integers(-300, 300)
calendars = st.sampled_from(CALENDARS)
directions = st.sampled_from(["before", "after"])
weekdays = st.none() | st.frozensets(st.integers(0, 6), min_size=1)


@given(days, counts.filter(bool), calendars)
def test_working_days_never_land_on_a_day_off(day: date, count: int, calendar: WorkCalendar) -> None:
    assert calendar.is_working(add_working_days(day, count, calendar).day)


@given(days, counts, calendars)
def test_working_days_there_and_back(day: date, count: int, calendar: WorkCalendar) -> None:
    assume(calendar.is_working(day))
    assert add_working_days(add_working_days(day, count, calendar).day, -count, calendar).day == day


@given(days, counts, calendars)
def test_working_days_are_counted_as_they_are_added(day: date, count: int, calendar: WorkCalendar) -> None:
    assume(calendar.is_working(day))
    assert working_days_until(day, add_working_days(day, count, calendar).day, calendar) == count


@given(days, counts, calendars)
def test_working_days_and_skipped_days_are_all_the_days_between(day: date, count: int, calendar: WorkCalendar) -> None:
    reached, skipped = add_working_days(day, count, calendar)
    assert abs(count) + len(skipped) == abs((reached - day).days)


@given(days, directions, calendars, weekdays)
def test_rolling_twice_is_rolling_once(
    day: date, direction: Direction, calendar: WorkCalendar, allowed: frozenset[int] | None
) -> None:
    rolled = roll(day, direction, calendar, allowed).day
    assert roll(rolled, direction, calendar, allowed) == Shift(rolled)


@given(days, st.integers(-60, 60))
def test_months_keep_the_day_or_end_the_month(day: date, count: int) -> None:
    reached = add_months(day, count)
    assert (reached.year * 12 + reached.month) - (day.year * 12 + day.month) == count
    assert reached.day == day.day or (reached.day < day.day and (reached + timedelta(days=1)).day == 1)
