"""Nothing in a handbook's folder or in the environment makes its history unreadable without a word, or false."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from repository import commit, edit, git
from running import COMMAND, Run, handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.loading import git as running_git
from handbook.loading.history import History
from handbook.pipeline.checks.checking import check

Q4 = "okrs/2026-q4/marketing.yml"
FILES = {
    "okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"],
    Q4: HANDBOOK["okrs/2027-q1/marketing.yml"] + "# Q4\n",
}
MOVED = (
    f"{Q4} OKR117 `target` of 'Meetings' was moved from 40 to 30 on 2 Nov 2026, inside the quarter, without a reason"
)
UNREADABLE = "the history in git cannot be read, so moved goals and changed playbooks are not found: "


def said(root: Path) -> list[str]:
    """What the check says of moved targets, and of the history."""
    findings = check(root, TODAY, select=["OKR117", "CAM116", "HBK308", "HBK309"]).report.findings
    return [f"{finding.path} {finding.rule.code} {finding.message('en')}" for finding in findings]


def unreadable(reason: str) -> list[str]:
    return [f"handbook.yml HBK308 {UNREADABLE}{reason}"]


@pytest.fixture(params=[".", "team/handbook"])
def nova(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A handbook with a target that was moved inside its quarter, alone in a repository or in a folder of one."""
    top = tmp_path / "repository"
    top.mkdir()
    git(top, "init", "-q")
    root = top / request.param
    write_handbook(root, FILES)
    commit(root, "2026-09-21")
    edit(root / Q4, "target: 40", "target: 30")
    commit(root, "2026-11-02")
    assert said(root) == [MOVED]
    return root


def _bare(root: Path) -> None:
    (root / "HEAD").write_text("ref: refs/heads/main\n")
    for folder in ("objects", "refs"):
        (root / folder).mkdir()
        (root / folder / "keep").touch()
    (root / "config").write_text("[core]\n\tbare = true\n\tfsmonitor = touch ran\n")


def _bare_in_content(root: Path) -> None:
    _bare(root / "okrs")


def _nested(root: Path) -> None:
    git(root / "okrs", "init", "-q")
    git(root / "okrs/2026-q4", "init", "-q", "--bare", ".git")


def _attributes(root: Path) -> None:
    (root / ".gitattributes").write_text("* -text ident export-ignore diff=spy working-tree-encoding=UTF-16 eol=crlf\n")
    git(root, "config", "diff.spy.textconv", "true")


def _replaced(root: Path) -> None:
    git(root, "replace", "HEAD", "HEAD~1")


def _grafted(root: Path) -> None:
    grafts = root / git(root, "rev-parse", "--git-path", "info/grafts")
    grafts.parent.mkdir(exist_ok=True)
    grafts.write_text(git(root, "rev-parse", "HEAD") + "\n")


def _excluded(root: Path) -> None:
    (root / git(root, "rev-parse", "--git-path", "info/exclude")).write_text("*\n")
    git(root, "update-index", "--assume-unchanged", Q4)
    git(root, "update-index", "--skip-worktree", Q4)


def _configured(root: Path) -> None:
    for key, value in (
        ("log.follow", "true"),
        ("diff.external", "true"),
        ("core.bare", "true"),
        ("diff.relative", "true"),
    ):
        git(root, "config", key, value)


def _elsewhere(root: Path) -> None:
    git(root, "config", "core.worktree", str(root.parents[2]))


def _empty_folder(root: Path) -> None:
    if not (root / ".git").exists():
        (root / ".git").mkdir()


def _repository_of_its_own(root: Path) -> None:
    """A second, empty repository around the handbook alone, inside the one that has its history."""
    if not (root / ".git").exists():
        git(root, "init", "-q")


def _back_dated(root: Path) -> None:
    """The move is told by a commit that claims to be older than the one before it."""
    git(root, "reset", "-q", "--hard", "HEAD~1")
    (root / "handbook.yml").write_text(HANDBOOK["handbook.yml"] + "# read\n")
    commit(root, "2026-11-02")
    edit(root / Q4, "target: 40", "target: 30")
    commit(root, "2026-09-22")


