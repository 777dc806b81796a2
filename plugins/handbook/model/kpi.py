"""A KPI of the company: a number that comes with its meaning."""

from typing import Literal

from handbook.model.references import OwnerRef
from handbook.model.values import Date, Duration, Number, QuarterName, Shape, Text


class Benchmark(Shape):
    """A number of others to hold ours against, with where and when it was found."""

    value: Number
    source: Text
    date: Date


class Reading(Shape):
    """The number of one quarter, and the sentence that says what it means."""

    value: Number
    says: Text | None = None


class KeyIndicator(Shape):
    """`company/kpis/<id>.yml`. `values` maps a quarter (`2026-q4`) -> its reading."""

    name: Text
    unit: Text | None = None
    meaning: Text | None = None
    owner: OwnerRef | None = None
    source: Text | None = None
    better: Literal["higher", "lower"] = "higher"
    target: Number | None = None
    benchmark: Benchmark | None = None
    values: dict[QuarterName, Reading] = {}
    reviewed: Date | None = None
    review_every: Duration | None = None
