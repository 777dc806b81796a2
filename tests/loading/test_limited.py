"""What is too large is told by its size and never read: of 6 GB that are not there, not a byte."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
from repository import commit, git
from running import handbook
from sites import build as site_build
from sites import write_site
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START
from handbook.loading.decoding import MAX_BYTES
from handbook.loading.history import History, Place
from handbook.loading.limited import MAX_COPIED_BYTES, NO_FILE, read_limited, read_stream
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

HUGE = 6 * 10**9
COMMAND = """\
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))  # bytes that a process may ask for
from handbook.adapters.cli import main
main(sys.argv[1:])
"""


def sparse(file: Path, size: int = HUGE) -> None:
    """A file of so many bytes, none of which is on the disk."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.touch()
    os.truncate(file, size)


def sizes_told(root: Path) -> Mapping[str, str]:
    """Path -> message of each finding, without what comes from it."""
    return {found.path: found.followed_by(()).message("en") for found in check(root, TODAY).report.findings}


@pytest.mark.parametrize(
    "path",
    [
        *("handbook.yml", "company/people/camille.yml", "company/roles/event-manager.md", "playbooks/webinar.md"),
        *("playbooks/webinar.fr.md", "playbooks/templates/brief.md", "okrs/2027-q1/marketing.yml"),
    ],
)
def test_what_is_read_has_a_mebibyte_at_most(tmp_path: Path, path: str) -> None:
    write_handbook(tmp_path)
    sparse(tmp_path / path)
    told = sizes_told(tmp_path)
    assert told[path] == "this file has 6,000,000,000 bytes; at most 1,048,576 are read"


@pytest.mark.parametrize("path", ["docs/guide.md", "docs/film.mp4", "playbooks/templates/film.mp4"])
def test_what_is_copied_has_a_hundred_at_most(tmp_path: Path, path: str) -> None:
    write_handbook(tmp_path)
    sparse(tmp_path / path, MAX_COPIED_BYTES)
    assert sizes_told(tmp_path) == {}
    sparse(tmp_path / path)
    assert sizes_told(tmp_path) == {path: "this file has 6,000,000,000 bytes; at most 104,857,600 are read"}
    built = build(check(tmp_path, TODAY), audience="public")
    assert tmp_path / path not in built.files.values()


def test_it_is_told_in_french_too(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    sparse(tmp_path / "playbooks/webinar.md", MAX_BYTES + 1)
    (found,) = [found for found in check(tmp_path, TODAY).report.findings if found.rule.name == "too-large"]
    assert (
        found.followed_by(()).message("fr")
        == "ce fichier a 1\u202f048\u202f577 octets ; 1\u202f048\u202f576 au plus sont lus"
    )


def test_a_template_that_is_no_file_is_told_and_has_no_page(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    os.mkfifo(tmp_path / "playbooks/templates/pipe.md")
    assert sizes_told(tmp_path) == {"playbooks/templates/pipe.md": f"this file cannot be opened: {NO_FILE}"}
    assert not any("pipe" in page.uri for page in build(check(tmp_path, TODAY)).pages.values())


@pytest.mark.parametrize(
    "command", [("check",), ("check", "--fix"), ("stage", "out"), ("new", "tool", "--from", "huge.csv")]
)
def test_commands_take_no_memory_for_it(tmp_path: Path, command: tuple[str, ...]) -> None:
    write_handbook(tmp_path)
    for path in ("playbooks/webinar.md", "playbooks/templates/brief.md", "docs/film.mp4", "huge.csv"):
        sparse(tmp_path / path)
    run = [sys.executable, "-c", COMMAND, *command]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert "MemoryError" not in done.stderr
    assert done.returncode == {"check": 1, "stage": 0, "new": 2}[command[0]]


def test_a_site_of_a_huge_mkdocs_yml_is_not_begun(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    sparse(tmp_path / "mkdocs.yml")
    run = handbook(tmp_path, "build")
    limit = "has 6,000,000,000 bytes; at most 1,048,576 are read"
    assert (run.code, run.err) == (2, f"handbook: {tmp_path}/mkdocs.yml {limit}\n")


def test_a_huge_page_written_by_hand_is_left_out_of_the_site(tmp_path: Path) -> None:
    write_site(tmp_path)
    sparse(tmp_path / "docs/guide.md")
    run = site_build(tmp_path)
    assert (run.code, "this file has 6,000,000,000 bytes" in run.err) == (0, True)
    assert (tmp_path / "site/about/index.html").exists()
    assert not (tmp_path / "site/guide").exists()


def test_a_file_that_grows_and_a_device_end_at_the_limit() -> None:
    assert read_stream(Path("/dev/zero"), 100) == Problem("too-large", FILE_START, {"size": 101, "limit": 100})
    assert read_stream(Path("/dev/null"), 100) == b""
    assert isinstance(read_limited(Path("/dev/zero"), 100), Problem)


def test_what_comes_out_of_a_pipe_is_read_to_the_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=(b"x" * 100_000,))
    writer.start()
    assert read_stream(tmp_path / "pipe") == b"x" * 100_000
    writer.join()


def test_a_large_file_in_the_history_is_not_read(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / "playbooks/webinar.md").write_text(HANDBOOK["playbooks/webinar.md"] + "x" * MAX_BYTES)
    large = commit(tmp_path)
    (tmp_path / "playbooks/webinar.md").write_text(HANDBOOK["playbooks/webinar.md"])
    small = commit(tmp_path)
    places = [Place(id_, "playbooks/webinar.md") for id_ in (large, small)] + [Place(small, "playbooks/none.md")]
    assert git(tmp_path, "rev-parse", "HEAD") == small
    assert History(tmp_path).texts(places) == {places[1]: HANDBOOK["playbooks/webinar.md"].encode()}
