"""A KPI of the company: a number that comes with its meaning."""

from typing import ClassVar, Literal

from handbook.model.document import Reviewed
from handbook.model.quarter import Quarter
from handbook.model.references import OwnerRef
from handbook.model.values import Date, Id, Number, Shape, Text


class Benchmark(Shape):
    """Somebody else's number, for comparison."""

    value: Number
    """Their number."""
    source: Text
    """Where it was found."""
    date: Date
    """The day it was found, or published."""


class Reading(Shape):
    """What a quarter brought."""

    value: Number
    """The number of the quarter."""
    says: Text | None = None
    """What it means, in a sentence."""


class KeyIndicator(Reviewed):
    """`company/kpis/<id>.yml`: a number that is read each quarter, and never public."""

    is_confidential: ClassVar[bool] = True

    name: Text
    """What people call it."""
    unit: Text | None = None
    """What it counts: `%`, `EUR`, `days`."""
    meaning: Text | None = None
    """What the number says, and what it leaves out."""
    owner: OwnerRef | None = None
    """Who answers for the number."""
    source: Text | None = None
    """Where the number is read."""
    shows: Id | None = None
    """What it is a sign of: `awareness`, `demand`, `revenue`, or another word of `kpis: {classes}` in the settings."""
    better: Literal["higher", "lower"] = "higher"
    """Whether it should rise or fall."""
    target: Number | None = None
    """Where it should be."""
    benchmark: Benchmark | None = None
    """A number of others to hold ours against."""
    values: dict[Quarter, Reading] = {}
    """A quarter -> its reading: `{2026-q4: {value: 7.2, says: Fewer leave}}`."""
