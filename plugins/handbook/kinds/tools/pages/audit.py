"""The audit of all tools on paper: a line a tool, with boxes for what the team says."""

from dataclasses import dataclass

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.costs import Cost, cost_of, total
from handbook.loading.records import Handbook, Record
from handbook.model.company import Tool
from handbook.rendering.dated import Day, day
from handbook.rendering.named import Named, named, named_owner
from handbook.rendering.page import Page, index_of
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render
from handbook.rendering.uris import AUDIT

_SECTION = index_of("tool")


@dataclass(frozen=True)
class AuditLine:
    """What is known about a tool before somebody is asked. What is not known is empty."""

    name: Named
    category: str
    owner: str
    cost: Cost | None
    seats: str
    last_used: Day | None
    evidence: str


@dataclass(frozen=True)
class AuditView:
    """The sheet, owner by owner, so that each is asked once; `sum` is what all tools cost in a year."""

    index: Named
    stamp: Stamp
    lines: tuple[AuditLine, ...]
    sum: str


def audit_uri(handbook: Handbook) -> str | None:
    """Where the sheet is; None where a tool is called `audit`, for its page is there."""
    return None if "audit" in handbook.ids["tool"] else AUDIT


def audit_page(site: Site) -> Page:
    """The audit sheet."""
    words, kept = site.words, tool_facts.kept(site)
    view = AuditView(
        index=Named(site.title("tool"), site.href(AUDIT, _SECTION)),
        stamp=stamp(site, AUDIT),
        lines=tuple(sorted((_line(site, record) for record in kept), key=_owner_first)),
        sum=total(site, (record.model.whole_cost for record in kept)),
    )
    html = render("tool_audit.html.jinja", view, words)
    return Page(AUDIT, words("audit.title"), html, section=_SECTION, searchable=False, wide=True)


def _owner_first(line: AuditLine) -> tuple[bool, str]:
    """By owner, tools without one at the end; the tools of one owner stay in order of their names."""
    return not line.owner, line.owner.casefold()


def _line(site: Site, record: Record[Tool]) -> AuditLine:
    tool = record.model
    return AuditLine(
        name=named(site, AUDIT, "tool", record.id),
        category=tool.category,
        owner=owner.text if (owner := named_owner(site, AUDIT, tool.owner)) else "",
        cost=cost_of(site, tool),
        seats="" if tool.seats is None else site.words("audit.seats", tool.seats),
        last_used=day(site, tool.last_used and tool.last_used.date),
        evidence=(tool.last_used and tool.last_used.evidence) or "",
    )
