from datetime import date

import pytest

from handbook.model.settings import Period, Settings
from handbook.planning.calendar import DayOff, WorkCalendar

CLOSED = Period.model_validate({"from": date(2026, 12, 24), "to": date(2027, 1, 1), "title": "Winter closure"})
CALENDAR = WorkCalendar(codes=("FR",), closures=(CLOSED,))


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 12, 23), None),
        (date(2026, 12, 24), DayOff("closure", "Winter closure")),
        (date(2026, 12, 25), DayOff("holiday", "Christmas Day")),
        (date(2026, 12, 26), DayOff("closure", "Winter closure")),
        (date(2027, 1, 1), DayOff("holiday", "New Year's Day")),
        (date(2027, 1, 2), DayOff("weekend", "")),
        (date(2027, 1, 4), None),
        (date(2027, 5, 1), DayOff("holiday", "Labor Day")),
    ],
)
def test_a_day_is_off_for_its_strongest_reason(day: date, reason: DayOff | None) -> None:
    assert CALENDAR.why_off(day) == reason
    assert CALENDAR.is_working(day) is (reason is None)


def test_a_closure_includes_both_its_ends() -> None:
    calendar = WorkCalendar(closures=(CLOSED,))
    days = [date(2026, 12, 23), date(2026, 12, 24), date(2027, 1, 1), date(2027, 1, 4)]
    assert [calendar.is_working(day) for day in days] == [True, False, False, True]


def test_days_off_of_a_period_over_new_year_leave_out_its_end() -> None:
    found = CALENDAR.days_off(date(2026, 12, 31), date(2027, 1, 3))
    assert found == (
        (date(2026, 12, 31), DayOff("closure", "Winter closure")),
        (date(2027, 1, 1), DayOff("holiday", "New Year's Day")),
        (date(2027, 1, 2), DayOff("weekend", "")),
    )


def test_no_code_means_weekends_only() -> None:
    assert WorkCalendar().days_off(date(2027, 5, 3), date(2027, 5, 10)) == (
        (date(2027, 5, 8), DayOff("weekend", "")),
        (date(2027, 5, 9), DayOff("weekend", "")),
    )


def test_the_working_week_is_the_handbooks() -> None:
    settings = Settings(name="Dubai", working_week=["sun", "mon", "tue", "wed", "thu"])
    calendar = WorkCalendar.of(settings)
    assert [calendar.is_working(date(2027, 1, day)) for day in range(3, 10)] == [True] * 5 + [False] * 2


def test_an_empty_list_of_codes_replaces_those_of_the_handbook() -> None:
    settings = Settings(name="Nova", calendar=["FR"])
    on_bastille_day = [WorkCalendar.of(settings, codes).is_working(date(2027, 7, 14)) for codes in (None, [], ["GB"])]
    assert on_bastille_day == [False, True, True]


def test_the_first_and_the_last_year_of_the_calendar_work() -> None:
    assert WorkCalendar(codes=("FR",)).is_working(date.max)
    assert WorkCalendar(codes=("FR",)).is_working(date.min)
