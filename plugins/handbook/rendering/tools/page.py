"""The page of a tool: what it costs, how to get in, who uses it, and by when to decide."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.model.playbook import Playbook
from handbook.model.values import Money
from handbook.rendering.dated import DatedBadge, day
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.findings import FindingNote, notes_of
from handbook.rendering.named import Named, named, named_all, named_owner, named_step
from handbook.rendering.page import Page, TocEntry, record_place
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.tools import facts as tool_facts

_SECTION = "tools/index.md"


@dataclass(frozen=True)
class PlaybookUse:
    """A playbook that needs the tool, and in which steps."""

    playbook: Named
    steps: tuple[Named, ...]


@dataclass(frozen=True)
class ToolView:
    """The page of one tool. What is not known is empty."""

    index: Named
    findings: tuple[FindingNote, ...]
    name: str
    facts: tuple[Fact, ...]
    access: str
    cut: str
    cut_note: str
    playbooks: tuple[PlaybookUse, ...]
    roles: tuple[Named, ...]


def tool_page(site: Site, record: Record[Tool]) -> Page:
    """The page of one tool."""
    here, tool, words = record_place("tool", record.id)[0], record.model, site.words
    roles = [role_id for role_id, role in site.handbook.roles.items() if record.id in role.model.tools]
    view = ToolView(
        index=Named(words("nav.tools"), site.href(here, _SECTION)),
        findings=notes_of(site, here, record.source.path),
        name=tool.name,
        facts=tuple(_facts(site, here, tool)),
        access=tool.access or "",
        cut=_cut(site, tool),
        cut_note=(tool.sunset and tool.sunset.note) or "",
        playbooks=tuple(_use(site, here, found, record.id) for found in tool_facts.playbooks_with(site, record.id)),
        roles=named_all(site, here, "role", roles),
    )
    toc = (TocEntry("access", words("tool.access")), TocEntry("used-by", words("tool.used-by")))
    html = render("tool_page.html.jinja", view, words)
    edit = site.edit_url(record.source.path)
    return Page(here, tool.name, html, toc, record.source.path, _SECTION, tool.category, edit_url=edit)


def _facts(site: Site, here: str, tool: Tool) -> Iterator[Fact]:
    words = site.words
    yield text_fact(words("tool.category"), tool.category)
    if owner := named_owner(site, here, tool.owner):
        yield Fact(words("common.owner"), (owner,))
    yield from _contract(site, tool)
    yield from _use_of(site, tool)
    if tool.reviewed:
        yield Fact(words("common.reviewed"), day=day(site, tool.reviewed))
    if tool.url:
        yield Fact(words("tool.url"), (Named(tool.url, tool.url),))


def _contract(site: Site, tool: Tool) -> Iterator[Fact]:
    words = site.words
    if tool.cost:
        yield text_fact(words("tool.cost"), _cost(site, tool.cost))
    if tool.seats is not None:
        yield text_fact(words("tool.seats"), site.number(tool.seats))
    if tool.bought:
        yield Fact(words("tool.bought"), day=day(site, tool.bought))
    if tool.renewal:
        yield Fact(words("tool.renewal"), day=day(site, tool.renewal), badges=_badges(site, tool))
    if last_day := tool_facts.last_day_of_notice(tool):
        yield Fact(words("tool.notice"), day=day(site, last_day))


def _badges(site: Site, tool: Tool) -> tuple[DatedBadge, ...]:
    return () if tool.sunset else tool_facts.renewal_badges(site, tool)


def _use_of(site: Site, tool: Tool) -> Iterator[Fact]:
    if tool.last_used is None:
        return
    badges = () if tool.sunset else tool_facts.use_badges(site, tool)
    evidence = (Named(tool.last_used.evidence),) if tool.last_used.evidence else ()
    yield Fact(site.words("tool.last-used"), evidence, day(site, tool.last_used.date), badges)


def _cost(site: Site, cost: Money) -> str:
    """The cost of a year, and what is paid each time where that is something else."""
    yearly = site.words("tool.a-year", sum=site.money(tool_facts.a_year(cost)))
    if cost.per in (None, "year"):
        return yearly
    return f"{yearly} ({site.words(f'tool.per-{cost.per}', sum=site.money(cost))})"


def _cut(site: Site, tool: Tool) -> str:
    """When and why the tool was cut; empty while it is used."""
    if tool.sunset is None:
        return ""
    reason = site.words(f"tool.reason-{tool.sunset.reason}")
    return site.words("tool.cut", day=site.day(tool.sunset.date), reason=reason)


def _use(site: Site, here: str, record: Record[Playbook], tool_id: str) -> PlaybookUse:
    steps = (step.id for step in record.model.steps if tool_id in step.tools)
    return PlaybookUse(
        playbook=named(site, here, "playbook", record.id),
        steps=tuple(named_step(site, here, record, step) for step in steps),
    )
