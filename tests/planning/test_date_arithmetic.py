from collections.abc import Callable
from datetime import date

import pytest

from handbook.model.settings import Period
from handbook.planning.arithmetic import (
    Direction,
    add_months,
    add_working_days,
    roll,
    start_of_span,
    weekday_of_iso_week,
)
from handbook.planning.calendar import DayOff, WorkCalendar

ENGLAND = WorkCalendar(codes=("GB-ENG",))
FRANCE = WorkCalendar(codes=("FR",))
CLOSED_FOR_EVER = WorkCalendar(closures=(Period.model_validate({"from": date(2026, 1, 1), "to": date.max}),))


def test_the_days_that_a_count_skips_are_told() -> None:
    shift = add_working_days(date(2027, 5, 6), -4, ENGLAND)
    assert shift.day == date(2027, 4, 29)
    assert shift.skipped == (
        (date(2027, 5, 1), DayOff("weekend", "")),
        (date(2027, 5, 2), DayOff("weekend", "")),
        (date(2027, 5, 3), DayOff("holiday", "May Day")),
    )


@pytest.mark.parametrize(
    ("anchor", "count", "reached"),
    [
        ("2027-05-08", 1, "2027-05-10"),  # a Saturday and holiday is not counted
        ("2027-05-08", -1, "2027-05-07"),
        ("2027-05-08", 0, "2027-05-08"),
        ("2027-05-07", 1, "2027-05-10"),
        ("2027-05-05", 1, "2027-05-07"),  # Ascension Day between
        ("2026-12-31", 1, "2027-01-04"),
        ("2027-01-04", -1, "2026-12-31"),
    ],
)
def test_working_days_never_count_their_anchor(anchor: str, count: int, reached: str) -> None:
    assert add_working_days(date.fromisoformat(anchor), count, FRANCE).day == date.fromisoformat(reached)


@pytest.mark.parametrize(
    ("anchor", "count", "reached"),
    [
        ("2027-03-31", -1, "2027-02-28"),
        ("2028-03-31", -1, "2028-02-29"),
        ("2027-01-31", 1, "2027-02-28"),
        ("2027-01-15", -1, "2026-12-15"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2027-06-30", 12, "2028-06-30"),
    ],
)
def test_months_end_with_the_month(anchor: str, count: int, reached: str) -> None:
    assert add_months(date.fromisoformat(anchor), count) == date.fromisoformat(reached)


@pytest.mark.parametrize(
    ("anchor", "weeks", "weekday", "reached"),
    [
        ("2027-01-28", -3, 1, "2027-01-05"),
        ("2027-01-31", 0, 0, "2027-01-25"),  # a Sunday ends its week
        ("2027-02-01", 0, 6, "2027-02-07"),
        ("2026-12-31", 0, 4, "2027-01-01"),
    ],
)
def test_weeks_are_those_of_iso_8601(anchor: str, weeks: int, weekday: int, reached: str) -> None:
    assert weekday_of_iso_week(date.fromisoformat(anchor), weeks, weekday) == date.fromisoformat(reached)


@pytest.mark.parametrize(
    ("day", "direction", "allowed", "reached", "passed"),
    [
        ("2027-05-07", "before", None, "2027-05-07", []),
        ("2027-05-09", "before", None, "2027-05-07", ["2027-05-08", "2027-05-09"]),
        ("2027-05-06", "after", None, "2027-05-07", ["2027-05-06"]),
        ("2027-05-06", "before", frozenset({3}), "2027-04-29", ["2027-05-01", "2027-05-02", "2027-05-06"]),
        ("2027-05-10", "after", frozenset({5}), "2027-05-15", []),  # a named Saturday is allowed
        ("2027-05-07", "after", frozenset({5}), "2027-05-15", ["2027-05-08", "2027-05-09"]),  # but not 8 May, a holiday
    ],
)
def test_rolling_looks_one_way_for_a_day_that_will_do(
    day: str, direction: Direction, allowed: frozenset[int] | None, reached: str, passed: list[str]
) -> None:
    shift = roll(date.fromisoformat(day), direction, FRANCE, allowed)
    assert (shift.day.isoformat(), [off.isoformat() for off, _ in shift.skipped]) == (reached, passed)


@pytest.mark.parametrize(
    ("due", "days", "start"),
    [
        ("2027-05-10", 0, "2027-05-10"),
        ("2027-05-10", 1, "2027-05-10"),
        ("2027-05-10", 2, "2027-05-07"),
        ("2027-05-10", 3, "2027-05-05"),
        ("2027-05-08", 2, "2027-05-07"),  # the day of a Saturday event is its last day
    ],
)
def test_a_step_ends_on_its_due_date(due: str, days: int, start: str) -> None:
    assert start_of_span(date.fromisoformat(due), days, FRANCE).day == date.fromisoformat(start)


@pytest.mark.parametrize(
    "arithmetic",
    [
        lambda: add_working_days(date(9999, 12, 31), 1, ENGLAND),
        lambda: add_working_days(date(1, 1, 1), -1, ENGLAND),
        lambda: add_working_days(date(2026, 1, 1), 99_999, ENGLAND),
        lambda: add_working_days(date(2025, 12, 31), 1, CLOSED_FOR_EVER),
        lambda: add_months(date(9999, 12, 1), 1),
        lambda: add_months(date(1, 1, 1), -1),
        lambda: weekday_of_iso_week(date(9999, 12, 31), 1, 0),
        lambda: roll(date(2027, 1, 1), "after", CLOSED_FOR_EVER),
    ],
)
def test_a_day_that_does_not_exist_is_an_overflow(arithmetic: Callable[[], object]) -> None:
    with pytest.raises(OverflowError):
        arithmetic()
