"""A handbook as it was in a commit, written into a folder of its own: the work tree is not touched, nothing runs."""

import os
import re
import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from urllib.parse import quote

from handbook.loading.decoding import MAX_BYTES
from handbook.loading.git import HEAD, Repository, Unreadable
from handbook.loading.history import blobs
from handbook.loading.kinds import SETTINGS_FILE, content_folders

_TEXTS: Final = (".md", ".yml", ".yaml")
_MERGED: Final = "MERGE_HEAD"
"""What is being merged into the commit that is checked out, until that is done (gitrevisions)."""
_COMMIT: Final = re.compile(rb"[0-9a-f]{40,64}\n")
_LONGEST_NAME: Final = 255
"""How many characters the name of a revision may have: git keeps each in a file."""
_UNSAFE: Final = re.compile(r"[\\:\0-\x1f]")
"""What leads elsewhere on one system or another, or breaks the lines that git reads."""


_BETWEEN: Final = re.compile(rb"[\s<>\"'()\[\]/\\#?]+")


class Blob(NamedTuple):
    """A file in a commit: its path below the handbook, the id of its bytes, and how many they are."""

    path: str
    id: str
    size: int


def commit_of(repository: Repository, revision: str) -> str | None:
    """The full id of the commit that a branch, a tag or an id names; None where there is none."""
    if revision.startswith("-") or not revision.isprintable() or len(revision) > _LONGEST_NAME:
        return None
    printed = repository.read("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") or b""
    return printed.decode().strip() if _COMMIT.fullmatch(printed) else None


def merge_base(repository: Repository, commit: str) -> str | None:
    """The last commit that a commit and the one checked out have both come from; None where there is none.

    Of several it is the one that git names first (git-merge-base); in the middle of a merge, what is merged counts as
    had. In a copy with a part of the history it may be
    missing though there is one.
    """
    heads = [HEAD, *([_MERGED] if commit_of(repository, _MERGED) else [])]
    found = [printed for head in heads if (printed := repository.read("merge-base", commit, head) or b"")]
    bases = [printed.decode().strip() for printed in found if _COMMIT.fullmatch(printed)]
    return min(bases, key=lambda base: commits_since(repository, base, commit), default=None)


def commits_since(repository: Repository, commit: str, head: str = HEAD) -> int:
    """How many commits one (default: the one checked out) has beyond another."""
    return int(repository.read("rev-list", "--count", f"{commit}..{head}") or 0)


def changed_paths(repository: Repository, old: str, new: str | None) -> list[str]:
    """The paths below the handbook of the files that differ between two commits, or from one to the files as they are.

    A file that is renamed is under both names; one that git does not know is among them; other line ends are nothing.
    """
    compared = ("--numstat", "--no-renames", "--ignore-cr-at-eol", "-z", old, *([new] if new else []))
    counted = (repository.read("diff", *compared) or b"").split(b"\0")
    printed = b"\0".join(line.split(b"\t", 2)[-1] for line in counted) + b"\0"
    unknown = b"" if new else repository.read("ls-files", "--others", "--exclude-standard", "-z", "--full-name") or b""
    paths = (os.fsdecode(path) for path in (printed + unknown).split(b"\0"))
    return [path.removeprefix(repository.prefix) for path in paths if path.startswith(repository.prefix) and path]


def paths_in(repository: Repository, commit: str) -> set[str]:
    """The paths below the handbook of all files in a commit."""
    printed = repository.read("ls-tree", "-r", "--name-only", "--full-name", "-z", commit) or b""
    paths = (os.fsdecode(path) for path in printed.split(b"\0") if path)
    return {path.removeprefix(repository.prefix) for path in paths if path.startswith(repository.prefix)}


def handbook_in(repository: Repository, commit: str | None) -> str:
    """Where the handbook was in a commit (`team/`): elsewhere than now, if its folder was renamed or moved since."""
    here = f"{repository.prefix}{SETTINGS_FILE}"
    if commit is None or repository.read("cat-file", "-e", f"{commit}:{here}") is not None:
        return repository.prefix
    paths = paths_in(repository._replace(prefix=""), commit)
    found = [path for path in paths if PurePosixPath(path).name == SETTINGS_FILE]
    gone = [path for path in found if not (repository.top / path).exists()]
    return gone[0].removesuffix(SETTINGS_FILE) if len(gone) == 1 else repository.prefix


