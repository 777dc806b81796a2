"""`--output-format gitlab`: a Code Quality report, which the code host shows in the merge request.

The form is GitLab's subset of the Code Climate engine specification ("Code Quality report format").
"""

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.fingerprints import fingerprints
from handbook.diagnostics.plain import json_text, visible
from handbook.diagnostics.report import Report

_SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}


def render(report: Report, language: str) -> str:
    """A list with an object a finding."""
    report = report.in_repository
    marked = zip(report.findings, fingerprints(report), strict=True)
    issues = [_issue(finding, fingerprint, language) for finding, fingerprint in marked]
    return json_text(issues)


def _issue(finding: Finding, fingerprint: str, language: str) -> dict[str, object]:
    return {
        "description": f"{finding.message(language)} \N{EN DASH} {finding.hint(language)}",
        "check_name": finding.rule.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": visible(finding.path),
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }
