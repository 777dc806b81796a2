"""The health of the handbook: everything the check has found, and what the passing of time asks for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from handbook.diagnostics.finding import SEVERITIES
from handbook.kinds.upkeep.health.by_day import TONES, ByDay, by_day
from handbook.kinds.upkeep.health.debt import CoursePoint, DebtPart, course, debt_parts
from handbook.model.settings import Severity
from handbook.rendering.dated import DayCount, day_count
from handbook.rendering.findings import FindingNote, WaiverNote, note, told, waiver_note
from handbook.rendering.named import Named
from handbook.rendering.once import grouped
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import BUS_FACTOR, HEALTH, RULES_INDEX
from handbook.rules.registry import RULES
from handbook.rules.waivers import waivers


@dataclass(frozen=True)
class Counter:
    """A number on top of the page."""

    count: DayCount
    shown: str
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
    count: DayCount
    shown: str


@dataclass(frozen=True)
class HealthView:
    """The page of all findings, of the debt, whose rows the browser shortens to what is due, and of the waivers."""

    rules: Named
    alone: Named
    counters: tuple[Counter, ...]
    parts: tuple[DebtPart, ...]
    course: tuple[CoursePoint, ...]
    total: DayCount
    by_rule: tuple[RuleLine, ...]
    groups: tuple[SeverityGroup, ...]
    by_day: ByDay | None
    waivers: tuple[WaiverNote, ...]


def health_page(site: Site) -> Page:
    """The page that says what to mend first."""
    words = site.words
    view = HealthView(
        rules=Named(words("health.rules"), site.href(HEALTH, RULES_INDEX)),
        alone=Named(words("bus.title"), site.href(HEALTH, BUS_FACTOR)),
        counters=tuple(_counter(site, severity) for severity in SEVERITIES),
        total=day_count((days, 1) for days, _ in told(site)),
        parts=debt_parts(site),
        course=tuple(course(site)),
        by_rule=tuple(_by_rule(site)),
        by_day=by_day(site),
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
    if any(line.count.lasting for line in view.by_rule):
        yield TocEntry("by-rule", site.words("health.by-rule"))
    if view.by_day:
        yield TocEntry("by-day", site.words("health.by-day"))
    yield from (TocEntry(group.id, group.title) for group in view.groups)


def _by_rule(site: Site) -> Iterator[RuleLine]:
    """The rule with most findings on every day first."""
    counted = grouped((finding.rule.name, (days, 1)) for days, finding in told(site))
    lines = ((name, day_count(found)) for name, found in counted.items())
    for name, count in sorted(lines, key=lambda line: (-line[1].lasting, line[0])):
        code = RULES[name].rule.code
        yield RuleLine(Named(code, site.rule_href(HEALTH, code)), name, count, site.number(count.lasting))


def _counter(site: Site, severity: Severity) -> Counter:
    found = ((days, 1) for days, finding in told(site) if finding.severity == severity)
    count = day_count(found, site.words.forms(f"health.{severity}"))
    label = site.words(f"health.{severity}", count.lasting)
    return Counter(count, site.number(count.lasting), label, TONES[severity])


def _group(site: Site, severity: Severity) -> SeverityGroup:
    files: defaultdict[str, list[FindingNote]] = defaultdict(list)
    for finding in site.findings:
        if finding.severity == severity:
            files[finding.path].append(note(site, HEALTH, finding))
    groups = tuple(FileGroup(path, tuple(notes)) for path, notes in sorted(files.items()))
    return SeverityGroup(severity, site.words(f"health.{severity}-title"), groups)