def _evil_merge(root: Path) -> None:
    git(root, "reset", "-q", "--hard", "HEAD~1")
    git(root, "switch", "-q", "-c", "side")
    commit(root, "2026-10-30")
    git(root, "switch", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "--no-commit", "side")
    edit(root / Q4, "target: 40", "target: 30")
    commit(root, "2026-11-02")


def _gone_and_back(root: Path) -> None:
    git(root, "reset", "-q", "--hard", "HEAD~1")
    text = (root / Q4).read_text()
    (root / Q4).unlink()
    commit(root, "2026-11-01")
    (root / Q4).write_text(text.replace("target: 40", "target: 30"))
    commit(root, "2026-11-02")


def _from_nowhere(root: Path) -> None:
    """A merge takes all files from a history that has nothing in common with the one before."""
    git(root, "switch", "-q", "--orphan", "other")
    git(root, "checkout", "-q", "main", "--", ".")
    commit(root, "2026-11-02")
    git(root, "switch", "-q", "main")
    git(root, "reset", "-q", "--hard", "HEAD~1")
    git(root, "switch", "-q", "other")
    git(root, "merge", "-q", "--allow-unrelated-histories", "-s", "ours", "-m", "Merge", "main")


def _on_the_next_line(root: Path) -> None:
    """The number stands where a search for `target: 40` does not find it."""
    git(root, "reset", "-q", "--hard", "HEAD~1")
    edit(root / Q4, "target: 40", "target:\n          40")
    commit(root, "2026-11-01")
    edit(root / Q4, "          40", "          30")
    commit(root, "2026-11-02")


@pytest.mark.parametrize(
    "mislead",
    [
        _bare,
        _bare_in_content,
        _nested,
        _attributes,
        _replaced,
        _grafted,
        _excluded,
        _configured,
        _elsewhere,
        _empty_folder,
        _repository_of_its_own,
        _back_dated,
        _evil_merge,
        _gone_and_back,
        _from_nowhere,
        _on_the_next_line,
    ],
)
def test_the_moved_target_is_told_all_the_same(nova: Path, mislead: Callable[[Path], None]) -> None:
    mislead(nova)
    assert said(nova) == [MOVED]
    assert not list(nova.rglob("ran"))


VARIABLES = {
    "GIT_DIR": "/nowhere",
    "GIT_WORK_TREE": "/",
    "GIT_COMMON_DIR": "/nowhere",
    "GIT_OBJECT_DIRECTORY": "/nowhere",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/nowhere",
    "GIT_INDEX_FILE": "/nowhere",
    "GIT_NAMESPACE": "none",
    "GIT_CEILING_DIRECTORIES": "{top}",
    "GIT_REPLACE_REF_BASE": "refs/heads/",
    "GIT_SHALLOW_FILE": "{shallow}",
    "GIT_GLOB_PATHSPECS": "1",
    "GIT_EXTERNAL_DIFF": "touch ran",
    "GIT_DEFAULT_HASH": "sha256",
    "GIT_TRACE": "{trace}",
    "GIT_PREFIX": "none/",
    "GIT_DEFAULT_REF_FORMAT": "none",
}


in_a_folder = pytest.mark.parametrize("nova", ["team/handbook"], indirect=True)


