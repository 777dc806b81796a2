"""The examples on each rule's page are true: what fails fails at the marked lines only, what passes passes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rule_pages import Case, Place, failing_cases, passing_cases
from smallest import TODAY, write_handbook

from handbook.pipeline.checking import check
from handbook.rules.registry import RULES


def _examples(cases_on: Callable[[str], list[Case]]) -> list[object]:
    return [
        pytest.param(case, id=f"{name}-{number}")
        for name, entry in RULES.items()
        for number, case in enumerate(cases_on(entry.page), 1)
    ]


def _findings(root: Path, case: Case) -> set[Place]:
    write_handbook(root, case.files)
    findings = check(root, TODAY).report.findings
    return {(finding.path, finding.span.line, finding.severity, finding.rule.code) for finding in findings}


def test_the_smallest_handbook_has_no_finding(tmp_path: Path) -> None:
    assert _findings(tmp_path, Case()) == set()


@pytest.mark.parametrize("case", _examples(failing_cases))
def test_what_fails_is_found_at_each_marked_line_and_nowhere_else(case: Case, tmp_path: Path) -> None:
    assert _findings(tmp_path, case) == case.expected


@pytest.mark.parametrize("case", _examples(passing_cases))
def test_what_passes_has_no_finding(case: Case, tmp_path: Path) -> None:
    assert not case.expected
    assert _findings(tmp_path, case) == set()
