"""The course of a KPI over its last quarters."""

from collections.abc import Sequence

from handbook.model.kpi import KeyIndicator, Reading
from handbook.model.quarter import Quarter
from handbook.rendering.bars import Chart, Point, bars
from handbook.rendering.measures import measure
from handbook.rendering.site import Site


def chart(site: Site, kpi: KeyIndicator, readings: Sequence[tuple[Quarter, Reading]]) -> Chart | None:
    """The numbers of some quarters, the oldest first; None where there is none."""
    points = [Point(quarter, found.value, measure(site, found.value, kpi.unit)) for quarter, found in readings]
    return bars(site, kpi.name, points, kpi.target)
