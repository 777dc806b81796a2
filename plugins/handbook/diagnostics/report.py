"""All findings of one check, ready to be printed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from handbook.diagnostics.finding import Finding

SEVERITIES = ("error", "warning", "info")
"""The most serious first."""


@dataclass(frozen=True)
class Report:
    """`findings` in order of place; `lines` maps a path -> the lines of that file; `files` counts what was read.

    `site` is the address of the built handbook, if its settings say so.
    """

    findings: tuple[Finding, ...]
    lines: Mapping[str, list[str]]
    files: int
    site: str | None = None

    def count(self, severity: str) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def fails(self, *, strict: bool) -> bool:
        """Whether CI should stop: on errors, and with `strict` on warnings too."""
        return self.count("error") > 0 or (strict and self.count("warning") > 0)

    def only(self, is_wanted: Callable[[str], bool]) -> "Report":
        """The same report with the findings of some paths."""
        return replace(self, findings=tuple(finding for finding in self.findings if is_wanted(finding.path)))
