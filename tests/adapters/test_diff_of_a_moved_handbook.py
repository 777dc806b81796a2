"""A handbook whose folder moved inside its repository is compared with what it was there."""

from pathlib import Path

import pytest
from repository import commit, edit, git
from smallest import TODAY, write_handbook

from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare


@pytest.mark.parametrize(("old", "new"), [("team/handbook", "team/book"), ("team", "handbook/team")])
def test_its_changes_are_told_and_nothing_is_new(tmp_path: Path, old: str, new: str) -> None:
    git(tmp_path, "init", "-q")
    write_handbook(tmp_path / old, {"docs/charter.md": "# Charter\n", "docs/old.md": "# Old\n"})
    commit(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "moved")
    (tmp_path / new).parent.mkdir(exist_ok=True)
    (tmp_path / old).rename(tmp_path / new)
    start = git(tmp_path, "rev-parse", "--short=7", "HEAD")
    moved = f"The handbook was in {old}/ and is in {new}/ now; it is compared with what it was there."
    assert _told(tmp_path / new) == [f"From main ({start}) to the files as they are now: nothing changes", moved]
    edit(tmp_path / new / "campaigns/spring.yml", "effort: 12 days", "effort: 13 days")
    edit(tmp_path / new / "docs/charter.md", "Charter", "Our charter")
    (tmp_path / new / "docs/old.md").unlink()
    told = [
        moved,
        "Campaigns",
        "  - Spring webinar: effort: 12 days → 13 days",
        "Pages, templates and the site",
        f"  - 1 file changes: {new}/docs/charter.md",
        f"  - 1 file is removed: {new}/docs/old.md",
    ]
    assert _told(tmp_path / new)[1:] == told
    commit(tmp_path)
    assert _told(tmp_path / new)[1:] == _told(tmp_path / new, "HEAD")[1:] == told


def _told(root: Path, new: str | None = None) -> list[str]:
    compared = compare(root, "main", new, TODAY)
    assert not isinstance(compared, NotCompared), compared.reason
    return [line for line in changes_text(compared).split("\n") if line]
