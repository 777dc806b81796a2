"""`compare`: what a handbook says differently from what it said in another revision."""

import datetime
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from handbook.changes.comparison import changes_between
from handbook.changes.state import State
from handbook.diagnostics.words import fill
from handbook.exports.changed import Compared, ComparedRevision
from handbook.loading.folder import settings_of
from handbook.loading.git import Repository, Unreadable, find_repository
from handbook.loading.history import History
from handbook.loading.revision import commit_of, revision_names, write_revision
from handbook.locales import Wording, wording
from handbook.pipeline.answers.naming import meant
from handbook.pipeline.checks.checking import Checked, check
from handbook.rules.files.unreadable_history import words_of

DEFAULTS: Final = ("main", "origin/main", "HEAD")
"""What a change is compared with where nobody says it: the first of these that there is."""

_LONGEST: Final = 80
"""Characters of a name that a sentence quotes."""


@dataclass(frozen=True)
class NotCompared:
    """Why nothing could be compared, in one sentence."""

    reason: str


def compare(
    root: Path, old: str | None, new: str | None, today: datetime.date, language: str | None = None
) -> Compared | NotCompared:
    """The changes from revision `old` (default: the first of `DEFAULTS`) to `new` (default: the files as they are)."""
    words = wording(language or settings_of(root)[0].languages[0])
    repository = find_repository(root)
    if repository is None:
        return NotCompared(words("refusal.no-repository"))
    if trouble := repository.trouble:
        return NotCompared(_sentence(trouble, words))
    sides = _sides(repository, old, new, words)
    if isinstance(sides, NotCompared):
        return sides
    old_state, new_state = (_check(root, repository, side, today, words) for side in sides)
    if isinstance(old_state, NotCompared):
        return old_state
    if isinstance(new_state, NotCompared):
        return new_state
    spoken = language or new_state.handbook.settings.languages[0]
    changes = changes_between(_state(old_state, spoken), _state(new_state, spoken))
    return Compared(*sides, changes, spoken, new_state.handbook.kinds.joined(old_state.handbook.kinds))


def _sides(
    repository: Repository, old: str | None, new: str | None, words: Wording
) -> tuple[ComparedRevision, ComparedRevision] | NotCompared:
    before = _side(repository, _defaults(repository) if old is None else [old], words)
    after = ComparedRevision() if new is None else _side(repository, [new], words)
    if isinstance(before, NotCompared):
        return before
    return after if isinstance(after, NotCompared) else (before, after)


def _sentence(trouble: Unreadable, words: Wording) -> str:
    """Why there is nothing to compare with, and what to do."""
    reason, remedy, facts = words_of(trouble)
    told = {"reason": fill(reason, facts, words.language), "remedy": fill(remedy, facts, words.language)}
    return words("refusal.no-history", None, **told)


def _defaults(repository: Repository) -> Sequence[str]:
    """What there is to compare with; in a copy without history the last commit would be the change itself."""
    return DEFAULTS[:-1] if repository.is_shallow else DEFAULTS


def _state(checked: Checked, language: str) -> State:
    return State(checked.handbook, checked.context.plans, checked.report.findings, language, checked.context.today)


def _side(repository: Repository, revisions: Sequence[str], words: Wording) -> ComparedRevision | NotCompared:
    """The first of these revisions that there is."""
    found = ((revision, commit) for revision in revisions if (commit := commit_of(repository, revision)))
    side = next(found, None)
    return ComparedRevision(*side) if side else NotCompared(_unknown(repository, revisions[0], words))


def _unknown(repository: Repository, revision: str, words: Wording) -> str:
    named = revision if len(revision) <= _LONGEST else f"{revision[:_LONGEST]}…"
    told = words("refusal.no-revision", name=named) + meant(named, revision_names(repository), words)
    return told + (words("refusal.shallow") if repository.is_shallow else "")


def _check(
    root: Path, repository: Repository, side: ComparedRevision, today: datetime.date, words: Wording
) -> Checked | NotCompared:
    """Check one side; a revision is read in a folder that is gone afterwards."""
    if side.commit is None:
        return check(root, today)
    try:
        with tempfile.TemporaryDirectory(prefix="handbook-") as folder:
            if trouble := write_revision(repository, side.commit, Path(folder)):
                return NotCompared(f"'{side.revision}': {_sentence(trouble, words)}")
            return check(Path(folder), today, history=History(root, side.commit, today))
    except OSError as error:
        return NotCompared(words("refusal.no-temporary", reason=error.strerror or error))
