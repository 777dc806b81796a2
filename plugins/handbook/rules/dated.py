"""Findings that come with the passing of time: from which day on, and until when."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from handbook.diagnostics.finding import Finding
from handbook.model.days import Days


class Dated(NamedTuple):
    """A finding that holds from `first` to `last`, both included, if no file changes."""

    finding: Finding
    first: date = date.min
    last: date = date.max

    @property
    def days(self) -> Days:
        """The days on which it holds."""
        return Days(self.first, self.last)

    def holds_on(self, day: date) -> bool:
        """Whether it is told on a day."""
        return self.first <= day <= self.last


def on(day: date, found: Iterable[Dated]) -> Iterator[Finding]:
    """Those that hold on a day."""
    return (dated.finding for dated in found if dated.holds_on(day))
