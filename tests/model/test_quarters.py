from datetime import date

import pytest

from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import Quarter


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        ("2026-q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("9999-q4", date(9999, 10, 1), date(9999, 12, 31)),
    ],
)
def test_bounds_of_a_quarter_are_both_inside_it(quarter: str, first: date, last: date) -> None:
    assert Quarter(quarter).days == (first, last)


@pytest.mark.parametrize(
    ("quarter", "following"), [("2026-q1", "2026-q2"), ("2026-q4", "2027-q1"), ("0008-q4", "0009-q1")]
)
def test_quarters_follow_each_other(quarter: str, following: str) -> None:
    assert (Quarter(quarter).next, Quarter(following).previous) == (following, quarter)


@pytest.mark.parametrize(
    "text",
    ["2026-q5", "2026-Q1", "2026", "26-q1", "2026-q1 ", "2026-q1\n", "0000-q1", "\N{ARABIC-INDIC DIGIT TWO}026-q1"],
)
def test_anything_else_is_no_quarter(text: str) -> None:
    with pytest.raises(ValueError, match="not a quarter"):
        Quarter(text)


def test_a_day_lies_in_its_quarter() -> None:
    assert Quarter.of(date(2026, 12, 31)) == "2026-q4" < Quarter.of(date(2027, 1, 1))


def test_a_reference_is_told_by_its_parts() -> None:
    reference = GoalReference("marketing/o1/kr2").within(Quarter("2027-q1"))
    assert reference == GoalReference("2027-q1/marketing/o1/kr2").within(Quarter("2026-q4"))
    assert (reference.quarter, reference.team, reference.key_result) == ("2027-q1", "marketing", "kr2")
    assert (reference.objective, reference.file) == ("2027-q1/marketing/o1", "2027-q1/marketing")
    assert (reference.objective.key_result, GoalReference("o1").objective) == (None, "o1")
