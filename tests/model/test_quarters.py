from datetime import date

import pytest

from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import GoalPeriod, Quarter
from handbook.model.years import CALENDAR, Month, Years


@pytest.mark.parametrize(
    ("begin", "period", "first", "last"),
    [
        (None, "2026-q1", date(2026, 1, 1), date(2026, 3, 31)),
        (None, "2026-q2", date(2026, 4, 1), date(2026, 6, 30)),
        (None, "2026-q3", date(2026, 7, 1), date(2026, 9, 30)),
        (None, "2026-q4", date(2026, 10, 1), date(2026, 12, 31)),
        (None, "9999-q4", date(9999, 10, 1), date(9999, 12, 31)),
        (None, "2024-h1", date(2024, 1, 1), date(2024, 6, 30)),
        (None, "2024-h2", date(2024, 7, 1), date(2024, 12, 31)),
        (None, "2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("feb", "2026-q1", date(2026, 1, 1), date(2026, 3, 31)),  # what is not called fiscal is not
        ("feb", "fy24-q1", date(2023, 2, 1), date(2023, 4, 30)),  # GitLab
        ("feb", "fy24-q4", date(2023, 11, 1), date(2024, 1, 31)),
        ("feb", "fy24-h1", date(2023, 2, 1), date(2023, 7, 31)),
        ("feb", "fy24", date(2023, 2, 1), date(2024, 1, 31)),
        ("mar", "fy28-q4", date(2027, 12, 1), date(2028, 2, 29)),
        ("apr", "fy27-q1", date(2026, 4, 1), date(2026, 6, 30)),  # the United Kingdom, Japan, India
        ("jul", "fy27-q3", date(2027, 1, 1), date(2027, 3, 31)),  # Australia, Microsoft
        ("oct", "fy27-q1", date(2026, 10, 1), date(2026, 12, 31)),  # the United States, Apple
        ("oct", "fy27-q2", date(2027, 1, 1), date(2027, 3, 31)),
        ("dec", "fy27-h2", date(2027, 6, 1), date(2027, 11, 30)),
        ("jan", "fy27-q4", date(2027, 10, 1), date(2027, 12, 31)),
        (None, "fy27-q4", date(2027, 10, 1), date(2027, 12, 31)),
    ],
)
def test_the_days_of_a_period_are_both_inside_it(begin: Month | None, period: str, first: date, last: date) -> None:
    assert Years(begin).days(GoalPeriod(period)) == (first, last)


@pytest.mark.parametrize(
    ("period", "following"),
    [
        ("2026-q1", "2026-q2"),
        ("2026-q4", "2027-q1"),
        ("0008-q4", "0009-q1"),
        ("2026-h1", "2026-h2"),
        ("2026-h2", "2027-h1"),
        ("2026", "2027"),
        ("fy26-q4", "fy27-q1"),
        ("fy26-h2", "fy27-h1"),
        ("fy09", "fy10"),
    ],
)
def test_periods_of_one_length_follow_each_other(period: str, following: str) -> None:
    assert (GoalPeriod(period).next, GoalPeriod(following).previous) == (following, period)


NEITHER = [
    *("2026-q5", "2026-q0", "2026-Q1", "26-q1", "2026-q1 ", "2026-q1\n", "0000-q1", "2026-h3", "2026-", "fy2026-q1"),
    *("fy6-q1", "FY26", "fy26-q", "\N{ARABIC-INDIC DIGIT TWO}026-q1"),
]


@pytest.mark.parametrize("text", [*NEITHER, "2026", "2026-h1", "fy26"])
def test_anything_else_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="not a Quarter"):
        Quarter(text)


@pytest.mark.parametrize("text", NEITHER)
def test_anything_else_is_no_period(text: str) -> None:
    assert not GoalPeriod.fits(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2027-T1", "2027-q1"),
        ("Q1 2027", "2027-q1"),
        ("2027q1", "2027-q1"),
        ("2027-1", "2027-q1"),
        ("2027-S2", "2027-h2"),
        ("H1 2027", "2027-h1"),
        ("FY27-Q1", "fy27-q1"),
        ("FY2027-Q1", "fy27-q1"),
        ("fy27q1", "fy27-q1"),
        ("Q4 FY27", "fy27-q4"),
        ("FY 2027", "fy27"),
        ("2027-h3", None),
        ("fy27-q5", None),
        ("2027-spring", None),
    ],
)
def test_a_period_in_another_form(typed: str, meant: str | None) -> None:
    assert GoalPeriod.meant(typed) == meant


@pytest.mark.parametrize(
    ("begin", "day", "quarter"),
    [
        (None, date(2026, 12, 31), "2026-q4"),
        (None, date(2027, 1, 1), "2027-q1"),
        ("feb", date(2027, 1, 31), "fy27-q4"),
        ("feb", date(2027, 2, 1), "fy28-q1"),
        ("oct", date(2026, 10, 1), "fy27-q1"),
        ("jan", date(2027, 5, 1), "fy27-q2"),
        ("feb", date(1999, 1, 31), "1999-q1"),  # two digits do not name it
        ("feb", date(9999, 12, 31), "9999-q4"),
    ],
)
def test_a_day_lies_in_its_quarter(begin: Month | None, day: date, quarter: str) -> None:
    found = Years(begin).quarter_of(day)
    assert found == quarter
    assert Years(begin).days(found).hold(day)


def test_what_is_shorter_comes_first_among_those_that_end_together() -> None:
    names = ["2027", "2026-h2", "2027-q1", "2026-q4", "2027-h1", "2026-q3", "2026"]
    assert sorted(map(GoalPeriod, names), key=CALENDAR.order) == [
        *("2026-q3", "2026-q4", "2026-h2", "2026", "2027-q1", "2027-h1", "2027")
    ]


def test_a_reference_is_told_by_its_parts() -> None:
    reference = GoalReference("marketing/o1/kr2").within(Quarter("2027-q1"))
    assert reference == GoalReference("2027-q1/marketing/o1/kr2").within(Quarter("2026-q4"))
    assert (reference.quarter, reference.team, reference.key_result) == ("2027-q1", "marketing", "kr2")
    assert (reference.objective, reference.file) == ("2027-q1/marketing/o1", "2027-q1/marketing")
    assert (reference.objective.key_result, GoalReference("o1").objective) == (None, "o1")


FULL = ["fy27-q1/marketing/o1", "2027/marketing/o1", "fy27/marketing/o1", "2027-h1/company/o1"]


@pytest.mark.parametrize("full", FULL)
def test_a_reference_may_name_any_period(full: str) -> None:
    assert GoalReference(full).within(Quarter("2026-q4")) == full
