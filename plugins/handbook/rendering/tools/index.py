"""The index of tools: what we pay for, who answers for it, and what can go."""

from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.company import Sunset, Tool
from handbook.rendering.dated import DatedBadge, Day, day
from handbook.rendering.named import Named, named, named_owner
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.tools import facts as tool_facts

_HERE = "tools/index.md"
_GRAVEYARD = "graveyard"


@dataclass(frozen=True)
class ToolRow:
    """A line of the table. `amount` (a year), `seats_sort` and the ISO day `unused_from` may be empty."""

    name: Named
    category: str
    owner: Named | None
    cost: str
    amount: str
    currency: str
    seats: str
    seats_sort: int | str
    renewal: Day | None
    renewal_badges: tuple[DatedBadge, ...]
    last_used: Day | None
    evidence: str
    use_badges: tuple[DatedBadge, ...]
    unused_from: str


@dataclass(frozen=True)
class CutTool:
    """A tool in the graveyard, with why it lies there."""

    name: Named
    day: Day
    reason: str
    note: str
    cost: str


@dataclass(frozen=True)
class ToolsView:
    """The page of all tools. `count` says how many are shown; the browser counts again after filtering."""

    summary: str
    categories: tuple[str, ...]
    rows: tuple[ToolRow, ...]
    graveyard: tuple[CutTool, ...]
    count: str


def tools_index(site: Site) -> Page:
    """The tools in use as a table to sort and filter, then those that were cut and why."""
    words = site.words
    kept = tool_facts.kept(site)
    rows = tuple(_row(site, record) for record in kept)
    view = ToolsView(
        summary=_summary(site, kept),
        categories=tuple(sorted({row.category for row in rows}, key=str.casefold)),
        rows=rows,
        graveyard=tuple(_grave(site, record, sunset) for record, sunset in tool_facts.cut(site)),
        count=words("tool.shown", shown=len(rows), all=len(rows)),
    )
    toc = (TocEntry(_GRAVEYARD, words("tool.graveyard")),) if view.graveyard else ()
    html = render("tool_index.html.jinja", view, words)
    return Page(_HERE, words("nav.tools"), html, toc, description=view.summary)


def _summary(site: Site, kept: list[Record[Tool]]) -> str:
    count = site.words("tool.count", len(kept))
    costs = tool_facts.total(site, (record.model.cost for record in kept))
    return site.words("tool.summary", count_words=count, sum=costs) if costs else count


def _row(site: Site, record: Record[Tool]) -> ToolRow:
    tool = record.model
    cost = tool_facts.a_year(tool.cost) if tool.cost else None
    unused = tool_facts.unused_from(site, tool)
    return ToolRow(
        name=named(site, _HERE, "tool", record.id),
        category=tool.category,
        owner=named_owner(site, _HERE, tool.owner),
        cost=site.money(cost) if cost else "",
        amount=f"{cost.amount:f}" if cost else "",
        currency=cost.currency if cost else "",
        seats="" if tool.seats is None else site.number(tool.seats),
        seats_sort="" if tool.seats is None else tool.seats,
        renewal=day(site, tool.renewal),
        renewal_badges=tool_facts.renewal_badges(site, tool),
        last_used=day(site, tool.last_used and tool.last_used.date),
        evidence=(tool.last_used and tool.last_used.evidence) or "",
        use_badges=tool_facts.use_badges(site, tool),
        unused_from=unused.isoformat() if unused else "",
    )


def _grave(site: Site, record: Record[Tool], sunset: Sunset) -> CutTool:
    tool = record.model
    return CutTool(
        name=named(site, _HERE, "tool", record.id),
        day=Day(sunset.date.isoformat(), site.day(sunset.date)),
        reason=site.words(f"tool.reason-{sunset.reason}"),
        note=sunset.note or "",
        cost=site.money(tool_facts.a_year(tool.cost)) if tool.cost else "",
    )
