"""Tools that are cut on a day: used and paid until then. The site holds the days, the browser knows which are past."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.costs import Cost, cost_of, total
from handbook.loading.records import Record
from handbook.model.company import Sunset, Tool
from handbook.rendering.dated import Day, day, over_from
from handbook.rendering.named import Named, named, named_owner
from handbook.rendering.site import Site


class DatedText(NamedTuple):
    """A text to be shown from the ISO day `first`, included, until `end`, not included; empty means no bound."""

    text: str
    first: str
    end: str


@dataclass(frozen=True)
class Ending:
    """A tool that is paid until `day`; from the ISO day `after` on it is gone."""

    name: Named
    owner: Named | None
    day: Day | None
    after: str
    reason: str
    cost: Cost | None


class _Stretch(NamedTuple):
    """Days between two cuts: from `first`, included, to `end`; the tools that are there, and those that are gone."""

    first: str
    end: str
    kept: Sequence[Record[Tool]]
    gone: Sequence[Record[Tool]]


def after_of(sunset: Sunset) -> str:
    """The ISO day from which on a tool is gone."""
    return over_from(sunset.date)


def endings(site: Site, here: str) -> tuple[Ending, ...]:
    """The tools that have a last day, the next one first; the browser hides those that are gone."""
    return tuple(
        Ending(
            name=named(site, here, "tool", record.id),
            owner=named_owner(site, here, record.model.owner),
            day=day(site, sunset.date),
            after=after_of(sunset),
            reason=site.words(f"tool.reason-{sunset.reason}"),
            cost=cost_of(site, record.model),
        )
        for record, sunset in sorted(tool_facts.cut(site), key=lambda entry: entry[1].date)
    )


def summaries(site: Site) -> tuple[DatedText, ...]:
    """How many tools there are and what they cost in a year, between each two days on which one is cut."""
    return tuple(DatedText(summary(site, each.kept), each.first, each.end) for each in _stretches(site))


def summary(site: Site, kept: Sequence[Record[Tool]]) -> str:
    """How many tools these are, and what they cost in a year."""
    count = site.words("tool.count", len(kept))
    costs = total(site, (record.model.whole_cost for record in kept))
    return site.words("tool.summary", count_words=count, sum=costs) if costs else count


def savings(site: Site) -> tuple[DatedText, ...]:
    """What the tools cost in a year that are gone, between each two days on which one is cut."""
    sums = ((total(site, (record.model.whole_cost for record in each.gone)), each) for each in _stretches(site))
    return tuple(DatedText(site.words("tool.saved", sum=saved), each.first, each.end) for saved, each in sums if saved)


def _stretches(site: Site) -> tuple[_Stretch, ...]:
    cut = [(after_of(sunset), record) for record, sunset in tool_facts.cut(site)]
    days = ["", *sorted({after for after, _ in cut}), ""]
    kept = tool_facts.kept(site)
    return tuple(
        _Stretch(
            first,
            end,
            [*kept, *(record for after, record in cut if after > first)],
            [record for after, record in cut if after <= first],
        )
        for first, end in pairwise(days)
    )
