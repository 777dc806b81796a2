"""Fourteen rituals: which days they have. The days are those of calendars that anybody can look up."""

from datetime import date
from typing import Any

import pytest

from handbook.model.series import Series
from handbook.model.settings import Settings
from handbook.planning.calendar import WorkCalendar
from handbook.planning.series import MOST, LeftOut, SeriesDate, dates_of, first_by_rule

_FRANCE = WorkCalendar.of(Settings.model_validate({"name": "Nova", "calendar": ["FR"]}))


def _dates(first: str, calendar: WorkCalendar = _FRANCE, **rule: object) -> list[str]:
    typed = {key.strip("_"): value for key, value in rule.items()}
    found = dates_of(date.fromisoformat(first), Series.model_validate(typed), calendar)
    return [one.day.isoformat() for one in found.dates]


def _until(day: str) -> date:
    return date.fromisoformat(day)


RITUALS = [
    # a daily stand-up: not on Ascension Day (6 May 2027), nor at the weekend
    ({"first": "2027-05-05", "every": "1 day", "on": "working days", "until": _until("2027-05-10")},
     ["2027-05-05", "2027-05-07", "2027-05-10"]),
    # a weekly letter
    ({"first": "2027-03-02", "every": "1 week", "until": _until("2027-03-23")},
     ["2027-03-02", "2027-03-09", "2027-03-16", "2027-03-23"]),
    # two weekdays
    ({"first": "2027-03-02", "every": "1 week", "on": ["tue", "thu"], "times": 4},
     ["2027-03-02", "2027-03-04", "2027-03-09", "2027-03-11"]),
    # every other week, the first date a Thursday: the week of the first date counts
    ({"first": "2027-03-04", "every": "2 weeks", "on": ["mon", "thu"], "times": 3},
     ["2027-03-04", "2027-03-15", "2027-03-18"]),
    # every three weeks
    ({"first": "2027-12-06", "every": "3 weeks", "times": 3}, ["2027-12-06", "2027-12-27", "2028-01-17"]),
    # the first Tuesday of the quarter
    ({"first": "2027-01-05", "every": "1 quarter", "on": "first tue", "times": 4},
     ["2027-01-05", "2027-04-06", "2027-07-06", "2027-10-05"]),
    # the last working day of the month: 31 Oct 2027 is a Sunday, 31 Dec a Friday
    ({"first": "2027-10-29", "every": "1 month", "on": "last working day", "times": 3},
     ["2027-10-29", "2027-11-30", "2027-12-31"]),
    # the first working day: 1 Jan and 1 May are holidays, 3 May a Monday
    ({"first": "2027-01-04", "every": "4 months", "on": "premier jour ouvré", "times": 2},
     ["2027-01-04", "2027-05-03"]),
    # twice a month
    ({"first": "2027-02-01", "every": "1 month", "on": [1, 15], "times": 4},
     ["2027-02-01", "2027-02-15", "2027-03-01", "2027-03-15"]),
    # the last day of the month, in a leap year
    ({"first": "2028-01-31", "every": "1 month", "on": "last day", "times": 3},
     ["2028-01-31", "2028-02-29", "2028-03-31"]),
    # every Monday but August
    ({"first": "2027-07-26", "every": "1 week", "on": "mon", "not_in": ["August"], "until": _until("2027-09-06")},
     ["2027-07-26", "2027-09-06"]),
    # the last Friday of the month (RFC 5545 has `1997-12-26` as one of its examples)
    ({"first": "1997-09-26", "every": "1 month", "on": "last fri", "times": 4},
     ["1997-09-26", "1997-10-31", "1997-11-28", "1997-12-26"]),
    # the first and the third Thursday
    ({"first": "2027-03-04", "every": "1 month", "on": "1st and 3rd Thursday", "times": 3},
     ["2027-03-04", "2027-03-18", "2027-04-01"]),
    # once a year, on the same day
    ({"first": "2027-06-30", "every": "1 year", "times": 3}, ["2027-06-30", "2028-06-30", "2029-06-30"]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "expected"), RITUALS)
def test_a_ritual_has_its_dates(rule: dict[str, Any], expected: list[str]) -> None:
    assert _dates(**rule) == expected


@pytest.mark.parametrize(
    ("roll", "expected"),
    [
        ("none", ["2027-05-10", "2027-05-17", "2027-05-24"]),
        ("before", ["2027-05-10", "2027-05-14", "2027-05-24"]),
        ("after", ["2027-05-10", "2027-05-18", "2027-05-24"]),
        ("skip", ["2027-05-10", "2027-05-24"]),
    ],
)
def test_a_date_on_whit_monday_goes_where_roll_says(roll: str, expected: list[str]) -> None:
    assert _dates("2027-05-10", every="1 week", until=_until("2027-05-24"), roll=roll) == expected


