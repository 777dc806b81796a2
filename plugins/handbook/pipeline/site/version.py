"""What a site was built from: stamped on paper, so that two print-outs can be told apart."""

import datetime

from handbook.loading.git import Repository


def version_of(repository: Repository | None) -> str | None:
    """The short commit and its day (`a1b2c3d · 2026-11-22`), with `+` after changes; None outside git."""
    commit = repository.read("log", "-1", "--format=%h · %cs") if repository else None
    if repository is None or not commit:
        return None
    changed = repository.read("status", "--porcelain", "--untracked-files=no")
    stamp = commit.decode().strip()
    return stamp.replace(" ", "+ ", 1) if changed else stamp


def last_change(repository: Repository | None) -> datetime.datetime | None:
    """When the commit was made that a site is built from, in UTC; None outside git."""
    commit = repository.read("log", "-1", "--format=%cI") if repository else None
    return datetime.datetime.fromisoformat(commit.decode().strip()).astimezone(datetime.UTC) if commit else None
