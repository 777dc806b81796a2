"""What was changed lately, from the history of git: each file with the day, and what was said of it."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from handbook.loading.git import HEAD, Repository

_MOST: Final = 2000
"""Commits that are looked at: more than a team makes in a month."""
_COMMIT: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})\x02([0-9a-f ]*)\x02(.*)", re.DOTALL)


@dataclass(frozen=True)
class Touched:
    """A file, by its path below the handbook, and the newest commit that changed it.

    `day` is that commit's, `subject` the first line of its message. `is_new` tells that it was added in that time,
    and not with all others by the first commit of the history.
    """

    path: str
    day: date
    is_new: bool
    subject: str


def touched_since(repository: Repository | None, first: date) -> tuple[Touched, ...]:
    """The files of the commits from a day on (inclusive), the last changed first; none where there is no history."""
    wanted = ("--no-merges", "--no-renames", "--name-status", "-z", "--format=%x01%cs%x02%P%x02%s")
    since = f"--since={first.isoformat()}T00:00:00Z"
    printed = repository and repository.read(
        "log", f"--max-count={_MOST}", since, *wanted, HEAD, "--", repository.prefix or "."
    )
    found: dict[str, Touched] = {}
    for touched in _read(printed or b"", repository.prefix if repository else ""):
        newer = found.setdefault(touched.path, touched)
        if touched.is_new and not newer.is_new:
            found[touched.path] = replace(newer, is_new=True)
    return tuple(found.values())


def _read(printed: bytes, prefix: str) -> Iterator[Touched]:
    """What `log -z --name-status` prints: a commit, then for each of its files a letter and the path."""
    for chunk in printed.split(b"\x01"):
        head, *files = chunk.split(b"\0")
        commit = _COMMIT.fullmatch(head.decode(errors="replace"))
        if commit is None:
            continue
        day, has_parent, subject = date.fromisoformat(commit[1]), bool(commit[2]), commit[3]
        for letter, path in zip(files[::2], files[1::2], strict=False):
            name = os.fsdecode(path)
            if name.startswith(prefix):
                yield Touched(name.removeprefix(prefix), day, has_parent and letter.strip() == b"A", subject)
