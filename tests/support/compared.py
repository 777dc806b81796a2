"""What is told of two small handbooks, without a repository."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from smallest import TODAY, write_handbook

from handbook.changes.comparison import changes_between
from handbook.changes.pages import Page
from handbook.changes.state import State
from handbook.exports.changed import Compared, ComparedRevision
from handbook.exports.changes_text import changes_text
from handbook.pipeline.checks.checking import check

Files = Mapping[str, str | None]
"""Path -> text; None for a file of the smallest handbook that is not there."""


def compared(root: Path, before: Files, after: Files, language: str = "en", today: datetime.date = TODAY) -> Compared:
    """The changes from the smallest handbook with these files over it to the one with those."""
    old, new = (state(root / name, files, language, today) for name, files in (("old", before), ("new", after)))
    kinds = new.handbook.kinds.joined(old.handbook.kinds)
    sides = ComparedRevision("main", "a" * 40), ComparedRevision()
    return Compared(*sides, changes_between(old, new, _differing(root)), language, kinds)


def _differing(root: Path) -> list[Page]:
    """The files that are not the same on both sides."""
    texts = [
        {file.relative_to(root / side).as_posix(): file.read_bytes() for file in (root / side).rglob("*.*")}
        for side in ("old", "new")
    ]
    paths = sorted(path for path in texts[0] | texts[1] if texts[0].get(path) != texts[1].get(path))
    return [Page(path, path in texts[0], path in texts[1]) for path in paths]


def state(root: Path, files: Files, language: str = "en", today: datetime.date = TODAY) -> State:
    """One side of a comparison."""
    write_handbook(root, {path: text for path, text in files.items() if text is not None})
    for path in (path for path, text in files.items() if text is None):
        (root / path).unlink(missing_ok=True)
    checked = check(root, today)
    plans, findings = checked.context.plans, checked.report.findings
    return State(checked.handbook, plans, findings, language, today, kept_back=checked.kept_back)


def told(
    root: Path, before: Files, after: Files, language: str = "en", today: datetime.date = TODAY
) -> tuple[str, list[str]]:
    """The figures of the first line, and the lines below it, without what the check says."""
    first, *lines = [line for line in changes_text(compared(root, before, after, language, today)).split("\n") if line]
    heads = [place for place, line in enumerate(lines) if line in ("What the check says", "Ce que dit le contrôle")]
    return first.partition(": " if language == "en" else " : ")[2], lines[: heads[0]] if heads else lines
