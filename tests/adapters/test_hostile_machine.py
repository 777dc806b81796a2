"""A full disk, a folder that nobody may write, and where browsers lie: each ends in one sentence that helps."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from repository import edit
from running import Run, handbook
from smallest import write_handbook

from handbook.adapters.failures import sentence
from handbook.adapters.printing import find_chromium
from handbook.pipeline.files.writing import LEFTOVER

FULL = "the disk is full: make some room, then run the command again"


def system_error(number: int, *files: str) -> OSError:
    first, *others = files or (None,)
    return OSError(number, os.strerror(number), first, *([None, *others] if others else []))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (system_error(errno.ENOSPC), FULL),
        (system_error(errno.ENOSPC, "/usr/lib/theme/favicon.png", "site/favicon.png"), FULL),
        (system_error(errno.EROFS, f"/a/b/.0f{LEFTOVER}/stage/x.md"), "/a/b cannot be used: Read-only file system"),
        (system_error(errno.EROFS, "/a/b/x.md"), "/a/b/x.md cannot be used: Read-only file system"),
    ],
)
def test_what_a_disk_refuses(error: OSError, told: str) -> None:
    assert sentence(error) == told


def test_what_cannot_be_mended_is_told_with_the_reason(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    edit(tmp_path / "campaigns/spring.yml", "playbook: webinar", "playbook: webinr")
    with patch("handbook.pipeline.files.mending.write_whole", side_effect=system_error(errno.ENOSPC)):
        run = handbook(tmp_path, "check", "--fix", "--output-format", "concise")
    assert Run(run.code, "", run.err) == Run(1, "", "campaigns/spring.yml was not written: No space left on device\n")


def _programs(folder: Path) -> Iterator[Path]:
    yield folder / "Google/Chrome/Application/chrome.exe"
    yield folder / "Microsoft/Edge/Application/msedge.exe"


@pytest.mark.parametrize("variable", ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"])
@pytest.mark.parametrize("number", [0, 1])
def test_a_browser_is_found_where_windows_has_it(tmp_path: Path, variable: str, number: int) -> None:
    program = list(_programs(tmp_path))[number]
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    with patch.dict(os.environ, {"PATH": "", variable: str(tmp_path)}):
        assert find_chromium() == str(program)


def test_a_browser_is_found_where_macos_has_it(tmp_path: Path) -> None:
    program = tmp_path / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    program.parent.mkdir(parents=True)
    program.touch(mode=0o755)
    with patch.dict(os.environ, {"PATH": "", "HOME": str(tmp_path)}):
        assert find_chromium() == str(program)
        program.unlink()
        assert find_chromium() is None
