"""Findings in MkDocs' log, where `--strict` counts them."""

import logging
from collections.abc import Sequence

from babel import Locale
from mkdocs.plugins import get_plugin_logger

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.outputs.concise import headline
from handbook.diagnostics.outputs.text import LABELS, NAMES
from handbook.diagnostics.plain import harmless
from handbook.diagnostics.report import Report
from handbook.locales import wording

_log = get_plugin_logger("handbook")
_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "info": logging.INFO}


def log_findings(report: Report, language: str) -> None:
    """Log each finding once, as serious as it is.

    What comes with the passing of time is told, not counted: a commit that built yesterday builds today.
    """
    for finding in report.findings:
        level = logging.INFO if finding.rule.uses_today else _LEVELS[finding.severity]
        _log.log(level, "%s", _message(finding, language))


def log_language(language: str, languages: Sequence[str]) -> None:
    """Say that a site in `language` is but one of those that the handbook's `languages` make."""
    if len(languages) > 1:
        names = {code: Locale.parse(code).get_display_name(language) or code for code in (language, *languages)}
        every = ", ".join(names[code] for code in languages)
        _log.info("%s", wording(language)("site.one-language", language=names[language], languages=every))


def _message(finding: Finding, language: str) -> str:
    return harmless(f"{headline(finding, language, NAMES[language])}\n  {LABELS[language][0]} {finding.hint(language)}")
