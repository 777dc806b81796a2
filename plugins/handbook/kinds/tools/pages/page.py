"""The page of a tool: what it costs, how to get in, who uses it, and by when to decide."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.costs import Cost, cost_of, rates_note
from handbook.kinds.tools.pages.endings import after_of
from handbook.kinds.tools.pages.ladder import Rung, ladder
from handbook.loading.goals import find_goal
from handbook.loading.records import Record
from handbook.locales.quantities import cost_text
from handbook.model.company import Tool
from handbook.model.playbook import Playbook
from handbook.planning.periods import end_of
from handbook.planning.tool_days import last_day_of_notice
from handbook.rendering.dated import DatedBadge, day
from handbook.rendering.facts import Fact, labelled, text_fact
from handbook.rendering.feeds import calendar_uri
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named, named_all, named_goal, named_owner, named_step
from handbook.rendering.page import Found, FoundPart, Page, TocEntry, record_place
from handbook.rendering.records import index_link, page_of, uri_of
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.search.sought import sought
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class PlaybookUse:
    """A playbook that needs the tool, and in which steps."""

    playbook: Named
    steps: tuple[Named, ...]


@dataclass(frozen=True)
class ToolView:
    """The page of one tool. What is not known is empty. `cut` is true from the ISO day `cut_after` on."""

    index: Named
    findings: FileNotes
    review: ReviewDays | None
    name: str
    facts: tuple[Fact, ...]
    rates: str
    calendar: str
    access: str
    cut: str
    cut_later: str
    cut_after: str
    cut_note: str
    playbooks: tuple[PlaybookUse, ...]
    roles: tuple[Named, ...]
    ladder: tuple[Rung, ...]
    next_layer: str


def tool_page(site: Site, record: Record[Tool]) -> Page:
    """The page of one tool."""
    here, tool, words = record_place("tool", record.id)[0], record.model, site.words
    view = ToolView(
        index=index_link(site, record),
        findings=notes_of(site, here, record.source.path),
        review=review_of(site, record),
        name=tool.name,
        facts=tuple(_facts(site, here, tool)),
        rates=rates_note(site, [tool.whole_cost]),
        calendar=site.href(here, calendar_uri("tool", record.id)) if tool.renewal and not tool.sunset else "",
        access=tool.access or ("" if site.is_public else words("tool.no-access")),
        cut=_cut(site, tool, "tool.cut"),
        cut_later=_cut(site, tool, "tool.cut-later"),
        cut_after=after_of(tool.sunset) if tool.sunset else "",
        cut_note=(tool.sunset and tool.sunset.note) or "",
        playbooks=tuple(_use(site, here, found, record.id) for found in tool_facts.playbooks_with(site, record.id)),
        roles=named_all(site, here, "role", tool_facts.roles_with(site, record.id)),
        ladder=ladder(site, tool),
        next_layer=_next_layer(site, tool),
    )
    html = render("tool_page.html.jinja", view, words)
    return page_of(site, record, html, _toc(site, view), tool.category, _found(site, record, view))


def _found(site: Site, record: Record[Tool], view: ToolView) -> Found:
    """What it is, how to get in and whom to ask."""
    tool, words = record.model, site.words
    owner = named_owner(site, uri_of(site, record), tool.owner)
    told = (
        tool.category,
        view.cut,
        labelled(site, "tool.access", tool.access) if tool.access and not tool.sunset else "",
        labelled(site, "common.owner", owner.text) if owner else "",
    )
    access = FoundPart("access", words("tool.access"), view.access, sought("access"))
    return Found(
        line=" · ".join(filter(None, told)),
        uses=(tool.category, *tool.used_for),
        parts=(access,) if view.access else (),
    )


def _toc(site: Site, view: ToolView) -> Iterator[TocEntry]:
    if view.access:
        yield TocEntry("access", site.words("tool.access"))
    if view.ladder:
        yield TocEntry("ladder", site.words("tool.ladder"))
    yield TocEntry("used-by", site.words("tool.used-by"))


def _facts(site: Site, here: str, tool: Tool) -> Iterator[Fact]:
    words = site.words
    yield text_fact(words("tool.category"), tool.category)
    if tool.used_for:
        yield text_fact(words("tool.used-for"), ", ".join(tool.used_for))
    if owner := named_owner(site, here, tool.owner):
        yield Fact(words("common.owner"), (owner,))
    if goals := _goals(site, here, tool):
        yield Fact(words("tool.supports"), goals)
    yield from _contract(site, tool)
    yield from _use_of(site, tool)
    if tool.reviewed:
        yield Fact(words("common.reviewed"), day=day(site, tool.reviewed))
    if tool.url:
        yield Fact(words("tool.url"), (Named(tool.url, tool.url),))


def _goals(site: Site, here: str, tool: Tool) -> tuple[Named, ...]:
    """The objectives that the tool was bought for; what was typed where there is none of that name."""
    goals = ((typed, find_goal(site.handbook, typed)) for typed in tool.supports)
    return tuple(named_goal(site, here, goal) if goal else Named(typed) for typed, goal in goals)


def _next_layer(site: Site, tool: Tool) -> str:
    """From which day on the team may take up another layer; empty without any, and for what was cut."""
    if tool.sunset or not tool.layers:
        return ""
    last = max(layer.date for layer in tool.layers)
    day = end_of(last, site.handbook.settings.tools.layer_every)
    return site.words("tool.next-layer", day=site.day(day))


def _contract(site: Site, tool: Tool) -> Iterator[Fact]:
    words = site.words
    if cost := cost_of(site, tool):
        invoice = f" ({cost.invoice})" if cost.invoice else ""
        since = f" {cost.since}" if cost.since else ""
        yield text_fact(words("tool.cost"), f"{words('tool.a-year', sum=cost.year)}{invoice}{since}")
    elif tool.cost:
        yield text_fact(words("tool.cost"), cost_text(tool.cost, site.language))
    if tool.former_costs:
        former = sorted(tool.former_costs, key=lambda cost: cost.until, reverse=True)
        yield text_fact(words("tool.former-costs"), ", ".join(cost_text(cost, site.language) for cost in former))
    if tool.seats is not None:
        yield text_fact(words("tool.seats"), _seats(site, tool.seats, cost))
    if tool.bought:
        yield Fact(words("tool.bought"), day=day(site, tool.bought))
    if tool.renewal:
        yield Fact(words("tool.renewal"), day=day(site, tool.renewal), badges=_badges(site, tool))
    if last_day := last_day_of_notice(tool):
        yield Fact(words("tool.notice"), day=day(site, last_day))


def _badges(site: Site, tool: Tool) -> tuple[DatedBadge, ...]:
    return () if tool.sunset else tool_facts.renewal_badges(site, tool)


def _use_of(site: Site, tool: Tool) -> Iterator[Fact]:
    if tool.last_used is None:
        return
    badges = () if tool.sunset else tool_facts.use_badges(site, tool)
    evidence = (Named(tool.last_used.evidence),) if tool.last_used.evidence else ()
    yield Fact(site.words("tool.last-used"), evidence, day(site, tool.last_used.date), badges)


def _seats(site: Site, seats: int, cost: Cost | None) -> str:
    return f"{site.number(seats)} ({cost.seat})" if cost and cost.seat else site.number(seats)


def _cut(site: Site, tool: Tool, words: str) -> str:
    """When and why the tool was cut, or will be; empty where nobody decided that."""
    if tool.sunset is None:
        return ""
    reason = site.words(f"tool.reason-{tool.sunset.reason}")
    return site.words(words, day=site.day(tool.sunset.date), reason=reason)


def _use(site: Site, here: str, record: Record[Playbook], tool_id: str) -> PlaybookUse:
    steps = (step.id for step in record.model.steps if tool_id in step.tools)
    return PlaybookUse(
        playbook=named(site, here, "playbook", record.id),
        steps=tuple(named_step(site, here, record, step) for step in steps),
    )
