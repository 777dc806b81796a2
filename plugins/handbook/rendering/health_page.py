"""The health of the handbook: everything the check has found, and what the passing of time asks for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.diagnostics.report import SEVERITIES
from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.model.playbook import Playbook
from handbook.model.settings import Severity
from handbook.rendering.dated import Day, day
from handbook.rendering.findings import FindingNote, note
from handbook.rendering.named import Named, named, named_owner
from handbook.rendering.page import HEALTH, RULES_INDEX, Page, TocEntry
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.tools import facts as tool_facts
from handbook.rules.ages import end_of

_REVIEWS, _UNUSED = "reviews", "unused"


@dataclass(frozen=True)
class Counter:
    """A number on top of the page; `list` is where its lines are."""

    list: str
    count: str
    label: str
    tone: str


@dataclass(frozen=True)
class FileGroup:
    """The findings of one severity in one file."""

    path: str
    notes: tuple[FindingNote, ...]


@dataclass(frozen=True)
class SeverityGroup:
    """All findings of one severity, by file."""

    id: str
    title: str
    files: tuple[FileGroup, ...]


@dataclass(frozen=True)
class DueLine:
    """A record to look at from the day `due` on; without a script it is listed anyway, with that day."""

    name: Named
    owner: Named | None
    last: Day | None
    due: Day | None
    cost: str


@dataclass(frozen=True)
class HealthView:
    """The page of all findings, and the lists that the browser shortens to what is due today."""

    rules: Named
    counters: tuple[Counter, ...]
    groups: tuple[SeverityGroup, ...]
    reviews: tuple[DueLine, ...]
    unused: tuple[DueLine, ...]


def health_page(site: Site) -> Page:
    """The page that says what to mend first."""
    words = site.words
    view = HealthView(
        rules=Named(words("health.rules"), site.href(HEALTH, RULES_INDEX)),
        counters=tuple(_counter(site, severity) for severity in SEVERITIES),
        groups=tuple(group for severity in SEVERITIES if (group := _group(site, severity)).files),
        reviews=tuple(sorted(_reviews(site), key=_due)),
        unused=tuple(sorted(_unused(site), key=_due)),
    )
    html = render("health_page.html.jinja", view, words)
    return Page(HEALTH, words("nav.health"), html, tuple(_toc(site, view)), description=words("health.description"))


def _due(line: DueLine) -> str:
    return line.due.iso if line.due else ""


def _toc(site: Site, view: HealthView) -> Iterator[TocEntry]:
    yield from (TocEntry(group.id, group.title) for group in view.groups)
    yield TocEntry(_REVIEWS, site.words("health.reviews"))
    yield TocEntry(_UNUSED, site.words("health.unused"))


def _counter(site: Site, severity: Severity) -> Counter:
    count = sum(finding.severity == severity for finding in site.findings)
    tone = {"error": "bad", "warning": "warn", "info": "info"}[severity] if count else "good"
    return Counter(severity, site.number(count), site.words(f"health.{severity}", count), tone)


def _group(site: Site, severity: Severity) -> SeverityGroup:
    files: defaultdict[str, list[FindingNote]] = defaultdict(list)
    for finding in site.findings:
        if finding.severity == severity:
            files[finding.path].append(note(site, HEALTH, finding))
    groups = tuple(FileGroup(path, tuple(notes)) for path, notes in sorted(files.items()))
    return SeverityGroup(severity, site.words(f"health.{severity}-title"), groups)


def _reviews(site: Site) -> Iterator[DueLine]:
    for record in site.handbook.playbooks.values():
        yield _review(site, record)


def _review(site: Site, record: Record[Playbook]) -> DueLine:
    playbook = record.model
    every = playbook.review_every or site.handbook.settings.playbooks.review_every
    due = end_of(playbook.reviewed, every) if playbook.reviewed else None
    owner = named_owner(site, HEALTH, playbook.owner)
    return DueLine(named(site, HEALTH, "playbook", record.id), owner, day(site, playbook.reviewed), day(site, due), "")


def _unused(site: Site) -> Iterator[DueLine]:
    for record in tool_facts.kept(site):
        if record.model.last_used:
            yield _unused_tool(site, record)


def _unused_tool(site: Site, record: Record[Tool]) -> DueLine:
    tool = record.model
    return DueLine(
        name=named(site, HEALTH, "tool", record.id),
        owner=named_owner(site, HEALTH, tool.owner),
        last=day(site, tool.last_used and tool.last_used.date),
        due=day(site, tool_facts.unused_from(site, tool)),
        cost=site.money(site.exchange.a_year(tool.cost)) if tool.cost else "",
    )
