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


@pytest.mark.parametrize("half", ["morning", "afternoon"])
def test_half_a_day_off_is_worked(half: str) -> None:
    eve = {"from": date(2026, 12, 24), "to": date(2026, 12, 24), "half": half}
    assert WorkCalendar(closures=(Period.model_validate(eve),)).is_working(date(2026, 12, 24))


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


HUNGARY_2025 = [date(2025, 5, 17), date(2025, 10, 18), date(2025, 12, 13)]
"""Saturdays worked for 2 May, 24 October and 24 December: munkanap-áthelyezés 2025, a decree of the minister (NGM)."""
CHINA_2025 = [date(2025, 1, 26), date(2025, 2, 8), date(2025, 4, 27), date(2025, 9, 28), date(2025, 10, 11)]
"""Notice of the General Office of the State Council of 12 November 2024 on the holidays of 2025."""


@pytest.mark.parametrize(("code", "year", "declared"), [("HU", 2025, HUNGARY_2025), ("CN", 2025, CHINA_2025)])
def test_a_day_of_a_weekend_that_a_country_declares_worked_is_worked(
    code: str, year: int, declared: list[date]
) -> None:
    days = WorkCalendar(codes=(code,)).working_days(year)
    assert [day for day in days if day.weekday() > 4] == declared


def test_with_several_calendars_a_declared_day_is_worked_where_all_work() -> None:
    assert [day for day in WorkCalendar(codes=("HU", "FR")).working_days(2025) if day in HUNGARY_2025] == []


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (
            date(2027, 5, 17),
            ["FR"],
        ),  # Whit Monday, the day of solidarity of many French firms (Code du travail L3133-7)
        (date(2026, 12, 12), []),
        (date(2026, 12, 28), []),
    ],
)
def test_the_company_may_work_on_a_day_off(day: date, codes: list[str]) -> None:
    usual = {"name": "Nova", "calendar": codes, "closures": [CLOSED]}
    calendars = [WorkCalendar.of(Settings.model_validate({**usual, "working_days": days})) for days in ([], [day])]
    assert [calendar.is_working(day) for calendar in calendars] == [False, True]


def test_an_empty_list_of_codes_replaces_those_of_the_handbook() -> None:
    settings = Settings(name="Nova", calendar=["FR"])
    on_bastille_day = [WorkCalendar.of(settings, codes).is_working(date(2027, 7, 14)) for codes in (None, [], ["GB"])]
    assert on_bastille_day == [False, True, True]


def test_the_first_and_the_last_year_of_the_calendar_work() -> None:
    assert WorkCalendar(codes=("FR",)).is_working(date.max)
    assert WorkCalendar(codes=("FR",)).is_working(date.min)
