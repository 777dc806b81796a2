"""What git knows of a handbook's files. No git, no repository, an error: an empty history, never an exception."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from handbook.loading.decoding import MAX_BYTES
from handbook.loading.kinds import SETTINGS_FILE, all_kinds

_SECONDS: Final = 10
_QUIET: Final = ("core.fsmonitor=false", "core.quotePath=false", "log.showSignature=false", "log.showRoot=true")
_ALONE: Final = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
"""A partial clone asks no server for what it lacks."""
HEAD: Final = "HEAD"
"""Names the last commit, where a commit is wanted."""
_CUT_OFF: Final = "grafted"
"""What git writes beside a commit whose parents a shallow clone lacks (full names of branches begin with `refs/`)."""


def run_git(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git prints when it is run in `root` with `given` as its input, or None where it fails.

    No hook, pager, monitor or filter of the repository runs, and no lock is taken.
    """
    settings = [part for setting in _QUIET for part in ("-c", setting)]
    command = ["git", "--no-optional-locks", "--no-pager", "--literal-pathspecs", *settings, "-C", str(root)]
    try:
        done = subprocess.run(
            [*command, *arguments],
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, **_ALONE},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


class Commit(NamedTuple):
    """A commit that changed content. `is_cut_off` tells that what came before it is not in this copy.

    `day` is when it was written, by the author's clock; the first of all days where that cannot be read.
    """

    id: str
    day: date
    is_cut_off: bool
    paths: tuple[str, ...]

    @property
    def parent(self) -> str:
        """Names the commit before it, which need not be in this copy."""
        return f"{self.id}^"


class Place(NamedTuple):
    """A file as it was in a commit; the path is relative to the handbook."""

    commit: str
    path: str


@dataclass(frozen=True)
class History:
    """The commits up to `tip` of the handbook below `root`, which may be a folder of a larger repository.

    git runs when something is first asked: once for all commits, and twice for each call of `texts`. Renames are not
    followed.
    """

    root: Path
    tip: str = HEAD

    def commits(self, path: str) -> Sequence[Commit]:
        """The commits that changed the file, newest first; merges are passed over."""
        return self._changes.get(path, ())

    def versions(self, path: str) -> tuple[str, ...]:
        """The names of the commits that changed the file, newest first."""
        return tuple(commit.id for commit in self.commits(path))

    def first_commit(self, path: str) -> str | None:
        """The commit that brought the file; None where there is none, or a shallow copy cannot tell."""
        changes = self._changes.get(path)
        return None if not changes or changes[-1].is_cut_off else changes[-1].id

    def is_new(self, path: str) -> bool:
        """Whether no commit has the file yet. Where there is no repository, nobody knows: False."""
        return not self.versions(path) and self._is_repository

    @cached_property
    def _is_repository(self) -> bool:
        return run_git(self.root, "rev-parse", "--git-dir") is not None

    def text(self, commit: str, path: str) -> bytes | None:
        """The file as it was in a commit, None where it was not there."""
        return self.texts([Place(commit, path)]).get(Place(commit, path))

    def texts(self, places: Iterable[Place]) -> Mapping[Place, bytes]:
        """Place -> the bytes of the file there, for each place that has one, in two runs of git.

        The first asks for the sizes: what is too large to be a file of a handbook is not read.
        """
        asked = [place for place in dict.fromkeys(places) if _is_inside(place.path)]
        listed = self._batch("--batch-check=%(objecttype) %(objectsize)", asked).splitlines()
        wanted = [place for place, facts in zip(asked, listed, strict=False) if _is_read(facts)]
        found = zip(wanted, blobs(self._batch("--batch", wanted)), strict=False)
        return {place: data for place, data in found if data is not None}

    def _batch(self, how: str, places: Sequence[Place]) -> bytes:
        """What `git cat-file` says of these places; nothing where it fails."""
        names = "".join(f"{commit}:./{path}\n" for commit, path in places)
        return (run_git(self.root, "cat-file", how, given=names.encode()) or b"") if places else b""

    @cached_property
    def _changes(self) -> Mapping[str, list[Commit]]:
        """Path -> the commits that changed it, newest first."""
        changes: dict[str, list[Commit]] = {}
        for commit in self._commits():
            for path in commit.paths:
                changes.setdefault(path, []).append(commit)
        return changes

    def _commits(self) -> Iterator[Commit]:
        form = ("--format=%x00%H %ad %D", "--date=short", "--decorate=full")
        files = ("--name-only", "--no-renames", "--no-ext-diff", "--relative")
        folders = dict.fromkeys(spec.folder for spec in all_kinds())
        printed = run_git(self.root, "log", *form, *files, self.tip, "--", SETTINGS_FILE, *folders) or b""
        for block in printed.decode("utf-8", "replace").split("\0")[1:]:
            header, *lines = block.split("\n")
            commit, day, names = header.split(" ", 2)
            yield Commit(commit, _day(day), _CUT_OFF in names.split(", "), tuple(line for line in lines if line))


def _is_inside(path: str) -> bool:
    """Whether a path stays in the handbook, and on the one line that git reads it from."""
    parts = PurePosixPath(path)
    return not parts.is_absolute() and ".." not in parts.parts and "\n" not in path


def _is_read(facts: bytes) -> bool:
    """Whether what is told of an object, its type and its size, is that of a file within the limit."""
    kind, _, size = facts.rpartition(b" ")
    return kind == b"blob" and size.isdigit() and int(size) <= MAX_BYTES


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:  # a clock that was far off
        return date.min


def blobs(printed: bytes) -> Iterator[bytes | None]:
    """The answers of `cat-file --batch`, in the order of the questions: `id type size`, a newline, the bytes."""
    start = 0
    while (end := printed.find(b"\n", start)) >= 0:
        parts, start = printed[start:end].rsplit(b" ", 2), end + 1
        if parts[-1].isdigit():
            size = int(parts[-1])
            yield printed[start : start + size] if parts[1] == b"blob" else None
            start += size + 1
        else:
            yield None
