"""Files that are written stay inside the handbook, keep what they are, and take nobody's words."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run, handbook
from smallest import HANDBOOK, write_handbook

from handbook.pipeline.files import writing
from handbook.pipeline.files.writing import way_out, write_new, write_whole

SPRING, SCHEMA = "campaigns/spring.yml", "schemas/team.schema.json"
is_root = pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    root = tmp_path.resolve() / "nova"
    write_handbook(root)
    return root


@pytest.fixture(params=["nameless", "named", "without links"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a disk can do; one without links is not to be had here, so its answer is."""
    if request.param != "nameless":
        monkeypatch.setattr(writing, "_NAMELESS", None)
    if request.param == "without links":
        monkeypatch.setattr(os, "link", _no_links)


def _no_links(*_: object, **__: object) -> None:
    raise PermissionError


@pytest.mark.usefixtures("disk")
def test_a_new_file(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_new(tmp_path / "a", b"new")
    finally:
        os.umask(mask)
    assert ((tmp_path / "a").read_bytes(), stat.S_IMODE((tmp_path / "a").stat().st_mode)) == (b"new", 0o640)
    (tmp_path / "nowhere").symlink_to(tmp_path / "outside")
    for taken in ("a", "nowhere"):
        with pytest.raises(FileExistsError):
            write_new(tmp_path / taken, b"other")
    with pytest.raises(FileNotFoundError):
        write_new(tmp_path / "none/b", b"")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "nowhere"]
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.usefixtures("disk")
def test_an_old_file_keeps_what_it_is(tmp_path: Path) -> None:
    file, link = tmp_path / "folder/file", tmp_path / "link"
    file.parent.mkdir()
    file.write_bytes(b"old")
    file.chmod(0o751)
    link.symlink_to("folder/file")
    write_whole(link, b"new")
    assert str(link.readlink()) == "folder/file"
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o751)
    assert [path.name for path in file.parent.iterdir()] == ["file"]


@is_root
@pytest.mark.usefixtures("disk")
def test_an_old_file_keeps_its_owner(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    os.chown(tmp_path / "file", 12345, 23456)
    write_whole(tmp_path / "file", b"new")
    state = (tmp_path / "file").stat()
    assert (state.st_uid, state.st_gid, (tmp_path / "file").read_bytes()) == (12345, 23456, b"new")


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_whole(tmp_path / "pipe", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_the_way_out(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "real").mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    for name, target in {"out": "../outside", "in": "real", "loop": "loop", "up": "..", "gone": "../none/x"}.items():
        (root / name).symlink_to(target)
    paths = ("real/x", "in/x", "out/x/y", "up/x", "gone", "real/../../x", "loop/x")
    assert [way_out(root, path) for path in paths] == [None, None, "out", "up", "gone", "real/../..", None]


def _a_folder(root: Path, outside: Path) -> None:
    (root / "schemas").symlink_to(outside)


def _a_file(root: Path, outside: Path) -> None:
    (root / "schemas").mkdir()
    (root / SCHEMA).symlink_to(outside / "team.schema.json")


def _a_file_in_a_row(root: Path, outside: Path) -> None:
    _a_file(root, outside)
    (outside / "team.schema.json").symlink_to("../theirs.json")


@pytest.mark.parametrize("lead", [_a_folder, _a_file, _a_file_in_a_row])
@pytest.mark.parametrize("command", [("schema", "--write"), ("schema", "team", "--write"), ("init", ".")])
def test_no_link_leads_out(nova: Path, lead: Callable[[Path, Path], None], command: tuple[str, ...]) -> None:
    outside = nova.parent / "outside"
    outside.mkdir()
    lead(nova, outside)
    before = sorted(nova.parent.rglob("*"))
    run = handbook(nova, *command)
    part = "schemas" if lead is _a_folder else SCHEMA
    assert run == Run(2, "", f"handbook: {part} is a link that leads out of {nova}: remove the link\n")
    assert sorted(nova.parent.rglob("*")) == before


def test_a_link_inside_is_followed(nova: Path) -> None:
    (nova / "docs/schemas").mkdir(parents=True)
    (nova / "schemas").symlink_to("docs/schemas")
    assert handbook(nova, "schema", "team", "--write").out == f"{SCHEMA}\n"
    assert (nova / "schemas").is_symlink()
    assert (nova / "docs/schemas/team.schema.json").is_file()


@pytest.mark.parametrize("text", ["mine", "{}" * 2**20], ids=["small", "too large to be read"])
def test_a_schema_that_is_not_ours_is_kept(nova: Path, text: str) -> None:
    (nova / "schemas").mkdir()
    (nova / SCHEMA).write_text(text)
    run = handbook(nova, "schema", "team", "--write")
    assert (run.code, run.out) == (2, "")
    assert (nova / SCHEMA).read_text() == text


@pytest.mark.parametrize("dress", [lambda text: text, lambda text: "\ufeff" + text.replace("\n", "\r\n")])
def test_rebase_and_fix_change_their_line_alone(nova: Path, dress: Callable[[str], str]) -> None:
    text = dress(HANDBOOK[SPRING].replace("owner:", "onwer:"))
    (nova / SPRING).write_bytes(text.encode())
    (nova / SPRING).chmod(0o640)
    handbook(nova, "check", "--fix", "--today", "2026-11-23")
    mended = text.replace("onwer:", "owner:")
    assert (nova / SPRING).read_bytes() == mended.encode()
    handbook(nova, "rebase", "spring")
    brk = "\r\n" if "\r" in text else "\n"
    added = (nova / SPRING).read_bytes().decode()
    assert added == mended.replace(f"webinar{brk}date", f'webinar{brk}playbook_version: "68fbf6f35c"{brk}date')
    assert stat.S_IMODE((nova / SPRING).stat().st_mode) == 0o640


def test_a_stage_behind_a_link_stays_there(nova: Path) -> None:
    (nova / "elsewhere").mkdir()
    (nova / "staged").symlink_to("elsewhere")
    for _ in range(2):
        assert handbook(nova, "stage", "staged").code == 0
    assert (nova / "staged").is_symlink()
    assert (nova / "elsewhere/index.md").is_file()
    assert [path.name for path in nova.iterdir() if path.name.startswith(".")] == []
