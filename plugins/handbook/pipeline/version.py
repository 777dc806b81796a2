"""What a site was built from: stamped on paper, so that two print-outs can be told apart."""

import datetime
from pathlib import Path

from handbook.loading.history import run_git


def version_of(root: Path) -> str | None:
    """The short commit and its day (`a1b2c3d · 2026-11-22`), with `+` after changes; None outside git."""
    commit = run_git(root, "log", "-1", "--format=%h · %cs")
    if not commit:
        return None
    changed = run_git(root, "status", "--porcelain", "--untracked-files=no")
    stamp = commit.decode().strip()
    return stamp.replace(" ", "+ ", 1) if changed else stamp


def last_change(root: Path) -> datetime.datetime | None:
    """When the commit was made that a site is built from, in UTC; None outside git."""
    commit = run_git(root, "log", "-1", "--format=%cI")
    return datetime.datetime.fromisoformat(commit.decode().strip()).astimezone(datetime.UTC) if commit else None
