"""Processes that are killed wherever they change a file: what is there is whole, and nothing lies beside it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, write_handbook

from handbook.pipeline.writing import LEFTOVER

PROGRAM = Path(__file__).parents[1] / "support/killing.py"
MOST = 6
"""How many changes are interrupted at most: those of further files are the same."""
TEAM = "company/teams/marketing.yml"
FILES = {
    TEAM: HANDBOOK[TEAM].replace("lead:", "laed:"),
    "campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("owner:", "onwer:"),
    "schemas/team.schema.json": '{\n  "$schema": "old"\n}\n',
    "payments.csv": "Date,Supplier,Amount\n2026-01-04,Zoom,12\n2026-01-05,Miro,24\n",
    "out/spring.csv": "old",
    "staged/.handbook-stage": "",
    "staged/index.md": "old",
}
NEW = ("new", "team", "sales")
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "new": NEW,
    "new tools": ("new", "tool", "--from", "payments.csv"),
    "schema": ("schema", "team", "--write"),
    "fix": ("check", "--fix", "--today", "2026-11-23"),
    "rebase": ("rebase", "spring"),
    "export": ("export", "spring", "--to", "csv", "-o", "out/new.csv"),
    "init": ("init", "--empty", "fresh"),
    "stage": ("stage", "staged"),
}


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    root = tmp_path.resolve() / "runs/nova"
    write_handbook(root, FILES)
    return root


def content(root: Path) -> dict[str, bytes]:
    """Path -> bytes of each file."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def ends(root: Path, by: int, *arguments: str, most: int = MOST) -> list[int]:
    """Kill a command at each of its changes; gives how it ended each time."""
    command = [sys.executable, PROGRAM, root, str(int(by)), str(most), *arguments]
    done = subprocess.run(command, capture_output=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_file_is_as_before_or_as_afterwards(nova: Path, name: str, by: int) -> None:
    before = content(nova)
    found = ends(nova, by, *COMMANDS[name])
    assert found[0] in {-by, 128 + by}
    handbook(nova, *COMMANDS[name])
    after = content(nova)
    assert after != before
    for at in range(1, len(found) + 1):
        there = content(nova.parent / str(at))
        left = {path for path in there if LEFTOVER in path}
        assert not left or by == signal.SIGKILL
        assert len({path.partition(LEFTOVER)[0] for path in left}) <= 1
        halves = [path for path in there.keys() - left if there[path] not in (before.get(path), after.get(path))]
        assert (at, halves) == (at, [])
        if not left:
            assert before.keys() - there.keys() == before.keys() - after.keys() or before.keys() <= there.keys()


@pytest.mark.parametrize("by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_new_leaves_nothing_or_a_whole_file(nova: Path, by: int) -> None:
    before = content(nova)
    found = ends(nova, by, *NEW)
    assert found == [*found[:-1], 0]
    handbook(nova, *NEW)
    news = [content(nova.parent / str(at)) for at in range(1, len(found) + 1)]
    assert news == [*[before] * (len(found) - 1), content(nova)]


def test_what_a_killed_process_left_is_taken_away_an_hour_later(nova: Path) -> None:
    old, young, folder = (nova / f"company/teams/.{name}{LEFTOVER}" for name in ("old", "young", "folder"))
    folder.mkdir()
    for file in (old, young, folder / "inside"):
        file.write_text("half")
    an_hour_ago = time.time() - 3700
    for left in (old, folder):
        os.utime(left, (an_hour_ago, an_hour_ago))
    assert LEFTOVER not in handbook(nova, "check", "--output-format", "concise").out
    handbook(nova, *COMMANDS["fix"])
    assert [old.exists(), young.exists(), folder.exists()] == [False, True, False]
    assert "lead:" in (nova / TEAM).read_text("utf-8")
