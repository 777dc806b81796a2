"""Days that lie a duration away, for dates that users typed: never an error, however far off."""

from datetime import date, timedelta

from handbook.model.values import Duration
from handbook.planning.periods import after, before


def end_of(day: date, duration: Duration) -> date:
    """The day on which `duration` has passed since `day`; the last of all days where there is none."""
    try:
        return after(day, duration)
    except OverflowError:
        return date.max


def start_of(day: date, duration: Duration) -> date:
    """The day from which `duration` leads to `day`; the first of all days where there is none."""
    try:
        return before(day, duration)
    except OverflowError:
        return date.min


def next_day(day: date) -> date:
    """The day after; the last of all days where there is none."""
    return day + timedelta(days=1) if day < date.max else day


def quarter_of(day: date) -> str:
    """The quarter of a day, as folders name it: `2026-q4`. Earlier quarters sort first."""
    return f"{day.year:04}-q{(day.month + 2) // 3}"
