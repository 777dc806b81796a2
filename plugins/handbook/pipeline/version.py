"""What a site was built from: stamped on paper, so that two print-outs can be told apart."""

import subprocess
from pathlib import Path


def version_of(root: Path) -> str | None:
    """The short commit and its day (`a1b2c3d · 2026-11-22`), with `+` after changes; None outside git."""
    commit = _git(root, "log", "-1", "--format=%h · %cs")
    if not commit:
        return None
    changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    return commit.replace(" ", "+ ", 1) if changed else commit


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints, or None where there is no git or no repository. No hook and no pager runs."""
    command = ["git", "--no-optional-locks", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
