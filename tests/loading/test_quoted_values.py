"""How a finding names what was typed, where something else is wanted."""

from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check

TYPED = {
    "a-group": ("{a: 1}", "a group of keys", "un groupe de clés"),
    "a-list": ("[a]", "a list", "une liste"),
    "a-word": ("true", "'true'", "« true »"),
}


@pytest.mark.parametrize(("typed", "english", "french"), TYPED.values(), ids=TYPED.keys())
def test_a_group_a_list_and_a_word_are_named(typed: str, english: str, french: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, {"company/teams/company.yml": f"name: Nova\nlead: {typed}\n"})
    finding = check(tmp_path, TODAY).report.findings[0]
    assert english in finding.message("en")
    assert french in finding.message("fr")
