"""A handbook as it was in a commit, in a folder of its own: from real repositories, hostile ones too."""

import subprocess
from pathlib import Path

import pytest
from repository import commit, edit, git
from smallest import HANDBOOK, write_handbook

from handbook.loading.decoding import MAX_BYTES
from handbook.loading.git import Repository, Unreadable, find_repository
from handbook.loading.revision import commit_of, revision_names, write_revision

PLAYBOOK = "playbooks/webinar.md"


def _there(folder: Path) -> Repository:
    found = find_repository(folder)
    assert found
    return found


def _held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("place", [".", "team/handbook"])
def test_the_content_as_it_was(tmp_path: Path, place: str) -> None:
    root, folder = tmp_path / "repository" / place, tmp_path / "out"
    root.mkdir(parents=True)
    folder.mkdir()
    git(tmp_path / "repository", "init", "-q")
    files = {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("\n", "\r\n").replace("templates/brief.md)", "plan%20b.pdf)")}
    beside = {
        "docs/about.md": "# About",
        "playbooks/plan b.pdf": "%PDF",
        "src/code.py": "1",
        "company/people/.x.yml": "",
    }
    write_handbook(root, files | beside)
    first = commit(root)
    edit(root / "campaigns/spring.yml", "active", "draft")
    (root / "company/people/tom.yml").unlink()
    commit(root)
    assert not write_revision(_there(root), first, folder)
    expected = {path: text.encode() for path, text in {**HANDBOOK, **files}.items()}
    assert _held(folder) == expected | {"docs/about.md": b"", "playbooks/plan b.pdf": b""}


def test_a_file_that_is_too_large_keeps_its_size_alone(tmp_path: Path) -> None:
    root, folder = tmp_path / "repository", tmp_path / "out"
    folder.mkdir()
    write_handbook(root, {"campaigns/large.yml": "# large" * MAX_BYTES})
    first = commit(root)
    assert not write_revision(_there(root), first, folder)
    assert (folder / "campaigns/large.yml").read_bytes() == b"\0" * 7 * MAX_BYTES


def _tree(root: Path, *entries: str) -> str:
    listing = "".join(f"{entry}\n" for entry in entries)
    command = ["git", "mktree", "--missing"]
    return subprocess.run(command, cwd=root, input=listing, capture_output=True, text=True, check=True).stdout.strip()


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    root, folder = tmp_path / "repository", tmp_path / "deep/out"
    folder.mkdir(parents=True)
    write_handbook(root)
    commit(root)
    (root / "evil").write_text("evil")
    blob = git(root, "hash-object", "-w", "evil")
    inner = _tree(root, f"100644 blob {blob}\tevil.yml")
    up = _tree(root, f"040000 tree {inner}\t..")
    campaigns = _tree(
        root,
        f"040000 tree {up}\t..",
        f"100644 blob {blob}\t..\\evil.yml",
        f"100644 blob {blob}\tC:evil.yml",
        f"120000 blob {blob}\tlink.yml",
        f"160000 commit {'1' * 40}\tmodule.yml",
        f"100644 blob {blob}\tgood.yml",
        f"100644 blob {blob}\tboth.yml",
        f"040000 tree {inner}\tboth.yml",
    )
    top = _tree(root, f"040000 tree {campaigns}\tcampaigns", f"040000 tree {up}\t.git", f"040000 tree {inner}\t..")
    assert not write_revision(_there(root), git(root, "commit-tree", "-m", "Evil", top), folder)
    assert _held(tmp_path / "deep") == {"out/campaigns/good.yml": b"evil", "out/campaigns/both.yml": b"evil"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "repository"]


def test_nothing_of_the_repository_runs_or_changes(tmp_path: Path) -> None:
    root, folder = tmp_path / "repository", tmp_path / "out"
    folder.mkdir()
    write_handbook(root, {".gitattributes": "* filter=spy diff=spy\n"})
    first = commit(root)
    edit(root / PLAYBOOK, "D-42", "D-40")
    for key in ("core.fsmonitor", "core.pager", "filter.spy.smudge", "filter.spy.clean", "diff.spy.textconv"):
        git(root, "config", key, f"touch {tmp_path}/ran")
    before = {path: data for path, data in _held(root).items() if "/objects/" not in path}
    assert not write_revision(_there(root), first, folder)
    assert {path: data for path, data in _held(root).items() if "/objects/" not in path} == before
    assert (folder / PLAYBOOK).read_text() == HANDBOOK[PLAYBOOK]
    assert not (tmp_path / "ran").exists()


def test_a_copy_that_lacks_files_says_so(tmp_path: Path) -> None:
    origin, copy, folder = tmp_path / "origin", tmp_path / "copy", tmp_path / "out"
    folder.mkdir()
    write_handbook(origin)
    first = commit(origin)
    git(origin, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", origin.as_uri(), str(copy))
    assert write_revision(_there(copy), first, folder) == Unreadable("partial")
    assert write_revision(_there(origin), "0" * 40, folder) == Unreadable("broken", "not a tree object")


def test_names_of_revisions(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert find_repository(tmp_path) is None
    first = commit(tmp_path)
    git(tmp_path, "branch", "spring")
    git(tmp_path, "tag", "v1")
    here = _there(tmp_path)
    assert (revision_names(here), here.is_shallow) == (["main", "spring", "v1"], False)
    names = ["main", "spring", "v1", "HEAD", first[:8]]
    assert [commit_of(here, name) for name in names] == [first] * 5
