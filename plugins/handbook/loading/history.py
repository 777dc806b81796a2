"""What git knows of a handbook's files. Without git the history is empty; where it cannot be read, it says why."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from handbook.loading.decoding import MAX_BYTES
from handbook.loading.git import HEAD, Repository, Unreadable, find_repository
from handbook.loading.kinds import SETTINGS_FILE, content_folders

_CUT_OFF: Final = "grafted"
"""What git writes beside a commit whose parents a shallow clone lacks (full names of branches begin with `refs/`)."""
_MARK: Final = "\1"
"""Begins a commit in what git prints, where each part ends with a null byte."""
_NO_COMMIT: Final = "does not have any commits yet"
"""What git says of a repository that is as good as none."""
_WHOLE: Final = ("--topo-order", "--full-history", "--simplify-merges", "--parents", "-c")
"""No side branch is passed over, and what a merge itself changes counts as a change."""


class Commit(NamedTuple):
    """A commit that changed content, or joins such. `is_cut_off` tells that what came before it is not in this copy.

    `day` is when it was written, by the author's clock, but not before what it builds on; the first of all days where
    that cannot be read. `parents` are the commits of the same history that it follows; of `paths` it changed the files.
    `made` is when it was made, in UTC.
    """

    id: str
    day: date
    parents: tuple[str, ...]
    is_cut_off: bool
    paths: tuple[str, ...]
    made: datetime


class Gap(NamedTuple):
    """Why a history may miss something: there is `trouble` with it, or this copy begins only on the day `begins`."""

    trouble: Unreadable | None = None
    begins: date | None = None


class Place(NamedTuple):
    """A file as it was in a commit; the path is relative to the handbook."""

    commit: str
    path: str


@dataclass(frozen=True)
class History:
    """The commits up to `tip` of the handbook below `root`, which may be a folder of a larger repository.

    git runs when something is first asked: to find the repository, once for all commits, and twice for each call of
    `texts`. Renames are not followed. Commits that claim a day after `today` lend it to none that builds on them.
    """

    root: Path
    tip: str = HEAD
    today: date = date.max

    def commits(self, path: str) -> Sequence[Commit]:
        """The commits that changed the file, those that came later first."""
        return self._changes.get(path, ())

    def versions(self, path: str) -> tuple[str, ...]:
        """The names of the commits that changed the file, those that came later first."""
        return tuple(commit.id for commit in self.commits(path))

    @property
    def count(self) -> int:
        """How many commits changed content."""
        return len(self._all)

    def place(self, commit: Commit) -> int:
        """How many of them came before this one."""
        return self._places[commit.id]

    @property
    def uncommitted(self) -> Collection[str]:
        """The paths of the files that are not as the last commit has them."""
        changed = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", self.tip)
        printed = self.repository.read(*changed) if self.repository else None
        names = os.fsdecode(printed or b"").split("\0")
        prefix = self.repository.prefix if self.repository else ""
        return {name.removeprefix(prefix) for name in names if name.startswith(prefix)}

    def first_commit(self, path: str) -> str | None:
        """The commit that brought the file; None where there is none, or a shallow copy cannot tell."""
        changes = self._changes.get(path)
        return None if not changes or changes[-1].is_cut_off else changes[-1].id

    def need(self, path: str, since: date) -> None:
        """Note that somebody wants all versions of a file since a day: what they do not get is a gap."""
        self._needs[path] = min(since, self._needs.get(path, date.max))

    @property
    def gap(self) -> Gap | None:
        """What is not known of all that was needed; None where all is, or no repository is there to know it."""
        if not self._needs:
            return None
        if troubles := [answer for answer in (self._log, *self._troubles) if isinstance(answer, Unreadable)]:
            return Gap(troubles[0])
        begins = [day for path, since in self._needs.items() if (day := self._begins(path)) and day >= since]
        return Gap(begins=min(begins)) if begins else None

    def _begins(self, path: str) -> date | None:
        """The day of the first version of a file that this copy has, where there were others before it."""
        commits = self.commits(path)
        return commits[-1].day if commits and commits[-1].is_cut_off else None

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
        """What `git cat-file` says of these places; nothing where it fails, which is noted."""
        if not places or self.repository is None:
            return b""
        names = "".join(f"{commit}:{self.repository.prefix}{path}\n" for commit, path in places)
        printed = self.repository.ask("cat-file", how, given=os.fsencode(names))
        if "\n" in self.repository.prefix:  # git reads a name a line
            printed = Unreadable("broken", "the name of the handbook's folder has a line break")
        if isinstance(printed, Unreadable):
            self._troubles.append(printed)
            return b""
        return printed

    @cached_property
    def repository(self) -> Repository | None:
        """The repository that holds the handbook; None where there is none."""
        return find_repository(self.root)

    @cached_property
    def _needs(self) -> dict[str, date]:
        """Path -> since when somebody wants its versions."""
        return {}

    @cached_property
    def _troubles(self) -> list[Unreadable]:
        """What kept texts from being read so far."""
        return []

    @cached_property
    def _changes(self) -> Mapping[str, list[Commit]]:
        """Path -> the commits that changed it, those that came later first."""
        changes: dict[str, list[Commit]] = {}
        for commit in self._all:
            for path in commit.paths:
                changes.setdefault(path, []).append(commit)
        return changes

    @cached_property
    def _all(self) -> Sequence[Commit]:
        """Every commit, those that came later first."""
        return _in_time(self._commits(), self.today)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Commit -> how many came before it."""
        return {commit.id: place for place, commit in enumerate(reversed(self._all))}

    @cached_property
    def _log(self) -> bytes | Unreadable | None:
        """What git prints of the commits; None where there is no repository. One without a commit prints nothing."""
        if self.repository is None:
            return None
        form = (f"--format={_MARK}%H%x0a%ad%x0a%P%x0a%D%x0a%ct", "--date=short", "--decorate=full")
        files = ("--name-only", "-z", "--no-renames", "--no-ext-diff")
        tip = () if self.tip == HEAD else (self.tip,)  # only where none is named, git says that there is none yet
        prefix = self.repository.prefix
        paths = (prefix + path for path in (SETTINGS_FILE, *content_folders()))
        printed = self.repository.ask("log", *form, *files, *_WHOLE, *tip, "--", *paths)
        is_new = isinstance(printed, Unreadable) and _NO_COMMIT in printed.detail
        return b"" if is_new else printed

    def _commits(self) -> Iterator[Commit]:
        if not isinstance(self._log, bytes) or self.repository is None:
            return
        for block in f"\0{os.fsdecode(self._log)}".split(f"\0{_MARK}")[1:]:
            header, *names = block.split("\0")
            commit, day, parents, decorations, made = header.split("\n")
            paths = tuple(name.lstrip("\n").removeprefix(self.repository.prefix) for name in names if name)
            is_cut_off = _CUT_OFF in decorations.split(", ")
            yield Commit(commit, _day(day), tuple(parents.split()), is_cut_off, paths, _instant(made))


def _in_time(commits: Iterable[Commit], today: date) -> list[Commit]:
    """The same commits, none of them dated before one that it builds on: a clock can be set to any day."""
    days: dict[str, date] = {}
    found: list[Commit] = []
    for commit in reversed([*commits]):
        before = (days[parent] for parent in commit.parents if parent in days)
        day = max((commit.day, *(each for each in before if each <= today)))
        days[commit.id] = day
        found.append(commit._replace(day=day))
    return found[::-1]


def _is_inside(path: str) -> bool:
    """Whether a path stays in the handbook, and on the one line that git reads it from."""
    parts = PurePosixPath(path)
    return not parts.is_absolute() and ".." not in parts.parts and "\n" not in path


def _is_read(facts: bytes) -> bool:
    """Whether what is told of an object, its type and its size, is that of a file within the limit."""
    kind, _, size = facts.rpartition(b" ")
    return kind == b"blob" and size.isdigit() and int(size) <= MAX_BYTES


def _instant(seconds: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):  # a clock that was far off
        return datetime.min.replace(tzinfo=UTC)


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
