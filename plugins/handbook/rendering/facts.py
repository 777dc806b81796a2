"""The list of facts at the head of a record's page."""

from dataclasses import dataclass

from handbook.rendering.dated import DatedBadge, Day
from handbook.rendering.named import Named


@dataclass(frozen=True)
class Fact:
    """One line: a label, a day, badges that depend on the day of reading, and texts with or without a link."""

    label: str
    values: tuple[Named, ...] = ()
    day: Day | None = None
    badges: tuple[DatedBadge, ...] = ()


def text_fact(label: str, text: str) -> Fact:
    """A fact without a link."""
    return Fact(label, (Named(text),))
