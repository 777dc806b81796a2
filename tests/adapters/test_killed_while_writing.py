"""Processes that are killed wherever they change a file: what is there is whole, and nothing lies beside it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, write_handbook

from handbook.pipeline.files.writing import LEFTOVER

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
BY_DAY = ("fix", "export")
"""The commands that are killed on each change of ours: all write by one way, which the others take at night."""
Content = Mapping[str, bytes]
"""Path -> bytes of each file."""


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    root = tmp_path.resolve() / "runs/nova"
    write_handbook(root, FILES)
    return root


def content(root: Path) -> Content:
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def ends(root: Path, signals: Sequence[int], *arguments: str) -> dict[int, list[int]]:
    """Kill a command by each signal at each of its changes; gives how it ended each time."""
    numbers = ",".join(str(int(by)) for by in signals)
    command = [sys.executable, PROGRAM, root, numbers, str(MOST), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=300)
    return {int(by): found for by, found in json.loads(done.stdout).items()}


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in BY_DAY else pytest.mark.nightly) for name in COMMANDS]
)
def test_every_file_is_as_before_or_as_afterwards(nova: Path, name: str) -> None:
    before = content(nova)
    found = ends(nova, [signal.SIGKILL, signal.SIGTERM], *COMMANDS[name])
    handbook(nova, *COMMANDS[name])
    after = content(nova)
    assert after != before
    for by, codes in found.items():
        assert codes[0] in {-by, 128 + by}
        for at in range(1, len(codes) + 1):
            _assert_whole(content(nova.parent / f"{by}-{at}"), before, after, killed=by == signal.SIGKILL)


def _assert_whole(there: Content, before: Content, after: Content, *, killed: bool) -> None:
    """Each file is one of the two; at most one was begun, and that lies beside it only where nobody could clear it."""
    left = {path for path in there if LEFTOVER in path}
    assert not left or killed
    assert len({path.partition(LEFTOVER)[0] for path in left}) <= 1
    assert [path for path in there.keys() - left if there[path] not in (before.get(path), after.get(path))] == []
    if not left:
        assert before.keys() - there.keys() == before.keys() - after.keys() or before.keys() <= there.keys()


def test_new_leaves_nothing_or_a_whole_file(nova: Path) -> None:
    before = content(nova)
    ended = ends(nova, [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP], *NEW)
    handbook(nova, *NEW)
    for by, found in ended.items():
        assert found == [*found[:-1], 0]
        news = [content(nova.parent / f"{by}-{at}") for at in range(1, len(found) + 1)]
        assert (by, news) == (by, [*[before] * (len(found) - 1), content(nova)])


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
