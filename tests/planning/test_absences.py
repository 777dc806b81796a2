"""Days away, counted on the calendar: in December 2026 the 7th, 14th and 21st are Mondays, the 25th is a holiday."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.model.settings import Period, Settings
from handbook.planning.absences import together
from handbook.planning.calendar import WorkCalendar

FRANCE = WorkCalendar.of(Settings(name="Test", calendar=["FR"]))
EVERY_DAY = WorkCalendar(frozenset(range(7)))


def december(*days: tuple[int, int]) -> list[Period]:
    return [period(date(2026, 12, first), date(2026, 12, last)) for first, last in days]


def period(first: date, last: date) -> Period:
    return Period.model_validate({"from": first, "to": last, "title": "Leave"})


@pytest.mark.parametrize(
    ("absences", "days"),
    [
        ([december((7, 18)), december((16, 21))], [(16, 18)]),
        ([december((7, 11), (14, 18)), december((10, 15))], [(10, 11), (14, 15)]),
        ([december((7, 11), (12, 18)), december((10, 15))], [(10, 15)]),  # periods that touch are one
        ([december((7, 13)), december((12, 20))], []),  # Saturday and Sunday
        ([december((21, 25)), december((25, 27))], []),  # Christmas Day and the weekend
        ([december((7, 18)), december((7, 18)), december((18, 18))], [(18, 18)]),
        ([december((7, 18)), december((7, 18)), []], []),
        ([december((18, 7)), december((7, 18))], []),  # typed the wrong way round
        ([december((7, 8), (10, 11))], [(7, 8), (10, 11)]),
        ([], []),
    ],
)
def test_stretches_on_which_all_are_away(absences: list[list[Period]], days: list[tuple[int, int]]) -> None:
    assert together(absences, FRANCE) == tuple((date(2026, 12, first), date(2026, 12, last)) for first, last in days)


_day = st.integers(0, 60).map(lambda count: date(2026, 12, 1) + timedelta(days=count))
_periods = st.lists(st.tuples(_day, _day).map(lambda ends: period(min(ends), max(ends))), max_size=4)


@given(st.lists(_periods, min_size=1, max_size=3))
def test_a_day_is_in_a_stretch_exactly_when_everybody_is_away(absences: list[list[Period]]) -> None:
    found = together(absences, EVERY_DAY)
    for count in range(62):
        day = date(2026, 12, 1) + timedelta(days=count)
        is_shared = all(any(held.from_ <= day <= held.to for held in periods) for periods in absences)
        assert any(first <= day <= last for first, last in found) == is_shared
    assert all(one[1] < other[0] - timedelta(days=1) for one, other in pairwise(found))
