"""All findings of one check, ready to be printed."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from handbook.diagnostics.finding import Explained, Finding

SEVERITIES = ("error", "warning", "info")
"""The most serious first."""


@dataclass(frozen=True)
class Report:
    """`findings` in order of place; `lines` maps a path -> the lines of that file; `files` counts what was read.

    `day` is the one that the handbook was checked for, `rules` are those that looked. `site` is the address of the
    built handbook, if its settings say so.
    """

    findings: tuple[Finding, ...]
    lines: Mapping[str, list[str]]
    files: int
    day: datetime.date
    rules: Sequence[Explained]
    site: str | None = None

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    @property
    def mendable(self) -> int:
        """How many findings `--fix` can put right."""
        return sum(bool(finding.edits) for finding in self.findings)

    def fails(self, *, strict: bool) -> bool:
        """Whether CI should stop: on errors, and with `strict` on warnings too."""
        return self.count("error") > 0 or (strict and self.count("warning") > 0)

    @property
    def gravest_first(self) -> tuple[Finding, ...]:
        """The findings by severity, those of one severity in order of place."""
        return tuple(sorted(self.findings, key=lambda finding: SEVERITIES.index(finding.severity)))

    def only(self, is_wanted: Callable[[str], bool]) -> "Report":
        """The same report with the findings of some paths."""
        return replace(self, findings=tuple(finding for finding in self.findings if is_wanted(finding.path)))