def test_days_off_are_told_where_nothing_is_said_of_them() -> None:
    rule = Series.model_validate({"every": "1 month", "on": 15, "times": 3})  # 15 May 2027 is a Saturday

    found = dates_of(date(2027, 3, 15), rule, _FRANCE)

    assert found.on_days_off == (date(2027, 5, 15),)


@pytest.mark.parametrize("end", [{"times": 3}, {"until": date.max}])
def test_a_rule_without_any_date_is_soon_known(end: dict[str, Any]) -> None:
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    assert _dates("2027-05-14", every="1 week", not_in=months, **end) == []


def test_two_dates_on_one_day_are_one() -> None:
    rule: dict[str, Any] = {"every": "1 day", "on": "mon-fri", "times": 3, "roll": "before"}

    # Whit Monday would be the Friday again
    assert _dates("2027-05-14", **rule) == ["2027-05-14", "2027-05-18", "2027-05-19"]


def test_what_falls_out_is_none_of_so_many() -> None:
    rule = Series.model_validate({"every": "1 week", "times": 3, "roll": "skip"})

    found = dates_of(date(2027, 5, 10), rule, _FRANCE)

    assert [one.day.isoformat() for one in found.dates] == ["2027-05-10", "2027-05-24", "2027-05-31"]
    assert found.left_out == (LeftOut(date(2027, 5, 17), "day-off", "Pentecost Monday"),)


def test_each_day_that_falls_out_is_known_weekends_too() -> None:
    rule = Series.model_validate({"every": "10 days", "times": 3, "roll": "skip"})  # 24 January is a Sunday

    found = dates_of(date(2027, 1, 4), rule, _FRANCE)

    assert [one.day.isoformat() for one in found.dates] == ["2027-01-04", "2027-01-14", "2027-02-03"]
    assert found.left_out == (LeftOut(date(2027, 1, 24), "weekend"),)


@pytest.mark.parametrize("end", [{"until": _until("2027-05-21")}, {"times": 5}])
def test_a_day_that_is_its_own_stays_and_those_rolled_there_go(end: dict[str, Any]) -> None:
    rule = Series.model_validate({"every": "1 day", "roll": "after", **end})  # Sunday is Pentecost, Monday is off

    found = dates_of(date(2027, 5, 14), rule, _FRANCE)

    days = [date(2027, 5, day) for day in (14, 18, 19, 20, 21)]
    assert found.dates == tuple(SeriesDate(day, day) for day in days)
    assert found.left_out == tuple(LeftOut(date(2027, 5, day), "taken") for day in (15, 16, 17))


def test_the_last_of_so_many_is_its_own_too() -> None:
    rule = Series.model_validate({"every": "1 day", "roll": "after", "times": 2})

    found = dates_of(date(2027, 5, 14), rule, _FRANCE)

    assert [one.by_rule.isoformat() for one in found.dates] == ["2027-05-14", "2027-05-18"]


def test_a_moved_date_is_known_by_the_day_of_the_rule() -> None:
    move = {"from": _until("2027-05-17"), "to": _until("2027-05-19"), "reason": "Whit Monday"}
    rule = Series.model_validate({"every": "1 week", "times": 3, "moved": [move], "except": [_until("2027-05-24")]})

    found = dates_of(date(2027, 5, 10), rule, _FRANCE)

    assert found.dates == (
        SeriesDate(date(2027, 5, 10), date(2027, 5, 10)),
        SeriesDate(date(2027, 5, 17), date(2027, 5, 19), "Whit Monday"),
        SeriesDate(date(2027, 5, 31), date(2027, 5, 31)),
    )
    assert found.on_days_off == ()


def test_a_series_is_no_longer_than_any_team_needs() -> None:
    rule = Series.model_validate({"every": "1 day", "until": _until("2072-01-01")})

    found = dates_of(date(2027, 1, 1), rule, _FRANCE)

    assert (len(found.dates), found.is_cut) == (MOST, True)


@pytest.mark.parametrize(
    "rule",
    [
        {"every": "1 week"},
        {"every": "1 week", "until": _until("2027-12-31"), "times": 3},
        {"every": "1 week", "on": "first mon", "times": 3},
        {"every": "1 month", "on": "mon", "times": 3},
        {"every": "1 month", "times": 3},
    ],
)
def test_a_rule_that_says_no_dates_makes_none(rule: dict[str, Any]) -> None:
    assert _dates("2027-01-31", **rule) == []


def test_the_first_day_of_the_rule_is_known() -> None:
    rule = Series.model_validate({"every": "1 week", "on": "tue", "times": 3})

    assert first_by_rule(date(2027, 3, 3), rule, _FRANCE) == date(2027, 3, 9)
