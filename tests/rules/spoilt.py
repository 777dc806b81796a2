"""Faults that no example on a page can show: each spoils a handbook on disk."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from repository import commit, edit

Spoil = Callable[[Path], tuple[str, int]]
"""Spoils the handbook below a root; returns the path and the line where the finding must be."""

TEAM = "company/teams/marketing.yml"


def _no_settings(root: Path) -> tuple[str, int]:
    (root / "handbook.yml").unlink()
    return "handbook.yml", 1


def _link_to_the_outside(root: Path) -> tuple[str, int]:
    outside = root.parent / "outside.yml"
    outside.write_text("name: Sales\n", encoding="utf-8")
    (root / "company/teams/sales.yml").symlink_to(outside)
    return "company/teams/sales.yml", 1


def _name_in_latin_1(root: Path) -> tuple[str, int]:
    (root / "playbooks/templates" / os.fsdecode(b"caf\xe9.png")).write_bytes(b"")
    return "playbooks/templates/caf\\xe9.png", 1


def _with(data: bytes, line: int, path: str = TEAM) -> Spoil:
    def spoil(root: Path) -> tuple[str, int]:
        (root / path).write_bytes(data)
        return path, line

    return spoil


def _move_a_target(root: Path) -> tuple[str, int]:
    for team in ("company", "marketing"):
        text = (root / f"okrs/2027-q1/{team}.yml").read_text("utf-8")
        (root / f"okrs/2026-q4/{team}.yml").parent.mkdir(exist_ok=True)
        (root / f"okrs/2026-q4/{team}.yml").write_text(text, encoding="utf-8")
    commit(root, "2026-10-05")
    edit(root / "okrs/2026-q4/marketing.yml", "target: 40", "target: 30")
    return "okrs/2026-q4/marketing.yml", 9


def _point_nowhere(root: Path) -> tuple[str, int]:
    commit(root)
    shutil.rmtree(root / ".git")
    (root / ".git").write_text("gitdir: /nowhere\n", encoding="utf-8")
    return "handbook.yml", 1


def _cut_off(root: Path) -> tuple[str, int]:
    commit(root)
    edit(root / "campaigns/spring.yml", "owner: camille", "owner: tom")
    (root / ".git/shallow").write_text(f"{commit(root)}\n", encoding="utf-8")
    return "handbook.yml", 1


SPOILT: Mapping[str, Spoil] = {
    "unreadable-file": _no_settings,
    "outside-handbook": _link_to_the_outside,
    "name-not-utf8": _name_in_latin_1,
    "too-large": _with(b"# " + b"x" * 2**20, 1),
    "not-utf8": _with(b"name: Marketing\nlead: camille\nparent: company\n# \xe9quipe\n", 4),
    "control-character": _with(b"name: Marketing\nlead: camille\nparent: company\n# \x07\n", 4),
    "long-line": _with(b"name: Marketing\n# " + b"x" * 20_000, 2),
    "too-many-values": _with(b"name: Marketing\nlist:\n" + b"- 0\n" * 50_001, 50_000),
    "tab-indent": _with(b"name: Nova handbook\nokrs:\n\tmax_objectives: 3\n", 3, "handbook.yml"),
    "target-changed-without-reason": _move_a_target,
    "unreadable-history": _point_nowhere,
    "cut-off-history": _cut_off,
}
"""Rule name -> its fault."""
