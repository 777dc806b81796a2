"""Folders that are nearly content folders, and those that are none of ours."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check


def found(root: Path, files: Mapping[str, str]) -> list[tuple[str, str]]:
    """Path and hint of each folder that is told."""
    write_handbook(root, files)
    report = check(root, TODAY, select=["unknown-folder"]).report
    return [(finding.path, finding.hint("en")) for finding in report.findings]


def test_a_folder_is_told_once_at_its_first_file(tmp_path: Path) -> None:
    files = {"campaign/b.yml": "title: B\n", "campaign/a.yml": "title: A\n", "company/peoples/ines.yml": "name: I\n"}
    assert found(tmp_path, files) == [
        ("campaign/a.yml", "did you mean 'campaigns'?"),
        ("company/peoples/ines.yml", "did you mean 'company/people'?"),
    ]


def test_inside_company_every_other_folder_is_told(tmp_path: Path) -> None:
    choices = "choose one of: company/kpis, company/tools, company/people, company/teams, company/roles"
    assert found(tmp_path, {"company/xyz/a.md": "A\n"}) == [("company/xyz/a.md", choices)]


@pytest.mark.parametrize("path", ["docs/a.md", "src/a.yml", "templates/a.md", "campaign/a.png", ".campaigns/a.yml"])
def test_other_folders_of_a_repository_are_nobodys_business(tmp_path: Path, path: str) -> None:
    assert found(tmp_path, {path: "x\n"}) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / "campaign").symlink_to(tmp_path / "campaigns")
    assert found(tmp_path, {}) == []
