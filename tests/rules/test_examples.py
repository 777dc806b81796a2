"""The examples on each rule's page are true: the rule speaks at the marked lines only, and is silent where it passes.

A page proves its own rule, so that a new rule changes no other page; all rules run together on every example.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rule_pages import Case, Place, failing_cases, passing_cases
from smallest import TODAY, write_handbook

from handbook.diagnostics.finding import Finding
from handbook.model.values import LANGUAGES
from handbook.pipeline.checks.checking import check
from handbook.rules.registry import RULES


def _examples(cases_on: Callable[[str], list[Case]]) -> list[object]:
    return [
        pytest.param(name, case, id=f"{name}-{number}")
        for name, entry in RULES.items()
        for number, case in enumerate(cases_on(entry.page), 1)
    ]


_PYTHON = re.compile(r"\b(Money|Decimal|Duration|When|Days|Quarter|date)\(|\bNone\b|\['")


def _findings(root: Path, case: Case) -> list[Finding]:
    """What all rules say of a case: each thing once, in order."""
    write_handbook(root, case.files)
    findings = list(check(root, TODAY).report.findings)
    said = [say(language) for found in findings for say in (found.message, found.hint) for language in LANGUAGES]
    assert not [sentence for sentence in said if _PYTHON.search(sentence)]
    assert findings == sorted(set(findings), key=lambda finding: finding.order)
    return findings


def _places(rule: str, root: Path, case: Case) -> set[Place]:
    """What one rule says of a case."""
    return {
        (finding.path, finding.span.line, finding.severity, finding.rule.code)
        for finding in _findings(root, case)
        if finding.rule.name == rule
    }


def test_the_smallest_handbook_has_no_finding(tmp_path: Path) -> None:
    assert _findings(tmp_path, Case()) == []


@pytest.mark.parametrize(("rule", "case"), _examples(failing_cases))
def test_what_fails_is_found_at_each_marked_line_and_nowhere_else(rule: str, case: Case, tmp_path: Path) -> None:
    assert _places(rule, tmp_path, case) == case.expected


@pytest.mark.parametrize(("rule", "case"), _examples(passing_cases))
def test_what_passes_has_no_finding(rule: str, case: Case, tmp_path: Path) -> None:
    assert not case.expected
    assert _places(rule, tmp_path, case) == set()
