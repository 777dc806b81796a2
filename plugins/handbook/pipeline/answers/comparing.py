"""`compare`: what a handbook says differently from what it said in another revision."""

import datetime
import tempfile
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from handbook.changes.comparison import changes_between
from handbook.changes.pages import Page, with_former_names
from handbook.changes.renaming import Renaming
from handbook.changes.state import State
from handbook.diagnostics.edit import apply
from handbook.diagnostics.words import fill
from handbook.exports.changed import Compared, ComparedRevision
from handbook.loading.folder import settings_of
from handbook.loading.git import HEAD, Repository, Unreadable, find_repository
from handbook.loading.history import History
from handbook.loading.revision import (
    changed_paths,
    commit_of,
    commits_since,
    file_ids,
    handbook_in,
    merge_base,
    paths_in,
    revision_names,
    write_revision,
)
from handbook.locales import Wording, wording
from handbook.pipeline.answers.naming import meant
from handbook.pipeline.checks.checking import Checked, check
from handbook.rules.files.unreadable_history import words_of

DEFAULTS: Final = ("main", "origin/main", "origin/HEAD", "master", "origin/master")
"""What a change is compared with where nobody says it: of these the one that this branch left last, else the first."""

_REMOTE: Final = "origin"
"""What git calls the copy that this one was cloned from."""
_ASIDE: Final = "~"
"""Behind the name of a file that is about to have another one, which may still be taken."""
_LONGEST: Final = 80
"""Characters of a name that a sentence quotes."""


@dataclass(frozen=True)
class NotCompared:
    """Why nothing could be compared, in one sentence."""

    reason: str


def compare(
    root: Path, old: str | None, new: str | None, today: datetime.date, language: str | None = None
) -> Compared | NotCompared:
    """The changes from revision `old` to `new`, or to the files as they are: then only what this branch changes.

    It changes nothing of what `old` (default: one of `DEFAULTS`, else the last commit) became after the two parted, as
    a pull request has it.
    """
    words = wording(language or settings_of(root)[0].languages[0])
    repository = find_repository(root)
    if repository is None:
        return NotCompared(words("refusal.no-repository"))
    if trouble := repository.trouble:
        return NotCompared(_sentence(trouble, words))
    sides = _sides(repository, old, new, words)
    if isinstance(sides, NotCompared):
        return sides
    sides = _placed(repository, sides[0]), _placed(repository, sides[1])
    after = _check(root, repository, sides[1], today, words)
    if isinstance(after, NotCompared):
        return after
    new_state = _state(after, language or after.handbook.settings.languages[0])
    states = _states(repository, sides[0], new_state, words)
    if isinstance(states, NotCompared):
        return states
    kinds = states[1].handbook.kinds.joined(states[0].handbook.kinds)
    files = _files(repository, *sides)
    return Compared(*sides, changes_between(*states, files), states[1].language, kinds, sides[1].folder)


def _files(repository: Repository, old: ComparedRevision, new: ComparedRevision) -> Sequence[Page]:
    """The files that differ, in order of their paths below the handbook."""
    then, now = _seen(repository, old), _seen(repository, new)
    paths = sorted(changed_paths(now, old.commit or HEAD, new.commit))
    if then != now:
        before, after = file_ids(then, old.commit, ()), file_ids(now, new.commit, paths)
        paths = sorted(path for path in before | after if before.get(path) != after.get(path))
        pages = [Page(path, path in before, path in after) for path in paths]
        return with_former_names(pages, before, after)
    top = now.top / now.prefix
    was = paths_in(then, old.commit or HEAD) if paths else set[str]()
    there = paths_in(now, new.commit) if new.commit else {path for path in paths if (top / path).exists()}
    pages = [Page(path, path in was, path in there) for path in paths]
    return with_former_names(pages, file_ids(then, old.commit, ()), file_ids(now, new.commit, there)) if paths else []


def _placed(repository: Repository, side: ComparedRevision) -> ComparedRevision:
    """The side with where the handbook was then."""
    return replace(side, folder=handbook_in(repository, side.commit))


def _seen(repository: Repository, side: ComparedRevision) -> Repository:
    """The repository, with the handbook where it was on a side."""
    return repository._replace(prefix=side.folder)


def _sides(
    repository: Repository, old: str | None, new: str | None, words: Wording
) -> tuple[ComparedRevision, ComparedRevision] | NotCompared:
    if new is None:
        before = _default(repository, words) if old is None else _start(repository, old, words)
        if isinstance(before, NotCompared):
            return before
        return before if old is None else _held_up(repository, before, old), ComparedRevision()
    before, after = _side(repository, old or HEAD, words), _side(repository, new, words)
    if isinstance(before, NotCompared):
        return before
    return after if isinstance(after, NotCompared) else (before, after)


def _held_up(repository: Repository, side: ComparedRevision, branch: str) -> ComparedRevision:
    """The side with how far behind a branch of this copy is that somebody named, and what it is behind of."""
    upstream = f"{_REMOTE}/{branch}"
    mine, theirs = commit_of(repository, f"refs/heads/{branch}"), commit_of(repository, upstream)
    if not mine or not theirs or commits_since(repository, theirs, mine):
        return side
    return replace(side, behind=commits_since(repository, mine, theirs), upstream=upstream)


