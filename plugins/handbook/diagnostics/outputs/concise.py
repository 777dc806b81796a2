"""`--output-format concise`: a line a finding, for editors and grep."""

from collections.abc import Mapping

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.plain import harmless, visible_path
from handbook.diagnostics.report import Report
from handbook.model.settings import Severity


def render(report: Report, language: str) -> str:
    """`path:line:column: severity CODE message [name]`."""
    return harmless("\n".join(headline(finding, language) for finding in report.findings))


def headline(finding: Finding, language: str, names: Mapping[Severity, str] | None = None) -> str:
    """The one line that says it all; `names` are those of the severities, where no program reads it."""
    place = f"{visible_path(finding.path)}:{finding.span.line}:{finding.span.column}"
    severity = names[finding.severity] if names else finding.severity
    return f"{place}: {severity} {finding.rule.code} {finding.message(language)} [{finding.rule.name}]"
