"""Differences between two plans, in words."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from handbook.locales import wording
from handbook.locales.days import day_text
from handbook.locales.quantities import number_text
from handbook.planning.differences import Difference, Told

_DATED: Final = ("added", "removed", "when", "moved")
"""What is told with days."""
_NOTHING: Final[tuple[Told, ...]] = (None, ())


def change_text(change: Difference, language: str) -> str:
    """`page: D-30wd is now D-25wd: 17 Dec 2026 becomes 24 Dec 2026`."""
    days = {"old_due": change.old_due, "new_due": change.new_due}
    facts = {name: day_text(day, "day", language) for name, day in days.items() if day}
    facts |= {"step": change.step, "old": _told(change.old, language), "new": _told(change.new, language)}
    count = change.new if change.kind == "days" and isinstance(change.new, Decimal) else None
    told = wording(language)(f"drift.{_key(change)}", count, **facts)
    several = change.dates > 1 and change.kind in _DATED
    return f"{told} {wording(language)('drift.first-of', change.dates)}" if several else told


def _key(change: Difference) -> str:
    if change.kind in _DATED and change.old_due is change.new_due is None:
        return f"{change.kind}-no-day"
    if change.kind == "when" and change.old_due == change.new_due:
        return "same-day"
    is_lost = change.old not in _NOTHING and change.new in _NOTHING
    return f"{change.kind}-none" if is_lost else change.kind


def changes_text(changes: Sequence[Difference], language: str, most: int) -> str:
    """At most so many changes one after the other, and how many there are besides."""
    told = [change_text(change, language) for change in changes[:most]]
    if more := len(changes) - most if len(changes) > most else 0:
        told.append(wording(language)("drift.more", more))
    return wording(language)("drift.between").join(told)


def _told(value: Told, language: str) -> str:
    if value in _NOTHING:
        return wording(language)("drift.nothing")
    if isinstance(value, Decimal):
        return number_text(value, language)
    return ", ".join(value) if isinstance(value, tuple) else str(value)
