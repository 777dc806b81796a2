"""Findings as pages show them: what is wrong, what to do, and where to do it."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.span import Span
from handbook.model.days import ALWAYS, Days
from handbook.model.settings import Severity
from handbook.rendering.dated import DayCount, day_count, from_day, over_from
from handbook.rendering.named import Named
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site
from handbook.rules.dated import Dated
from handbook.rules.registry import WAIVABLE
from handbook.rules.waivers import WaiverPlace, rule_meant, waivers


@dataclass(frozen=True)
class FindingNote:
    """One finding for one page. `line` and `severity_name` are words; `edit_href` is None without a code host.

    It is shown from the ISO day `first` until `end`, not included; empty means no bound.
    """

    severity: Severity
    severity_name: str
    message: Markup
    hint: Markup
    code: str
    rule_href: str
    path: str
    line: str
    edit_href: str | None
    first: str = ""
    end: str = ""


@dataclass(frozen=True)
class WaiverNote:
    """What a file allows, until when and why; `end` is the ISO day from which it no longer does."""

    rule: Named
    until: str
    end: str
    reason: str
    path: str
    line: str
    edit_href: str | None


NOTHING: Final = DayCount(0)


@dataclass(frozen=True)
class FileNotes:
    """What a page says of its files: findings, those that come or go with a day, and waivers.

    `count` is how many findings there are on a day.
    """

    lasting: tuple[FindingNote, ...] = ()
    dated: tuple[FindingNote, ...] = ()
    waivers: tuple[WaiverNote, ...] = ()
    count: DayCount = NOTHING


def notes_within(site: Site, here: str, path: str, is_within: Callable[[Span], bool]) -> FileNotes:
    """What is to be said, on the page `here`, of a part of a file; what the file allows is said of the whole."""
    found = [each for each in site.findings_by_path.get(path, ()) if is_within(each.span)]
    dated = (each for each in _dated_by_path(site).get(path, ()) if is_within(each.finding.span))
    later = [each for each in dated if not each.finding.rule.uses_today]
    return _notes(site, here, found, later)


def notes_of(site: Site, here: str, *paths: str, told: Collection[str] = ()) -> FileNotes:
    """What is to be said of the files at `paths`, on the page `here`.

    `told` are the rules that ask for what the page says in words of its own.
    """
    found = [finding for path in paths for finding in site.findings_by_path.get(path, ())]
    dated = (each for path in paths for each in _dated_by_path(site).get(path, ()))
    later = [each for each in dated if each.finding.rule.name not in told]
    allowed = (waiver_note(site, here, place) for path in paths for place in _waivers_by_path(site).get(path, ()))
    return replace(_notes(site, here, found, later), waivers=tuple(allowed))


def _notes(site: Site, here: str, found: Sequence[Finding], later: Sequence[Dated]) -> FileNotes:
    days = [*(ALWAYS for _ in found), *(each.days for each in later)]
    return FileNotes(
        tuple(note(site, here, each) for each in found),
        tuple(dated_note(site, here, each) for each in later),
        count=day_count(((each, 1) for each in days), site.words.forms("common.findings")),
    )


@once
def _dated_by_path(site: Site) -> Mapping[str, Sequence[Dated]]:
    """Without reviews that are late: each page tells that in words of its own."""
    found = (each for each in site.dated_findings if each.finding.rule.debt != "overdue_reviews")
    return grouped((each.finding.path, each) for each in found)


@once
def _waivers_by_path(site: Site) -> Mapping[str, Sequence[WaiverPlace]]:
    return grouped((place.source.path, place) for place in waivers(site.handbook))


def note(site: Site, here: str, finding: Finding) -> FindingNote:
    """A finding in the site's language."""
    line = finding.span.line
    return FindingNote(
        severity=finding.severity,
        severity_name=site.words(f"common.severity-{finding.severity}"),
        message=with_code(finding.message(site.language)),
        hint=with_code(finding.hint(site.language)),
        code=finding.rule.code,
        rule_href=site.rule_href(here, finding.rule.code),
        path=finding.path,
        line=site.words("common.line", line=line),
        edit_href=site.edit_url(finding.path, line),
    )


def dated_note(site: Site, here: str, found: Dated) -> FindingNote:
    """A finding with the days on which it is told."""
    return replace(note(site, here, found.finding), first=from_day(found.first), end=over_from(found.last))


def told(site: Site) -> Iterator[tuple[Days, Finding]]:
    """Everything that the check tells, with the days on which it does."""
    yield from ((ALWAYS, finding) for finding in site.findings)
    yield from ((each.days, each.finding) for each in site.dated_findings)


def waiver_note(site: Site, here: str, place: WaiverPlace) -> WaiverNote:
    """A waiver in the site's language."""
    path, waiver = place.source.path, place.waiver
    line = place.source.span(("allow", place.position)).line
    rule = rule_meant(waiver.rule, WAIVABLE)
    return WaiverNote(
        rule=Named(rule, site.rule_href(here, WAIVABLE[rule])) if rule else Named(waiver.rule),
        until=site.day(waiver.until),
        end=over_from(waiver.until),
        reason=waiver.reason,
        path=path,
        line=site.words("common.line", line=line),
        edit_href=site.edit_url(path, line),
    )


def with_code(text: str) -> Markup:
    """A sentence whose `backticks` mark code; everything else in it, also what was typed in a file, stays text."""
    parts = re.split(r"`([^`]+)`", text)
    return Markup().join(
        Markup("<code>{}</code>").format(part) if position % 2 else part for position, part in enumerate(parts)
    )
