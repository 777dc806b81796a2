"""`--output-format sarif`: SARIF 2.1.0 (OASIS), with the rules and their pages, for code scanning and editors."""

import re
from importlib.metadata import version
from urllib.parse import quote

from handbook.diagnostics.finding import Explained, Finding
from handbook.diagnostics.fingerprints import fingerprints
from handbook.diagnostics.plain import json_text
from handbook.diagnostics.report import Report
from handbook.locales import wording

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"
"""Stands for the top of the repository, or the handbook's folder where there is none: no path of a machine is told."""
_MOST = 25_000
"""Results that GitHub takes of one run; it refuses more, and shows the 5,000 gravest."""
_ROOT_IS = "The top of the repository; without one, the folder with handbook.yml"


def render(report: Report, language: str) -> str:
    """A log with one run."""
    run = {
        "tool": {"driver": _driver(report)},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": _ROOT_IS}}},
        "results": _results(report, language),
        **_left_out(report, language),
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(report: Report) -> dict[str, object]:
    return {
        "name": "handbook",
        "version": version("mkdocs-handbook"),
        "language": "en",  # of the rules' pages
        "rules": [_rule(entry, report.site) for entry in report.rules],
    }


def _rule(entry: Explained, site: str | None) -> dict[str, object]:
    rule, page = entry.rule, entry.page.strip()
    lead = page.partition("\n\n")[0].replace("\n", " ")
    address = rule.url(site)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": lead},
        "fullDescription": {"text": _section(page, "Why") or lead},
        "help": {"text": _section(page, "How to fix") or lead, "markdown": page},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _section(page: str, title: str) -> str:
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def _results(report: Report, language: str) -> list[dict[str, object]]:
    """The gravest first, as many as are taken; each keeps the fingerprint that it has among all of them."""
    report = report.in_repository
    places = {entry.rule.code: place for place, entry in enumerate(report.rules)}
    marked = sorted(zip(report.findings, fingerprints(report), strict=True), key=lambda one: one[0].gravity)[:_MOST]
    return [_result(finding, places[finding.rule.code], mark, language) for finding, mark in marked]


def _left_out(report: Report, language: str) -> dict[str, object]:
    """How many results the run goes without, said where a tool speaks of its run."""
    left = len(report.findings) - _MOST
    if left <= 0:
        return {}
    said = {"level": "warning", "message": {"text": wording(language)("check.more", left)}}
    return {"invocations": [{"executionSuccessful": True, "toolExecutionNotifications": [said]}]}


def _result(finding: Finding, place: int, fingerprint: str, language: str) -> dict[str, object]:
    span = finding.span
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": place,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message(language)}\n{finding.hint(language)}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(finding.path), "uriBaseId": _ROOT},
                    "region": {
                        "startLine": span.line,
                        "startColumn": span.column,
                        "endLine": span.end_line,
                        "endColumn": span.end_column,
                    },
                }
            }
        ],
        "partialFingerprints": {"handbook/v1": fingerprint},
    }


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"))
