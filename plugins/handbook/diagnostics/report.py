"""All findings of one check, ready to be printed."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from handbook.diagnostics.finding import SEVERITIES, Explained, Finding, Rule
from handbook.model.document import Waiver
from handbook.model.settings import Severity


class DebtShare(NamedTuple):
    """A part of the debt: how many things were put off, and the points that they make."""

    things: int
    points: int


class Waived(NamedTuple):
    """A finding, and the waiver in its file that covers it."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class RuleSummary:
    """What one rule has found: so many findings, in so many files."""

    findings: tuple[Finding, ...]

    @property
    def rule(self) -> Rule:
        """The rule."""
        return self.findings[0].rule

    @property
    def severity(self) -> Severity:
        """How serious this handbook takes it."""
        return self.findings[0].severity

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.findings)

    @property
    def files(self) -> int:
        """In how many files they are."""
        return len({finding.path for finding in self.findings})

    def hint(self, language: str) -> str | None:
        """What to do about all of them; None where each asks for something else."""
        hints = {finding.hint(language) for finding in self.findings}
        return hints.pop() if len(hints) == 1 else None


@dataclass(frozen=True)
class Report:
    """`findings` in order of place; `lines` maps a path -> the lines of that file; `files` counts what was read.

    `waived` are the findings that their files allow on that day; those of `lapsed` were allowed once, and are told.
    `debt` maps a part of what the team puts off -> its share, of the whole handbook. `day` is the one that the handbook
    was checked for, `rules` are those that looked. `site` is the address of the built handbook, if its settings say so.
    `folder` leads from the top of the repository to the handbook (`team/`), empty at the top or where there is none.
    """

    findings: tuple[Finding, ...]
    lines: Mapping[str, list[str]]
    files: int
    day: datetime.date
    rules: Sequence[Explained]
    site: str | None = None
    waived: tuple[Waived, ...] = ()
    lapsed: tuple[Waived, ...] = ()
    debt: Mapping[str, DebtShare] = field(default_factory=dict[str, DebtShare])
    folder: str = ""

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def by_rule(self) -> tuple[RuleSummary, ...]:
        """A summary for each rule that found something: the most serious first, then the one that found most."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings:
            found[finding.rule.code].append(finding)
        summaries = (RuleSummary(tuple(findings)) for findings in found.values())
        return tuple(sorted(summaries, key=lambda one: (SEVERITIES.index(one.severity), -one.count, one.rule.code)))

    @property
    def mendable(self) -> int:
        """How many findings `--fix` can put right."""
        return sum(bool(finding.edits) for finding in self.findings)

    def fails(self, *, strict: bool) -> bool:
        """Whether CI should stop: on errors, and with `strict` on warnings too."""
        return self.count("error") > 0 or (strict and self.count("warning") > 0)

    @property
    def in_repository(self) -> "Report":
        """The same report with paths from the top of the repository, which is where a code host looks for files."""
        if not self.folder:
            return self
        findings = tuple(_below(self.folder, finding) for finding in self.findings)
        return replace(self, findings=findings, lines={self.folder + path: ls for path, ls in self.lines.items()})

    @property
    def gravest_first(self) -> tuple[Finding, ...]:
        """The findings by severity, those of one severity in order of place."""
        return tuple(sorted(self.findings, key=lambda finding: finding.gravity))

    def only(self, is_wanted: Callable[[str], bool]) -> "Report":
        """The same report with the findings of some paths."""
        findings = tuple(kept for finding in self.findings for kept in _only(finding, is_wanted))
        return replace(self, findings=findings, waived=tuple(one for one in self.waived if is_wanted(one.finding.path)))


def _below(folder: str, finding: Finding) -> Finding:
    followers = tuple(replace(one, path=folder + one.path) for one in finding.followers)
    return replace(finding, path=folder + finding.path, followers=followers)


def _only(finding: Finding, is_wanted: Callable[[str], bool]) -> tuple[Finding, ...]:
    """A finding of such a path, with those of its followers that are; without it, the first follower stands for all."""
    followers = tuple(one for one in finding.followers if is_wanted(one.path))
    if is_wanted(finding.path):
        return (finding.followed_by(followers),)
    return (followers[0].followed_by(followers[1:]),) if followers else ()
