"""The course of a KPI over its last quarters."""

from handbook.model.kpi import KeyIndicator
from handbook.model.quarter import Quarter
from handbook.rendering.bars import Chart, Point, bars
from handbook.rendering.measures import measure
from handbook.rendering.site import Site


def chart(site: Site, kpi: KeyIndicator, until: Quarter, most: int) -> Chart | None:
    """The last `most` numbers up to the quarter `until`, included; None where there is none."""
    quarters = sorted(quarter for quarter in kpi.values if quarter <= until)[-most:]
    values = ((quarter, kpi.values[quarter].value) for quarter in quarters)
    points = [Point(quarter, value, measure(site, value, kpi.unit)) for quarter, value in values]
    return bars(site, kpi.name, points, kpi.target)
