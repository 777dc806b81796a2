"""The index of tools: what we pay for, who answers for it, and what can go."""

from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.audit import audit_uri
from handbook.kinds.tools.pages.costs import Cost, cost_of, rates_note, unknown_cost
from handbook.kinds.tools.pages.cuts import Candidate, Graveyard, candidates, graveyard
from handbook.kinds.tools.pages.endings import DatedText, Ending, endings, summaries, summary
from handbook.kinds.tools.pages.overlap import Overlap, overlap_tables
from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.model.values import Money
from handbook.planning.tool_days import last_day_of_notice
from handbook.rendering.dated import DatedBadge, Day, day
from handbook.rendering.feeds import RENEWALS
from handbook.rendering.named import Named, named, named_all, named_owner
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import HEALTH

_HERE = index_of("tool")


@dataclass(frozen=True)
class ToolRow:
    """A line of the table. What is not known is empty; `unused_from` is an ISO day, `notice` the last to cancel.

    `price` is that of a seat of which nobody knows how many there are.
    """

    name: Named
    category: str
    owner: Named | None
    access: str
    cost: Cost | None
    price: str
    seats: str
    seats_sort: int | str
    renewal: Day | None
    notice: Day | None
    renewal_badges: tuple[DatedBadge, ...]
    last_used: Day | None
    evidence: str
    use_badges: tuple[DatedBadge, ...]
    unused_from: str
    playbooks: tuple[Named, ...]
    roles: tuple[Named, ...]


@dataclass(frozen=True)
class ToolsView:
    """The page of all tools. `count` says how many are shown; the browser counts again after filtering.

    `unread` says how many files cannot be read, and leads to what is wrong with them. `unknown` counts the tools of
    which nobody says when they were last used; `audit` and `renewals` are links, empty where there is nothing to see.
    `endings` are those that will be cut, or were.
    `is_doubted` tells whether the page asks what can be cut.
    """

    summaries: tuple[DatedText, ...]
    unread: Named | None
    parts: tuple[TocEntry, ...]
    audit: str
    renewals: str
    categories: tuple[str, ...]
    rows: tuple[ToolRow, ...]
    rates: str
    is_doubted: bool
    candidates: tuple[Candidate, ...]
    unknown: int
    test_costs: str
    overlaps: tuple[Overlap, ...]
    endings: tuple[Ending, ...]
    graveyard: Graveyard
    count: str


def tools_index(site: Site) -> Page:
    """The tools in use as a table to sort and filter; what can be cut, what overlaps, and what was cut and why."""
    words, kept, audit = site.words, tool_facts.kept(site), audit_uri(site.handbook)
    rows = tuple(_row(site, record) for record in kept)
    doubted = [] if site.is_public else kept
    resting, unknown = candidates(site, _HERE, doubted), sum(record.model.last_used is None for record in doubted)
    overlaps, graves = overlap_tables(site, _HERE, doubted), graveyard(site, _HERE)
    parts = {"to-cut": resting or unknown, "overlap": overlaps, "graveyard": graves.graves}
    toc = tuple(TocEntry(part, words(f"tool.{part}")) for part, content in parts.items() if content)
    view = ToolsView(
        summaries=summaries(site),
        unread=_unread(site),
        parts=toc,
        audit=site.href(_HERE, audit) if audit and kept else "",
        renewals=site.href(_HERE, RENEWALS) if any(record.model.renewal for record in kept) else "",
        categories=tuple(sorted({row.category for row in rows}, key=str.casefold)),
        rows=rows,
        rates=rates_note(site, (record.model.whole_cost for record in kept)),
        is_doubted=bool(doubted),
        candidates=resting,
        unknown=unknown,
        test_costs=_test_costs(site),
        overlaps=overlaps,
        endings=endings(site, _HERE),
        graveyard=graves,
        count=f"{len(rows)} / {len(rows)}",
    )
    html = render("tool_index.html.jinja", view, words)
    return Page(_HERE, site.title("tool"), html, toc, description=summary(site, kept), wide=True, is_printed=True)


def _test_costs(site: Site) -> str:
    """What an experiment is planned to cost, as a rule: what a tool that is cut would pay for. Empty for the public."""
    budgets = (record.model.budget for record in site.handbook.experiments.values())
    planned = [site.exchange.exchanged(budget.planned) for budget in budgets if budget and budget.planned.amount]
    amounts = [money.amount for money in planned if money.currency == site.exchange.currency]
    if site.is_public or not amounts:
        return ""
    usual = Money.model_construct(amount=Decimal(round(median(amounts))), currency=site.exchange.currency, per=None)
    return site.words("tool.test-costs", sum=site.money(usual))


def _unread(site: Site) -> Named | None:
    count = len(site.handbook.ids["tool"]) - len(site.handbook.tools)
    return Named(site.words("tool.unread", count), site.href(_HERE, HEALTH)) if count else None


def _row(site: Site, record: Record[Tool]) -> ToolRow:
    tool = record.model
    unused = tool_facts.unused_from(site, tool)
    playbooks = (playbook.id for playbook in tool_facts.playbooks_with(site, record.id))
    return ToolRow(
        name=named(site, _HERE, "tool", record.id),
        category=tool.category,
        owner=named_owner(site, _HERE, tool.owner),
        access=tool.access or "",
        cost=cost_of(site, tool),
        price=unknown_cost(site, tool),
        seats="" if tool.seats is None else site.number(tool.seats),
        seats_sort="" if tool.seats is None else tool.seats,
        renewal=day(site, tool.renewal),
        notice=day(site, last_day_of_notice(tool)),
        renewal_badges=tool_facts.renewal_badges(site, tool),
        last_used=day(site, tool.last_used and tool.last_used.date),
        evidence=(tool.last_used and tool.last_used.evidence) or "",
        use_badges=tool_facts.use_badges(site, tool),
        unused_from=unused.isoformat() if unused else "",
        playbooks=named_all(site, _HERE, "playbook", playbooks),
        roles=named_all(site, _HERE, "role", tool_facts.roles_with(site, record.id)),
    )
