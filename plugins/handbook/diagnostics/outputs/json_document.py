"""`--output-format json`: for other programs. The keys are a contract; `version` changes when they do."""

from handbook.diagnostics.finding import SEVERITIES, Finding
from handbook.diagnostics.plain import json_text
from handbook.diagnostics.report import Report, Waived


def render(report: Report, language: str) -> str:
    """One JSON object."""
    document = {
        "version": 1,
        "findings": [_finding(finding, report.site, language) for finding in report.findings],
        "waived": [_waived(waived, report.site, language) for waived in report.waived],
        "summary": {
            **{severity: report.count(severity) for severity in SEVERITIES},
            "waived": len(report.waived),
            "files": report.files,
            "debt": {
                "total": sum(share.points for share in report.debt.values()),
                "parts": {part: {"count": one.things, "points": one.points} for part, one in report.debt.items()},
            },
        },
    }
    return json_text(document)


def _waived(waived: Waived, site: str | None, language: str) -> dict[str, object]:
    until, reason = waived.waiver.until.isoformat(), waived.waiver.reason
    return {**_finding(waived.finding, site, language), "until": until, "reason": reason}


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
        "followers": [_follower(one) for one in finding.followers],
    }


def _follower(finding: Finding) -> dict[str, object]:
    """What comes from another finding, and is told by itself where it does not."""
    return {"path": finding.path, "line": finding.span.line, "code": finding.rule.code, "name": finding.rule.name}
