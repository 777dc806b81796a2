"""Numbers that change with the days, as the browser is told of them."""

from datetime import date

import pytest

from handbook.model.days import ALWAYS, Days
from handbook.rendering.dated import day_count

JANUARY = Days(date(2027, 1, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("counted", "lasting", "by_day"),
    [
        ([], 0, ""),
        ([(ALWAYS, 1), (ALWAYS, 2)], 3, ""),
        ([(JANUARY, 2)], 0, "0 2027-01-01:2 2027-02-01:0"),
        ([(ALWAYS, 1), (JANUARY, 1), (Days(date(2027, 2, 1)), 1)], 1, "1 2027-01-01:2"),
        ([(Days(last=date(2027, 1, 31)), 1)], 0, "1 2027-02-01:0"),
        ([(JANUARY, 0)], 0, ""),
    ],
)
def test_each_change_is_told_with_its_day(counted: list[tuple[Days, int]], lasting: int, by_day: str) -> None:
    count = day_count(counted)
    assert (count.lasting, count.by_day) == (lasting, by_day)
