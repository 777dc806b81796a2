"""SEQUENCE and LAST-MODIFIED of calendar files: from the history of the files, whatever day it is."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from repository import commit, edit, git
from running import handbook as run
from smallest import HANDBOOK, write_handbook

from handbook.exports.ics import Revision
from handbook.loading.folder import load_handbook
from handbook.pipeline.answers.revisions import Revisions

SPRING = "campaigns/spring.yml"
MADE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_COMMITTER_DATE", MADE.isoformat())
    write_handbook(tmp_path, {})
    commit(tmp_path)
    return tmp_path


def spring(root: Path) -> Revision:
    return Revisions(load_handbook(root)).of_campaigns["spring"]


def test_a_campaign_that_was_begun_is_at_its_first_revision(root: Path) -> None:
    assert Revisions(load_handbook(root)).of_campaigns == {"spring": Revision(0, MADE)}


def test_a_date_that_moves_has_a_later_revision(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = MADE.replace(day=21)
    monkeypatch.setenv("GIT_COMMITTER_DATE", later.isoformat())
    edit(root / SPRING, "2027-03-18", "2027-03-25")
    commit(root)
    assert spring(root) == Revision(1, later)


@pytest.mark.parametrize("path", ["handbook.yml", "playbooks/webinar.md"])
def test_what_dates_a_campaign_moves_it_too(root: Path, path: str) -> None:
    edit(
        root / path, "calendar: [FR]" if path == "handbook.yml" else "D-42", "calendar: []" if "yml" in path else "D-40"
    )
    commit(root)
    assert spring(root).number == 1


def test_what_does_not_date_it_leaves_it(root: Path) -> None:
    edit(root / "company/people/tom.yml", "Tom Leroy", "Tom Le Roy")
    commit(root)
    assert spring(root) == Revision(0, MADE)


def test_a_change_counts_before_it_is_committed_and_the_same_after(root: Path) -> None:
    edit(root / SPRING, "2027-03-18", "2027-03-25")
    written = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    os.utime(root / SPRING, (written.timestamp(),) * 2)
    assert spring(root) == Revision(1, written)
    commit(root)
    assert spring(root).number == 1


def test_a_playbook_with_another_name_takes_nothing_back(root: Path) -> None:
    edit(root / SPRING, "2027-03-18", "2027-03-25")
    commit(root)
    git(root, "mv", "playbooks/webinar.md", "playbooks/talk.md")
    edit(root / SPRING, "playbook: webinar", "playbook: talk")
    commit(root)
    assert spring(root).number == 2


def test_a_tool_whose_renewal_moves_has_a_later_revision(root: Path) -> None:
    edit(root / "company/tools/hubspot.yml", "renewal: 2027-06-01", "renewal: 2027-07-01")
    commit(root)
    known = Revisions(load_handbook(root))
    assert (known.of_tools["hubspot"].number, known.of_campaigns["spring"].number) == (1, 0)


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    write_handbook(tmp_path, HANDBOOK)
    known = Revisions(load_handbook(tmp_path))
    assert (known.of_campaigns, known.of_tools) == ({}, {})


def test_an_exported_calendar_tells_the_revision(root: Path) -> None:
    edit(root / SPRING, "2027-03-18", "2027-03-25")
    commit(root)
    lines = run(root, "export", "spring", "--to", "ics").out.splitlines()
    assert [line for line in lines if line.startswith(("SEQUENCE", "LAST-MOD"))] == [
        "LAST-MODIFIED:20261120T090000Z",
        "SEQUENCE:1",
    ] * 3
