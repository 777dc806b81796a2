"""The course of a KPI over its last quarters, as bars that stand on zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_compact_decimal

from handbook.model.kpi import KeyIndicator
from handbook.model.quarter import Quarter
from handbook.rendering.measures import measure
from handbook.rendering.site import Site

_HEIGHT = 48
"""Pixels that the tallest bar has."""
_PITCH = 46
"""Pixels from one bar to the next."""
_LABEL = 40
"""Pixels right of the last bar, for the word at the line of the target."""
_LONGEST = 7
"""Characters that a number above a bar may have before it is written short (`1.9M`)."""


@dataclass(frozen=True)
class Bar:
    """One quarter: the middle of its bar, the bar's top and height, where its number stands, and both in words."""

    x: int
    top: int
    height: int
    number_y: int
    number: str
    quarter: str
    is_last: bool


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


def chart(site: Site, kpi: KeyIndicator, until: Quarter, most: int) -> Chart | None:
    """The last `most` numbers up to the quarter `until`, included; None where there is none."""
    quarters = sorted(quarter for quarter in kpi.values if quarter <= until)[-most:]
    if not quarters:
        return None
    target = [] if kpi.target is None else [kpi.target]
    scale = Scale.of([*(kpi.values[quarter].value for quarter in quarters), *target])
    return Chart(
        width=_PITCH * len(quarters) + _LABEL * len(target),
        bars=tuple(_bar(site, kpi, place, quarters, scale) for place in range(len(quarters))),
        target=scale.y(kpi.target) if kpi.target is not None else None,
        words=_words(site, kpi, quarters),
    )


def _words(site: Site, kpi: KeyIndicator, quarters: Sequence[Quarter]) -> str:
    """`Leads: 40 (Q1 2026), 55 (Q2 2026)`."""
    readings = (f"{measure(site, kpi.values[name].value, kpi.unit)} ({site.quarter(name)})" for name in quarters)
    return f"{kpi.name}: {', '.join(readings)}"


def _bar(site: Site, kpi: KeyIndicator, place: int, quarters: Sequence[Quarter], scale: Scale) -> Bar:
    value = kpi.values[quarters[place]].value
    top, bottom = sorted((scale.y(value), scale.y(Decimal(0))))
    return Bar(
        x=_PITCH * place + _PITCH // 2,
        top=top,
        height=max(bottom - top, 1),
        number_y=top - 4,
        number=_short(site, value),
        quarter=site.quarter(quarters[place]),
        is_last=place == len(quarters) - 1,
    )


def _short(site: Site, value: Decimal) -> str:
    number = site.number(value)
    return number if len(number) <= _LONGEST else format_compact_decimal(value, locale=site.language, fraction_digits=1)
