from datetime import date
from decimal import Decimal

import pytest

from handbook.model.values import Duration
from handbook.planning.periods import end_of, start_of


@pytest.mark.parametrize(
    ("day", "duration", "later", "earlier"),
    [
        (date(2026, 10, 2), "14 days", date(2026, 10, 16), date(2026, 9, 18)),
        (date(2026, 10, 2), "4 weeks", date(2026, 10, 30), date(2026, 9, 4)),
        (date(2026, 8, 31), "6 months", date(2027, 2, 28), date(2026, 2, 28)),
        (date(2026, 10, 2), "1 year", date(2027, 10, 2), date(2025, 10, 2)),
        (date(2026, 10, 2), "1.5 weeks", date(2026, 10, 13), date(2026, 9, 21)),
        (date(2026, 10, 2), "0.5 day", date(2026, 10, 3), date(2026, 10, 1)),
        (date(2026, 10, 2), "1.5 months", date(2026, 11, 17), date(2026, 8, 18)),
        (date(2026, 10, 2), "0 days", date(2026, 10, 2), date(2026, 10, 2)),
    ],
)
def test_a_duration_counts_in_calendar_units(day: date, duration: str, later: date, earlier: date) -> None:
    length = Duration.parse(duration)
    assert (end_of(day, length), start_of(day, length)) == (later, earlier)


@pytest.mark.parametrize(
    "length",
    [
        Duration.parse("9999 years"),
        Duration(Decimal(99999999999), "days"),
        Duration(Decimal(99999999999999999999), "months"),
    ],
)
def test_beyond_the_calendar_lies_its_last_or_its_first_day(length: Duration) -> None:
    day = date(2026, 10, 2)
    assert (end_of(day, length), start_of(day, length)) == (date.max, date.min)
