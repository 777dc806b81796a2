"""The course of a number over quarters, as bars that stand on zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from babel.numbers import format_compact_decimal

from handbook.model.quarter import Quarter
from handbook.rendering.dated import from_day, over_from
from handbook.rendering.site import Site

_HEIGHT = 48
"""Pixels that the tallest bar has."""
_PITCH = 46
"""Pixels from one bar to the next."""
_LABEL = 40
"""Pixels right of the last bar, for the word at the line of the target."""
_TEXT = 9
"""Pixels that a number is high."""
_LONGEST = 7
"""Characters that a number above a bar may have before it is written short (`1.9M`)."""


@dataclass(frozen=True)
class Bar:
    """One quarter: the middle of its bar, the bar's top and height, where its number stands, and both in words.

    It runs from the ISO day `first`, included, until `end`, not included.
    """

    x: int
    top: int
    height: int
    number_y: int
    number: str
    quarter: str
    is_last: bool
    first: str
    end: str


@dataclass(frozen=True)
class Chart:
    """The bars; `target` is the height of the line, None without a target. `words` say the same to who sees nothing."""

    width: int
    bars: tuple[Bar, ...]
    target: int | None
    words: str


@dataclass(frozen=True)
class Scale:
    """Values -> pixels from the top. Zero is always shown: a bar that does not stand on it exaggerates."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, values: Sequence[Decimal]) -> "Scale":
        """The scale on which all these values have room."""
        low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
        return cls(low, high if high > low else low + 1)

    def y(self, value: Decimal) -> int:
        """Whole pixels from the top."""
        return round((self.high - value) / (self.high - self.low) * _HEIGHT)


class Point(NamedTuple):
    """The number of a quarter, and how a sentence says it."""

    quarter: Quarter
    value: Decimal
    told: str


def bars(site: Site, name: str, points: Sequence[Point], target: Decimal | None = None) -> Chart | None:
    """The bars of these numbers, in the order given, with the line of a target; None where there is none."""
    if not points:
        return None
    line = [] if target is None else [target]
    scale = Scale.of([*(point.value for point in points), *line])
    wanted = None if target is None else scale.y(target)
    told = (f"{point.told} ({site.quarter(point.quarter)})" for point in points)
    return Chart(
        width=_PITCH * len(points) + _LABEL * len(line),
        bars=tuple(_bar(site, place, points, scale, wanted) for place in range(len(points))),
        target=wanted,
        words=site.labelled(name, ", ".join(told)),
    )


def _bar(site: Site, place: int, points: Sequence[Point], scale: Scale, wanted: int | None) -> Bar:
    value, quarter = points[place].value, points[place].quarter
    first, last = site.days_of(quarter)
    top, bottom = sorted((scale.y(value), scale.y(Decimal(0))))
    return Bar(
        x=_PITCH * place + _PITCH // 2,
        top=top,
        height=max(bottom - top, 1),
        number_y=_number_y(top, wanted),
        number=_short(site, value),
        quarter=site.quarter(quarter),
        is_last=place == len(points) - 1,
        first=from_day(first),
        end=over_from(last),
    )


def _number_y(top: int, wanted: int | None) -> int:
    """Where a number stands: above its bar, and above the line of the target where that would strike it."""
    stands = top - 4
    return wanted - 4 if wanted is not None and stands - _TEXT <= wanted <= stands + 1 else stands


def _short(site: Site, value: Decimal) -> str:
    number = site.number(value)
    return number if len(number) <= _LONGEST else format_compact_decimal(value, locale=site.language, fraction_digits=1)