@in_a_folder
@pytest.mark.parametrize("variable", VARIABLES)
def test_whatever_the_environment_says(
    nova: Path, tmp_path: Path, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = git(nova, "rev-parse", "HEAD")
    (tmp_path / "shallow").write_text(f"{head}\n")
    places = {"top": tmp_path / "repository", "shallow": tmp_path / "shallow", "trace": tmp_path / "trace"}
    monkeypatch.setenv(variable, VARIABLES[variable].format_map(places))
    assert said(nova) == [MOVED]
    assert not (tmp_path / "trace").exists()


def test_in_a_hook_of_another_repository(nova: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    hook = other / ".git/hooks/pre-commit"
    options = "--today 2026-11-23 --select OKR117 --output-format concise"
    hook.write_text(f'#!/bin/sh\nexport GIT_DIR="$PWD/.git"\n"{COMMAND}" -C "{nova}" check {options} > said\n')
    hook.chmod(0o755)
    with pytest.raises(subprocess.CalledProcessError):
        commit(other)
    assert MOVED.partition(" `")[2] in (other / "said").read_text()


@pytest.fixture
def foreign(nova: Path) -> Path:
    """The handbook as somebody else's."""
    top = next(folder for folder in (nova, *nova.parents) if (folder / ".git").exists())
    for path in (top, top / ".git"):
        os.chown(path, 12345, 12345)
    return nova


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_a_checkout_of_another_account(foreign: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    top = tmp_path / "repository"
    assert said(foreign) == unreadable("the folder belongs to another account")
    run = handbook(foreign, "check", "--today", "2026-11-23", "--select", "OKR117,HBK308", "--output-format", "concise")
    assert (run.code, "HBK308" in run.out) == (1, True)
    remedy = f"git config --global --add safe.directory {top}"
    assert handbook(foreign, "diff") == Run(
        2,
        "",
        "handbook: the history in git cannot be read: the folder belongs to another account; "
        f"trust it before the check: `{remedy}`\n",
    )
    monkeypatch.setenv("HOME", str(tmp_path))
    subprocess.run(remedy.split(), check=True)
    assert said(foreign) == [MOVED]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_trust_may_come_from_the_environment(foreign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = {"COUNT": "2", "KEY_0": "safe.directory", "VALUE_0": "*", "KEY_1": "safe.bareRepository", "VALUE_1": "all"}
    for name, value in pairs.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    _bare(foreign)
    assert said(foreign) == [MOVED]


def _lost_pointer(root: Path) -> str:
    _move_git_away(root, "gitdir: /nowhere\n")
    return "git says: not a git repository: /nowhere"


def _garbage_pointer(root: Path) -> str:
    top = _move_git_away(root, "garbage\n")
    return f"git says: invalid gitfile format: {top}/.git"


def _move_git_away(root: Path, text: str) -> Path:
    top = Path(git(root, "rev-parse", "--show-toplevel"))
    (top / ".git").rename(top.parent / "away")
    (top / ".git").write_text(text)
    return top


def _no_head(root: Path) -> str:
    Path(git(root, "rev-parse", "--absolute-git-dir"), "HEAD").unlink()
    return "git says: not a git repository (or any parent up to mount point /)"


def _bad_config(root: Path) -> str:
    Path(git(root, "rev-parse", "--absolute-git-dir"), "config").write_text("[core\n")
    return "git says: bad config line 1 in file .git/config"


def _future_form(root: Path) -> str:
    git(root, "config", "core.repositoryFormatVersion", "99")
    return "git says: Expected git repo version <= 1, found 99"


def _broken_branch(root: Path) -> str:
    Path(git(root, "rev-parse", "--absolute-git-dir"), "refs/heads/main").write_text("broken\n")
    return "git says: your current branch appears to be broken"


def _lost_objects(root: Path) -> str:
    objects = Path(git(root, "rev-parse", "--absolute-git-dir"), "objects")
    shutil.rmtree(objects)
    objects.mkdir()
    return "git says: bad object HEAD"


@in_a_folder
@pytest.mark.parametrize(
    "spoil",
    [_lost_pointer, _garbage_pointer, _bad_config, _future_form, _broken_branch],
)
def test_what_cannot_be_read_is_a_finding(nova: Path, spoil: Callable[[Path], str]) -> None:
    reason = spoil(nova)
    assert said(nova) == unreadable(reason)


@in_a_folder
@pytest.mark.parametrize("spoil", [_no_head, _lost_objects])
def test_what_is_lost_is_a_finding(nova: Path, spoil: Callable[[Path], str]) -> None:
    spoil(nova)
    (line,) = said(nova)
    assert line.startswith(f"handbook.yml HBK308 {UNREADABLE}git says: ")


@pytest.mark.parametrize("nova", ["."], indirect=True)
def test_an_empty_folder_in_the_place_of_a_repository_is_a_finding(nova: Path) -> None:
    (nova / ".git").rename(nova.parent / "away")
    (nova / ".git").mkdir()
    (line,) = said(nova)
    assert line.startswith(f"handbook.yml HBK308 {UNREADABLE}git says: not a git repository")


def test_without_git(nova: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert said(nova) == unreadable("git is not installed")


def test_git_in_the_handbook_is_not_run(nova: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (nova / "git").write_text("#!/bin/sh\ntouch ran\n")
    (nova / "git").chmod(0o755)
    monkeypatch.chdir(nova)
    monkeypatch.setenv("PATH", f".::{os.environ['PATH']}")
    assert said(nova) == [MOVED]
    monkeypatch.setenv("PATH", ":.")
    assert said(nova) == unreadable("git is not installed")
    assert not (nova / "ran").exists()


@in_a_folder
def test_a_git_that_is_too_old(nova: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "git").write_text('#!/bin/sh\necho "Unknown option: $1" >&2\nexit 129\n')
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert said(nova) == unreadable("git is too old")


@in_a_folder
def test_a_git_that_takes_too_long(nova: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "git").write_text("#!/bin/sh\nexec sleep 60\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr(running_git, "SECONDS", 0.2)
    assert said(nova) == unreadable("git takes longer than 0.2 seconds")


def test_a_copy_without_files(nova: Path, tmp_path: Path) -> None:
    top = tmp_path / "repository"
    git(top, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", top.as_uri(), str(tmp_path / "copy"))
    copy = tmp_path / "copy" / nova.relative_to(top)
    assert said(copy) == unreadable("this copy has the commits, but not all files of them")
    assert git(copy, "rev-list", "--objects", "--missing=print", "HEAD").count("?") > 0


def test_a_shallow_copy(nova: Path, tmp_path: Path) -> None:
    top = tmp_path / "repository"
    git(tmp_path, "clone", "-q", "--depth", "1", top.as_uri(), str(tmp_path / "copy"))
    copy = tmp_path / "copy" / nova.relative_to(top)
    begins = (
        "this copy's history begins on 2 Nov 2026: goals that moved and playbooks that changed before are not found"
    )
    assert said(copy) == [f"handbook.yml HBK309 {begins}"]


def test_where_there_is_nothing_to_miss(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    assert said(tmp_path) == []
    _bare(tmp_path)
    assert said(tmp_path) == []
    shutil.rmtree(tmp_path / "refs")
    git(tmp_path, "init", "-q")
    assert said(tmp_path) == []
    (tmp_path / ".git/config").write_text("[core\n")
    for path in ("okrs/2026-q4", "campaigns"):
        shutil.rmtree(tmp_path / path)
    assert said(tmp_path) == []


def test_a_submodule_has_its_own_history(nova: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "-q")
    origin = Path(git(nova, "rev-parse", "--show-toplevel"))
    git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", origin.as_uri(), "inner")
    commit(outer)
    assert said(outer / "inner" / nova.relative_to(origin)) == [MOVED]


def test_a_worktree_has_the_same_history(nova: Path, tmp_path: Path) -> None:
    top = Path(git(nova, "rev-parse", "--show-toplevel"))
    git(top, "worktree", "add", "-q", "--detach", str(tmp_path / "tree"))
    assert said(tmp_path / "tree" / nova.relative_to(top)) == [MOVED]


def test_a_folder_whose_name_is_two_lines(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    root = tmp_path / "two\nlines"
    write_handbook(root, FILES)
    first = commit(root, "2026-09-21")
    assert History(root).versions(Q4) == (first,)
    edit(root / Q4, "target: 40", "target: 30")
    assert said(root) == unreadable("git says: the name of the handbook's folder has a line break")
