"""From payments to the cost of a period; sums are worked out by hand."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.planning.charges import Charge, Recurring, recurring


def charges(*paid: tuple[str, int]) -> list[Charge]:
    return [Charge(date.fromisoformat(day), Decimal(amount)) for day, amount in paid]


@pytest.mark.parametrize(
    ("paid", "expected"),
    [
        ([("2026-01-31", 99), ("2026-02-28", 99), ("2026-04-01", 99)], Recurring(Decimal(99), "month", is_sum=False)),
        (
            [("2026-01-05", 300), ("2026-04-07", 300), ("2026-07-06", 300)],
            Recurring(Decimal(300), "quarter", is_sum=False),
        ),
        ([("2026-01-20", 1188), ("2025-01-20", 1188)], Recurring(Decimal(1188), "year", is_sum=False)),
        (
            [("2025-01-10", 60), ("2025-07-10", 60), ("2026-01-12", 60)],
            Recurring(Decimal(60), "6 months", is_sum=False),
        ),
        ([("2024-02-01", 900), ("2026-02-02", 900)], Recurring(Decimal(900), "2 years", is_sum=False)),
        ([("2026-01-20", 1188)], Recurring(Decimal(1188), "year", is_sum=True)),
        ([("2026-01-31", 99), ("2026-02-28", 99)], Recurring(Decimal(99), "month", is_sum=False)),
        ([("2026-01-31", 99), ("2026-05-02", 99)], Recurring(Decimal(99), "quarter", is_sum=False)),
        ([("2026-01-31", 99), ("2026-02-28", 98)], Recurring(Decimal(197), "year", is_sum=True)),
        (
            [("2026-09-05", 100), ("2026-10-05", 100), ("2026-11-05", 125)],
            Recurring(Decimal(125), "month", is_sum=False, former=((date(2026, 11, 4), Decimal(100)),)),
        ),
        ([("2026-09-05", 100), ("2026-10-05", 100), ("2026-11-05", 126)], Recurring(Decimal(326), "year", is_sum=True)),
        ([("2026-09-05", 100), ("2026-10-05", 100), ("2026-11-05", 99)], Recurring(Decimal(299), "year", is_sum=True)),
        ([("2026-01-31", 99), ("2026-02-10", 99)], Recurring(Decimal(198), "year", is_sum=True)),
        ([("2026-01-31", 99), ("2026-02-28", 120), ("2026-03-31", 99)], Recurring(Decimal(318), "year", is_sum=True)),
        ([("2025-03-01", 50), ("2025-09-01", 70), ("2026-03-01", 80)], Recurring(Decimal(150), "year", is_sum=True)),
        ([("2026-03-01", 80), ("2026-03-09", -30)], Recurring(Decimal(50), "year", is_sum=True)),
        ([("2026-03-01", 80), ("2026-03-09", -80)], None),
        (
            [("2026-08-05", 45), ("2026-09-05", 45), ("2026-10-05", 45), ("2026-10-12", -20)],
            Recurring(Decimal(45), "month", is_sum=False, refunded=Decimal(20)),
        ),
        (
            [("2026-10-05", 120), ("2026-11-05", 120), ("2026-11-05", -20)],
            Recurring(Decimal(120), "month", is_sum=False, refunded=Decimal(20)),
        ),
        ([("2026-10-05", 99), ("2026-11-05", 99), ("2026-11-12", -99)], Recurring(Decimal(99), "year", is_sum=True)),
        ([("2026-01-01", 0), ("2026-02-01", 0), ("2026-03-01", 0)], None),
        ([("0001-01-01", 5)], Recurring(Decimal(5), "year", is_sum=True)),
        ([], None),
    ],
)
def test_a_plain_period_has_its_price_and_anything_else_the_sum_of_a_year(
    paid: list[tuple[str, int]], expected: Recurring | None
) -> None:
    assert recurring(charges(*paid)) == expected


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 10**6), st.lists(st.integers(28, 31), min_size=2))
def test_a_payment_a_month_is_found_wherever_it_begins_and_in_any_order(
    first: date, cents: int, gaps: list[int]
) -> None:
    days = [first]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    paid = [Charge(day, Decimal(cents) / 100) for day in days]
    assert recurring(paid) == recurring(paid[::-1]) == Recurring(Decimal(cents) / 100, "month", is_sum=False)
