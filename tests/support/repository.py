"""Real git repositories for tests."""

import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder as somebody, whatever the machine's own settings are."""
    settings = ("user.name=Test", "user.email=test@example.com", "commit.gpgsign=false", "init.defaultBranch=main")
    options = [part for setting in settings for part in ("-c", setting)]
    done = subprocess.run(["git", *options, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def commit(folder: Path, day: str | None = None) -> str:
    """Commit all that is in a folder, in the repository around it or in a new one there; gives the commit's id.

    `day` (`2026-11-02`) is when it was written (default: today).
    """
    if not _is_inside_repository(folder):
        git(folder, "init", "-q")
    git(folder, "add", "-A", ".")
    git(folder, "commit", "-q", "--allow-empty", "-m", "Change", *([f"--date={day}T12:00:00"] if day else []))
    return git(folder, "rev-parse", "HEAD")


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that is in a file."""
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new).encode())


def _is_inside_repository(folder: Path) -> bool:
    return any((parent / ".git").exists() for parent in (folder, *folder.parents))
