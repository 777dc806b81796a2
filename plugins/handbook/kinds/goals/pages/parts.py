"""What the pages about one quarter have in common: its title, its days, and the way to each other."""

from dataclasses import dataclass
from typing import Literal

from handbook.model.quarter import GoalPeriod
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, quarter_title
from handbook.rendering.page import index_of
from handbook.rendering.site import Site
from handbook.rendering.uris import quarter_uri, report_uri

Part = Literal["", "cascade/", "review/"]
_PARTS: tuple[tuple[Part, str], ...] = (("", "okr.goals"), ("cascade/", "okr.cascade"), ("review/", "okr.review"))
"""The pages of a quarter below its own address, and the words for each; its report is the last."""


@dataclass(frozen=True)
class PartLink:
    """A page of the quarter; `is_here` where it is the one that is read."""

    name: Named
    is_here: bool


@dataclass(frozen=True)
class QuarterHead:
    """The head of each page of a quarter; its days are ISO dates, for the browser to tell the week.

    `previous` and `next` are the same page of the quarters beside it, where these have objectives.
    """

    index: Named
    title: str
    first: Day
    last: Day
    previous: Named | None
    next: Named | None
    parts: tuple[PartLink, ...]


def quarter_head(site: Site, quarter: GoalPeriod, part: Part) -> QuarterHead:
    """The head of a page of a quarter."""
    here = quarter_uri(quarter, part)
    first, last = (Day(bound.isoformat(), site.day(bound)) for bound in site.days_of(quarter))
    return QuarterHead(
        index=Named(site.title("okr"), site.href(here, index_of("okr"))),
        title=quarter_title(site, quarter),
        first=first,
        last=last,
        previous=_neighbour(site, here, quarter.previous, part),
        next=_neighbour(site, here, quarter.next, part),
        parts=part_links(site, here, quarter),
    )


def part_links(site: Site, here: str, quarter: GoalPeriod) -> tuple[PartLink, ...]:
    """The pages of a quarter, linked from the page `here`."""
    uris = (*((quarter_uri(quarter, part), key) for part, key in _PARTS), (report_uri(quarter), "report.link"))
    return tuple(PartLink(Named(site.words(key), site.href(here, uri)), uri == here) for uri, key in uris)


def _neighbour(site: Site, here: str, quarter: GoalPeriod, part: Part) -> Named | None:
    if quarter not in site.handbook.quarters:
        return None
    return Named(quarter_title(site, quarter), site.href(here, quarter_uri(quarter, part)))
