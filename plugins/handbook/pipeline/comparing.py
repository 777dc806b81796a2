"""`compare`: what a handbook says differently from what it said in another revision."""

import datetime
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from handbook.changes.comparison import changes_between
from handbook.changes.state import State
from handbook.exports.changed import Compared, Side
from handbook.loading.history import History
from handbook.loading.revision import commit_of, is_repository, is_shallow, revision_names, write_revision
from handbook.pipeline.checking import Checked, check
from handbook.pipeline.naming import meant

DEFAULTS: Final = ("main", "origin/main", "HEAD")
"""What a change is compared with where nobody says it: the first of these that there is."""


@dataclass(frozen=True)
class NotCompared:
    """Why nothing could be compared, in one sentence."""

    reason: str


def compare(
    root: Path, old: str | None, new: str | None, today: datetime.date, language: str | None = None
) -> Compared | NotCompared:
    """The changes from revision `old` (default: the first of `DEFAULTS`) to `new` (default: the files as they are)."""
    if not is_repository(root):
        return NotCompared("git knows no repository here, or is not installed: there is nothing to compare with")
    before, after = _side(root, [old] if old else DEFAULTS), _side(root, [new]) if new else Side()
    if isinstance(before, NotCompared):
        return before
    if isinstance(after, NotCompared):
        return after
    try:
        return _compared(root, before, after, today, language)
    except OSError as error:
        return NotCompared(f"a revision cannot be written into a temporary folder: {error.strerror or error}")


def _compared(
    root: Path, before: Side, after: Side, today: datetime.date, language: str | None
) -> Compared | NotCompared:
    old, new = _check(root, before, today), _check(root, after, today)
    if isinstance(old, NotCompared):
        return old
    if isinstance(new, NotCompared):
        return new
    spoken = language or new.handbook.settings.languages[0]
    changes = changes_between(_state(old, spoken), _state(new, spoken), today)
    return Compared(before, after, changes, spoken)


def _state(checked: Checked, language: str) -> State:
    return State(checked.handbook, checked.context.plans, checked.report.findings, language)


def _side(root: Path, revisions: Sequence[str]) -> Side | NotCompared:
    """The first of these revisions that there is."""
    found = ((revision, commit) for revision in revisions if (commit := commit_of(root, revision)))
    side = next(found, None)
    return Side(*side) if side else NotCompared(_unknown(root, revisions[0]))


def _unknown(root: Path, revision: str) -> str:
    close = meant(revision, revision_names(root))
    lacks = ", or fetch the whole history (`fetch-depth: 0`), of which this copy has a part" if is_shallow(root) else ""
    return f"no branch, tag or commit is called '{revision}'{close}{lacks}"


def _check(root: Path, side: Side, today: datetime.date) -> Checked | NotCompared:
    """Check one side; a revision is read in a folder that is gone afterwards."""
    if side.commit is None:
        return check(root, today)
    with tempfile.TemporaryDirectory(prefix="handbook-") as folder:
        if not write_revision(root, side.commit, Path(folder)):
            return NotCompared(f"this copy of the repository lacks files of '{side.revision}': fetch them first")
        return check(Path(folder), today, history=History(root, side.commit))