def _default(repository: Repository, words: Wording) -> ComparedRevision | NotCompared:
    """Where this branch begins; in a copy without history the last commit would be the change itself."""
    named = [revision for revision in DEFAULTS if commit_of(repository, revision)]
    if not named:
        return _side(repository, DEFAULTS[0] if repository.is_shallow else HEAD, words)
    begun = [_start(repository, revision, words) for revision in named]
    sides = [side for side in begun if isinstance(side, ComparedRevision)]
    return min(sides, key=lambda side: commits_since(repository, str(side.commit)), default=begun[0])


def _start(repository: Repository, revision: str, words: Wording) -> ComparedRevision | NotCompared:
    """Where this branch left a revision: the revision itself where it has no commit that is not here too.

    Two histories that have nothing in common are compared as they are.
    """
    side = _side(repository, revision, words)
    if isinstance(side, NotCompared) or side.commit is None:
        return side
    base = merge_base(repository, side.commit)
    if base is None and repository.is_shallow:
        return NotCompared(words("refusal.parted", name=revision))
    return ComparedRevision(revision, base, is_merge_base=True) if base not in (None, side.commit) else side


def _sentence(trouble: Unreadable, words: Wording) -> str:
    """Why there is nothing to compare with, and what to do."""
    reason, remedy, facts = words_of(trouble)
    told = {"reason": fill(reason, facts, words.language), "remedy": fill(remedy, facts, words.language)}
    return words("refusal.no-history", None, **told)


def _state(checked: Checked, language: str) -> State:
    report = checked.report
    return State(
        checked.handbook,
        checked.context.plans,
        report.findings,
        language,
        checked.context.today,
        kept_back=checked.kept_back,
        severities={entry.rule.name: entry.rule.severity for entry in report.rules},
    )


def _side(repository: Repository, revision: str, words: Wording) -> ComparedRevision | NotCompared:
    commit = commit_of(repository, revision)
    return ComparedRevision(revision, commit) if commit else NotCompared(_unknown(repository, revision, words))


def _unknown(repository: Repository, revision: str, words: Wording) -> str:
    named = revision if len(revision) <= _LONGEST else f"{revision[:_LONGEST]}…"
    own = (repository.read("rev-parse", "--abbrev-ref", HEAD) or b"").decode("utf-8", "replace").strip()
    others = [
        name for name in revision_names(repository) if name in DEFAULTS or name.removeprefix(f"{_REMOTE}/") != own
    ]
    question = meant(named, others, words)
    more = words("refusal.shallow-too" if question else "refusal.shallow") if repository.is_shallow else ""
    return words("refusal.no-revision", name=named) + question + more


def _check(
    root: Path, repository: Repository, side: ComparedRevision, today: datetime.date, words: Wording
) -> Checked | NotCompared:
    """Check one side; a revision is read in a folder that is gone afterwards."""
    if side.commit is None:
        return check(root, today)
    with _written(repository, side, words) as folder:
        return folder if isinstance(folder, NotCompared) else _check_in(folder, repository, side, today)


def _states(
    repository: Repository, side: ComparedRevision, new: State, words: Wording
) -> tuple[State, State] | NotCompared:
    """The old side and the new one; what has another id now has it on both, so that a new name is told once."""
    with _written(repository, side, words) as folder:
        if isinstance(folder, NotCompared):
            return folder
        old = _state(_check_in(folder, repository, side, new.today), new.language)
        renaming = Renaming(old, new)
        if not renaming.now:
            return old, new
        _rename(folder, renaming)
        renamed = _state(_check_in(folder, repository, side, new.today), new.language)
        before = replace(renamed, findings=old.findings, kept_back=old.kept_back, moves=renaming.moves)
        return before, replace(new, former=renaming.former)


@contextmanager
def _written(repository: Repository, side: ComparedRevision, words: Wording) -> Generator[Path | NotCompared]:
    """The handbook of a commit in a folder of its own."""
    with ExitStack() as made:
        yield _write(repository, side, made, words)


def _write(repository: Repository, side: ComparedRevision, made: ExitStack, words: Wording) -> Path | NotCompared:
    try:
        folder = Path(made.enter_context(tempfile.TemporaryDirectory(prefix="handbook-")))
        trouble = write_revision(_seen(repository, side), side.commit or HEAD, folder)
    except OSError as error:
        return NotCompared(words("refusal.no-temporary", None, reason=error.strerror or str(error)))
    return NotCompared(f"'{side.revision}': {_sentence(trouble, words)}") if trouble else folder


def _check_in(folder: Path, repository: Repository, side: ComparedRevision, today: datetime.date) -> Checked:
    root = repository.top / side.folder
    return check(folder, today, history=History(root, side.commit or HEAD, today))


def _rename(folder: Path, renaming: Renaming) -> None:
    """Put the names of today into the files of a commit."""
    for path, edits in renaming.edits:
        if (edited := apply((folder / path).read_bytes(), edits)) is not None:
            (folder / path).write_bytes(edited)
    for path in renaming.moves:
        (folder / path).rename(folder / f"{path}{_ASIDE}")
    for path, moved in renaming.moves.items():
        (folder / moved).parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{path}{_ASIDE}").rename(folder / moved)
