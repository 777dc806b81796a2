"""The adoption of a tool, layer by layer."""

from dataclasses import dataclass

from handbook.model.company import Tool
from handbook.model.days import Days, previous_day
from handbook.rendering.dated import DatedBadge, Day, badge
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Rung:
    """One layer; until its day it is planned, which the browser says."""

    title: str
    day: Day
    note: str
    badges: tuple[DatedBadge, ...]


def ladder(site: Site, tool: Tool) -> tuple[Rung, ...]:
    """The layers of a tool, the first one first."""
    planned = site.words("tool.planned")
    return tuple(
        Rung(
            title=layer.title,
            day=Day(layer.date.isoformat(), site.day(layer.date)),
            note=layer.note or "",
            badges=(badge(planned, "", Days(last=previous_day(layer.date)), layer.date),),
        )
        for layer in sorted(tool.layers, key=lambda layer: layer.date)
    )
