"""`--output-format concise`: a line a finding, for editors and grep."""

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.plain import harmless, visible_path
from handbook.diagnostics.report import Report


def render(report: Report, language: str) -> str:
    """`path:line:column: severity CODE message [name]`."""
    return harmless("\n".join(headline(finding, language) for finding in report.findings))


def headline(finding: Finding, language: str) -> str:
    """The one line that says it all."""
    place = f"{visible_path(finding.path)}:{finding.span.line}:{finding.span.column}"
    return f"{place}: {finding.severity} {finding.rule.code} {finding.message(language)} [{finding.rule.name}]"
