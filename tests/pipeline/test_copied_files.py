"""What is copied into a site as it is: what lies beside playbooks and written pages, and no record."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

BESIDE = {
    "playbooks/webinar/plan.png": "playbooks/webinar/plan.png",
    "playbooks/templates/deep/sheet.xlsx": "playbooks/templates/deep/sheet.xlsx",
}
WRITTEN = {"docs/guide/photo.jpg": "guide/photo.jpg", "docs/names.txt": "names.txt", "docs/data.yml": "data.yml"}
NOT_COPIED = (
    "docs/about.md",
    "docs/guide/README.md",
    "playbooks/webinar/notes.md",
    "campaigns/list.txt",
    "lists/names.txt",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_handbook(tmp_path, dict.fromkeys((*BESIDE, *WRITTEN, *NOT_COPIED), "# x\n"))
    return tmp_path


def copied(root: Path, written: Mapping[str, str] | None = None) -> dict[str, str]:
    """Path, as seen from the handbook -> the uri to which it is copied."""
    files = build(check(root, TODAY), written=written).files
    return {file.relative_to(root).as_posix(): uri for uri, file in files.items()}


def test_all_that_is_no_page_beside_playbooks_and_written_pages(root: Path) -> None:
    assert copied(root) == {**BESIDE, **WRITTEN}


def test_an_engine_that_has_the_written_pages_copies_what_lies_beside_them_itself(root: Path) -> None:
    assert copied(root, {"docs/about.md": "about/index.md", "docs/names.txt": "names.txt"}) == BESIDE


def test_a_link_to_a_record_is_not_copied_and_one_to_another_file_is(root: Path) -> None:
    for name, target in {"spring.txt": "campaigns/spring.yml", "list.txt": "lists/names.txt"}.items():
        (root / "docs" / name).symlink_to(f"../{target}")
    assert copied(root) == {**BESIDE, **WRITTEN, "docs/list.txt": "list.txt"}


def test_a_handbook_of_chosen_pages_copies_what_belongs_to_them(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: T\nplugins: [{handbook: {pages: [campaigns], home: false}}]\n")
    assert copied(root, {}) == {}
    (root / "mkdocs.yml").write_text("site_name: T\nplugins: [{handbook: {pages: [playbooks], home: false}}]\n")
    assert copied(root, {}) == BESIDE
