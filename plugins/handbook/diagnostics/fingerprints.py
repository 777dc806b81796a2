"""What makes a finding the same one in the next check, also when its line has moved."""

import hashlib
from collections import Counter
from collections.abc import Sequence

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.report import Report


def fingerprints(report: Report) -> Sequence[str]:
    """A fingerprint a finding, in their order; no two are equal.

    It is made from the file, the rule and the marked text, and a number where these are equal. The line is no part
    of it, for it moves, nor is the message, which may count days.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found: list[str] = []
    for finding in report.findings:
        facts = (finding.path, finding.rule.code, _marked(finding, report.lines.get(finding.path, ())))
        found.append(_digest(*facts, str(seen[facts])))
        seen[facts] += 1
    return found


def _marked(finding: Finding, lines: Sequence[str]) -> str:
    """What the finding points to, as far as it stands on its first line."""
    span = finding.span
    if span.line > len(lines):
        return ""
    end = span.end_column - 1 if span.end_line == span.line else None
    return lines[span.line - 1][span.column - 1 : end].strip()


def _digest(*facts: str) -> str:
    return hashlib.sha256("\0".join(facts).encode("utf-8", "surrogateescape")).hexdigest()[:32]
