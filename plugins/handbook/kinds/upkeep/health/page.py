"""The health of the handbook: everything the check has found, and what the passing of time asks for."""

from collections import Counter as Count
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.diagnostics.finding import SEVERITIES
from handbook.kinds.upkeep.health.debt import CoursePoint, DebtPart, course, debt_parts
from handbook.model.settings import Severity
from handbook.rendering.findings import FindingNote, WaiverNote, note, waiver_note
from handbook.rendering.named import Named
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import BUS_FACTOR, HEALTH, RULES_INDEX
from handbook.rules.registry import RULES
from handbook.rules.waivers import waivers


@dataclass(frozen=True)
class Counter:
    """A number on top of the page."""

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
class RuleLine:
    """A rule that found something, and how often."""

    rule: Named
    name: str
    count: str


@dataclass(frozen=True)
class HealthView:
    """The page of all findings, of the debt, whose rows the browser shortens to what is due, and of the waivers."""

    rules: Named
    alone: Named
    counters: tuple[Counter, ...]
    parts: tuple[DebtPart, ...]
    course: tuple[CoursePoint, ...]
    by_rule: tuple[RuleLine, ...]
    groups: tuple[SeverityGroup, ...]
    waivers: tuple[WaiverNote, ...]


def health_page(site: Site) -> Page:
    """The page that says what to mend first."""
    words = site.words
    view = HealthView(
        rules=Named(words("health.rules"), site.href(HEALTH, RULES_INDEX)),
        alone=Named(words("bus.title"), site.href(HEALTH, BUS_FACTOR)),
        counters=tuple(_counter(site, severity) for severity in SEVERITIES),
        parts=debt_parts(site),
        course=tuple(course(site)),
        by_rule=tuple(_by_rule(site)),
        groups=tuple(group for severity in SEVERITIES if (group := _group(site, severity)).files),
        waivers=tuple(waiver_note(site, HEALTH, place) for place in waivers(site.handbook)),
    )
    html = render("health_page.html.jinja", view, words)
    return Page(HEALTH, words("nav.health"), html, tuple(_toc(site, view)), description=words("health.description"))


def _toc(site: Site, view: HealthView) -> Iterator[TocEntry]:
    yield TocEntry("debt", site.words("health.debt"))
    yield from (TocEntry(part.id, part.title) for part in view.parts if part.rows)
    if view.waivers:
        yield TocEntry("allowed", site.words("health.allowed"))
    if view.by_rule:
        yield TocEntry("by-rule", site.words("health.by-rule"))
    yield from (TocEntry(group.id, group.title) for group in view.groups)


def _by_rule(site: Site) -> Iterator[RuleLine]:
    """The rule with most findings first."""
    counted = Count(finding.rule.name for finding in site.findings)
    for name, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        code = RULES[name].rule.code
        yield RuleLine(Named(code, site.rule_href(HEALTH, code)), name, site.number(count))


def _counter(site: Site, severity: Severity) -> Counter:
    count = sum(finding.severity == severity for finding in site.findings)
    tone = {"error": "bad", "warning": "warn", "info": "info"}[severity] if count else "good"
    return Counter(site.number(count), site.words(f"health.{severity}", count), tone)


def _group(site: Site, severity: Severity) -> SeverityGroup:
    files: defaultdict[str, list[FindingNote]] = defaultdict(list)
    for finding in site.findings:
        if finding.severity == severity:
            files[finding.path].append(note(site, HEALTH, finding))
    groups = tuple(FileGroup(path, tuple(notes)) for path, notes in sorted(files.items()))
    return SeverityGroup(severity, site.words(f"health.{severity}-title"), groups)