def file_ids(repository: Repository, commit: str | None, among: Iterable[str]) -> dict[str, bytes]:
    """Path below the handbook -> the id of what the file holds, in a commit, or now, of those `among`."""
    if commit:
        listed = (repository.read("ls-tree", "-r", "--full-name", "-z", commit) or b"").split(b"\0")
        entries = (line.partition(b"\t") for line in listed if line)
        found = {os.fsdecode(path): facts.split()[2] for facts, _, path in entries}
    else:
        full = [f"{repository.prefix}{path}" for path in among if (repository.top / repository.prefix / path).is_file()]
        names = "".join(f"{path}\n" for path in full if "\n" not in path)
        printed = repository.read("hash-object", "--no-filters", "--stdin-paths", given=os.fsencode(names)) or b""
        found = dict(zip(full, printed.splitlines(), strict=False))
    inside = repository.prefix
    return {path.removeprefix(inside): file for path, file in found.items() if path.startswith(inside)}


def revision_names(repository: Repository) -> list[str]:
    """The branches and tags of the repository, those of other copies as `origin/main`."""
    printed = repository.read("for-each-ref", "--format=%(refname:short)") or b""
    return printed.decode("utf-8", "replace").split()


def write_revision(repository: Repository, commit: str, folder: Path) -> Unreadable | None:
    """Write the handbook of a commit into an empty folder; where it cannot be read, say why.

    What a handbook reads is written whole. Of other files there is an empty one of the same name where a link or a rule
    may ask for it. Links, modules and names that no handbook should have are left out. Raises OSError where nothing can
    be written.
    """
    inside = ("--", repository.prefix) if repository.prefix else ()
    listed = repository.ask("ls-tree", "-r", "-l", "-z", commit, *inside)
    if isinstance(listed, Unreadable):
        return listed
    files = [blob for entry in listed.split(b"\0") if (blob := _blob(entry, repository.prefix))]
    whole = [blob for blob in files if _is_read(blob) and blob.size <= MAX_BYTES]
    texts = _texts(repository, whole)
    if isinstance(texts, Unreadable):
        return texts
    for blob, text in zip(whole, texts, strict=True):
        _write(folder, blob.path, text)
    said, written = _words_of(texts), set(whole)
    for blob in files:
        if blob not in written and _may_be_asked_for(blob, said):
            _write_without_bytes(folder, blob)
    return None


def _blob(entry: bytes, prefix: str) -> Blob | None:
    """A line of `ls-tree -l`: `mode type id size`, a tab, the path. None for all but files that may be written.

    The path begins with `prefix`, which leads to the handbook.

    The size of a file that this copy lacks is no number; it counts as empty, and fails when it is read.
    """
    facts, _, name = entry.partition(b"\t")
    parts = facts.split()
    if not name or not stat.S_ISREG(int(parts[0], 8)):
        return None
    path = os.fsdecode(name).removeprefix(prefix)
    return Blob(path, parts[2].decode(), int(parts[3]) if parts[3].isdigit() else 0) if _is_safe(path) else None


def _is_safe(path: str) -> bool:
    """Whether a path stays inside the folder, on any system; hidden files are no part of a handbook."""
    return not _UNSAFE.search(path) and all(part and not part.startswith(".") for part in path.split("/"))


def _is_read(blob: Blob) -> bool:
    """Whether a handbook may read what the file holds."""
    path = PurePosixPath(blob.path)
    is_content = path.suffix in _TEXTS and path.parts[0] in content_folders()
    return is_content or blob.path == SETTINGS_FILE


def _texts(repository: Repository, wanted: list[Blob]) -> list[bytes] | Unreadable:
    """The bytes of these files, read in a single run of git; or why they, or one of them, cannot be had."""
    ids = "".join(f"{blob.id}\n" for blob in wanted)
    printed = repository.ask("cat-file", "--batch", given=ids.encode())
    if isinstance(printed, Unreadable):
        return printed
    held = [data for data in blobs(printed) if data is not None]
    return held if len(held) == len(wanted) else Unreadable("partial")


def _words_of(texts: Iterable[bytes]) -> Collection[bytes]:
    """All that stands between blanks, brackets, quotes and slashes: the names of linked files are among it."""
    return {word for text in texts for word in _BETWEEN.split(text)}


def _may_be_asked_for(blob: Blob, said: Collection[bytes]) -> bool:
    """Whether a text names the file, as a link to it does, or a rule looks for files of its kind by their names."""
    name = PurePosixPath(blob.path).name
    typed = os.fsencode(name)
    is_said = typed in said or quote(typed).encode() in said or quote(typed, safe="()").encode() in said
    return name.endswith(_TEXTS) or is_said or _BETWEEN.search(typed) is not None


def _write_without_bytes(folder: Path, blob: Blob) -> None:
    """An empty file; one that is too large to be read is as large as it was."""
    _write(folder, blob.path, b"")
    if _is_read(blob):
        os.truncate(folder / blob.path, blob.size)


def _write(folder: Path, path: str, data: bytes) -> None:
    """Write a file; one that is a folder's too, in a tree made by hand, is left out."""
    file = folder / path
    with suppress(FileExistsError, NotADirectoryError, IsADirectoryError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
