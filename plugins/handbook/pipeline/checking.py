"""`check(root)`: everything that is wrong with a handbook, as one report."""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.report import Report
from handbook.loading.folder import load_handbook
from handbook.loading.records import Handbook
from handbook.pipeline.memory import collection_paused
from handbook.pipeline.plans import plans_of
from handbook.pipeline.uris import page_uris
from handbook.rules.context import Context
from handbook.rules.registry import RULES


@dataclass(frozen=True)
class Checked:
    """A handbook as its files say, what was computed from it, and what is wrong with it."""

    context: Context
    report: Report

    @property
    def handbook(self) -> Handbook:
        """The records and their files."""
        return self.context.handbook

    @property
    def lasting_findings(self) -> tuple[Finding, ...]:
        """The findings that stay until a file changes: a site built from the same commit is the same on any day."""
        return tuple(finding for finding in self.report.findings if not finding.rule.uses_today)


@collection_paused()
def check(root: Path, today: datetime.date, *, select: Collection[str] = (), ignore: Collection[str] = ()) -> Checked:
    """Read and check the handbook below `root`.

    `select` and `ignore` hold rule names, codes, or beginnings of codes (`OKR`); an empty `select` means all.
    """
    handbook = load_handbook(root)
    context = Context(handbook, plans_of(handbook), today, RULES.keys(), page_uris(handbook))
    findings = [_as_set(finding, handbook) for finding in _findings(context) if _is_wanted(finding, select, ignore)]
    shown = sorted((finding for finding in findings if finding), key=lambda finding: finding.order)
    lines = {path: source.lines for path, source in handbook.sources.items()}
    report = Report(tuple(dict.fromkeys(shown)), lines, len(handbook.sources), handbook.settings.site)
    return Checked(context, report)


def _findings(context: Context) -> Iterator[Finding]:
    for source in context.handbook.sources.values():
        for problem in source.problems:
            yield RULES[problem.rule].word(source.path, problem)
    for entry in RULES.values():
        if entry.check:
            yield from (finding for finding in entry.check(context) if not _is_told(finding, context.handbook))


def _is_told(finding: Finding, handbook: Handbook) -> bool:
    """Whether what is missing is what was left out of a record, which has a finding already."""
    source = handbook.sources.get(finding.path)
    return finding.rule.is_about_absence and source is not None and source.is_partial


def _as_set(finding: Finding, handbook: Handbook) -> Finding | None:
    """The finding with the severity that the settings give its rule; None where they turn it off."""
    severity = handbook.settings.rules.get(finding.rule.name, finding.severity)
    return None if severity == "off" else finding.with_severity(severity)


def _is_wanted(finding: Finding, select: Collection[str], ignore: Collection[str]) -> bool:
    return (not select or _named(finding, select)) and not _named(finding, ignore)


def _named(finding: Finding, names: Collection[str]) -> bool:
    rule = finding.rule
    return any(name == rule.name or rule.code.startswith(name.upper()) for name in names)
