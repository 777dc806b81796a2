"""The quarter of a day."""

from datetime import date


def quarter_of(day: date) -> str:
    """The quarter of a day, as folders name it: `2026-q4`. Earlier quarters sort first."""
    return f"{day.year:04}-q{(day.month + 2) // 3}"
