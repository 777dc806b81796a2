"""What git knows of a handbook's files: in real repositories, and where there is none."""

from pathlib import Path

import pytest
from repository import commit, edit, git
from smallest import write_handbook

from handbook.loading.git import find_repository
from handbook.loading.history import History, Place

PLAYBOOK, CAMPAIGN = "playbooks/webinar.md", "campaigns/spring.yml"


@pytest.mark.parametrize("folder", [".", "team/handbook"])
def test_versions_and_texts(tmp_path: Path, folder: str) -> None:
    git(tmp_path, "init", "-q")
    root = tmp_path / folder
    write_handbook(root)
    first = commit(root)
    old = (root / PLAYBOOK).read_bytes()
    edit(root / CAMPAIGN, "active", "draft")
    second = commit(root)
    edit(root / PLAYBOOK, "D-42", "D-40")
    third = commit(root)
    history = History(root)
    assert history.versions(PLAYBOOK) == (third, first)
    assert history.versions(CAMPAIGN) == (second, first)
    assert history.versions("playbooks/none.md") == ()
    assert (history.first_commit(PLAYBOOK), history.first_commit("campaigns/new.yml")) == (first, None)
    assert (history.text(second, PLAYBOOK), history.text(second, "campaigns/none.yml")) == (old, None)
    places = [Place("0" * 40, PLAYBOOK), Place(first, PLAYBOOK), Place(first, "playbooks"), Place(third, PLAYBOOK)]
    assert history.texts(places) == {places[1]: old, places[3]: old.replace(b"D-42", b"D-40")}


def test_only_what_is_inside_the_handbook(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Secret")
    write_handbook(tmp_path / "handbook")
    head = commit(tmp_path)
    paths = ["../secret.md", "/etc/passwd", f"none.md\n{head}:secret.md"]
    assert [History(tmp_path / "handbook").text(head, path) for path in paths] == [None] * 3


def test_a_shallow_copy_does_not_know_what_came_first(tmp_path: Path) -> None:
    origin, copy = tmp_path / "origin", tmp_path / "copy"
    write_handbook(origin)
    commit(origin)
    edit(origin / PLAYBOOK, "D-42", "D-40")
    second = commit(origin)
    (origin / "campaigns/new.yml").write_text("title: New\n")
    third = commit(origin)
    git(tmp_path, "clone", "-q", "--depth", "2", origin.as_uri(), str(copy))
    history = History(copy)
    assert history.versions(PLAYBOOK) == (second,)
    assert (history.first_commit(CAMPAIGN), history.first_commit("campaigns/new.yml")) == (None, third)


def test_a_branch_may_have_any_name(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    first = commit(tmp_path)
    git(tmp_path, "branch", "grafted")
    assert History(tmp_path).first_commit(PLAYBOOK) == first


def test_outside_git(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    history = History(tmp_path)
    assert (history.versions(PLAYBOOK), history.first_commit(PLAYBOOK), history.text("HEAD", PLAYBOOK)) == (
        (),
        None,
        None,
    )


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_handbook(tmp_path)
    commit(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert History(tmp_path).versions(PLAYBOOK) == ()


def test_nothing_of_the_repository_runs(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / ".gitattributes").write_text("*.md diff=spy\n")
    first = commit(tmp_path)
    for key in ("core.fsmonitor", "core.pager", "diff.spy.textconv", "diff.spy.command", "diff.external"):
        git(tmp_path, "config", key, f"touch {tmp_path}/ran")
    history = History(tmp_path)
    assert history.versions(PLAYBOOK) == (first,)
    assert history.text(first, PLAYBOOK)
    repository = find_repository(tmp_path)
    assert repository
    assert repository.ask("status", "--porcelain") == b""
    assert not (tmp_path / "ran").exists()
