"""`--output-format github`: workflow commands, which the code host shows at the line of the pull request.

It shows ten of each severity and step; the others are in the summary of the job.
"""

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.plain import visible
from handbook.diagnostics.report import Report

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, language: str) -> str:
    """A workflow command a finding (GitHub Actions, "Workflow commands": percent-encoded data and properties)."""
    return "\n".join(_command(finding, language) for finding in report.in_repository.gravest_first)


def _command(finding: Finding, language: str) -> str:
    span = finding.span
    is_on_one_line = span.line == span.end_line  # the host refuses columns elsewhere
    properties = {
        "file": visible(finding.path),
        "line": span.line,
        "endLine": span.end_line,
        **({"col": span.column, "endColumn": span.end_column} if is_on_one_line else {}),
        "title": f"{finding.rule.code} {finding.rule.name}",
    }
    described = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = f"{finding.message(language)}\n{finding.hint(language)}"
    return f"::{_COMMANDS[finding.severity]} {described}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
