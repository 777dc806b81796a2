"""`--output-format json`: for other programs. The keys are a contract; `version` changes when they do."""

import json

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.report import SEVERITIES, Report


def render(report: Report, language: str) -> str:
    """One JSON object."""
    document = {
        "version": 1,
        "findings": [_finding(finding, report.site, language) for finding in report.findings],
        "summary": {**{severity: report.count(severity) for severity in SEVERITIES}, "files": report.files},
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _finding(finding: Finding, site: str | None, language: str) -> dict[str, object]:
    return {
        "path": finding.path,
        **finding.span._asdict(),
        "severity": finding.severity,
        "code": finding.rule.code,
        "name": finding.rule.name,
        "message": finding.message(language),
        "hint": finding.hint(language),
        "url": finding.url(site),
        "fixable": bool(finding.edits),
    }
