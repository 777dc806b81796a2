"""A code host looks for files from the top of the repository; a person, from the folder of the handbook."""

import json
import re
from pathlib import Path

import pytest
from repository import git
from running import handbook
from smallest import HANDBOOK, write_handbook

SPRING = {"campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("owner: ", "onwer: ")}
PATH = {
    "text": "",
    "concise": "",
    "json": "",
    "github": "team book/",
    "gitlab": "team book/",
    "sarif": "team%20book/",
    "junit": "team book/",
}
"""Format -> what stands in it before a path of the handbook."""


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """A handbook in a folder of a repository."""
    git(tmp_path, "init", "-q")
    write_handbook(tmp_path / "team book", SPRING)
    return tmp_path / "team book"


def checked(root: Path, output_format: str) -> str:
    return handbook(root, "check", "--today", "2026-11-23", "--output-format", output_format).out


@pytest.mark.parametrize("output_format", PATH)
def test_each_format_has_the_paths_that_its_readers_look_for(inner: Path, output_format: str) -> None:
    results = checked(inner, output_format).rpartition('"results"')[2]  # pages of rules name files too
    before = set(re.findall(r"([\w./ %]*)campaigns/spring\.yml", results))
    assert {found.removeprefix(" ") for found in before} == {PATH[output_format]}


def test_the_summary_of_the_job_too(inner: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(inner.parent / "summary.md"))
    checked(inner, "github")
    assert "\n### team book&#47;campaigns&#47;spring&#46;yml\n" in (inner.parent / "summary.md").read_text()


def test_a_finding_that_is_in_two_handbooks_of_a_repository_has_two_fingerprints(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    for folder in (".", "one", "two"):
        write_handbook(tmp_path / folder, SPRING)
    marks = [_mark(tmp_path / folder) for folder in (".", "one", "two")]
    assert len(set(marks)) == 3
    (tmp_path / ".git").rename(tmp_path / "away")
    assert [_mark(tmp_path / folder) for folder in (".", "one", "two")] == marks[:1] * 3


def _mark(root: Path) -> str:
    (issue,) = json.loads(checked(root, "gitlab"))
    return issue["fingerprint"]
