"""A handbook as it was in a commit, written into a folder of its own: the work tree is not touched, nothing runs."""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from urllib.parse import quote

from handbook.loading.decoding import MAX_BYTES
from handbook.loading.history import blobs, run_git
from handbook.loading.kinds import SETTINGS_FILE, all_kinds

_TEXTS: Final = (".md", ".yml", ".yaml")
_UNSAFE: Final = re.compile(r"[\\:\0-\x1f]")
"""What leads elsewhere on one system or another, or breaks the lines that git reads."""


class Blob(NamedTuple):
    """A file in a commit: its path below the handbook, the id of its bytes, and how many they are."""

    path: str
    id: str
    size: int


def is_repository(root: Path) -> bool:
    """Whether git is there and knows the folder."""
    return run_git(root, "rev-parse", "--git-dir") is not None


def is_shallow(root: Path) -> bool:
    """Whether this copy lacks a part of the history."""
    return run_git(root, "rev-parse", "--is-shallow-repository") == b"true\n"


def commit_of(root: Path, revision: str) -> str | None:
    """The full id of the commit that a branch, a tag or an id names; None where there is none."""
    if revision.startswith("-"):
        return None
    printed = run_git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return printed.decode().strip() if printed else None


def revision_names(root: Path) -> list[str]:
    """The branches and tags of the repository, those of other copies as `origin/main`."""
    printed = run_git(root, "for-each-ref", "--format=%(refname:short)") or b""
    return printed.decode("utf-8", "replace").split()


def write_revision(root: Path, commit: str, folder: Path) -> bool:
    """Write the handbook of a commit into an empty folder; False where this copy of the repository lacks a part.

    What a handbook reads is written whole. Of other files there is an empty one of the same name where a link or a rule
    may ask for it. Links, modules and names that no handbook should have are left out. Raises OSError where nothing can
    be written.
    """
    listed = run_git(root, "ls-tree", "-r", "-l", "-z", commit)
    files = [blob for entry in (listed or b"").split(b"\0") if (blob := _blob(entry))]
    whole = [blob for blob in files if _is_read(blob) and blob.size <= MAX_BYTES]
    texts = _texts(root, whole)
    if listed is None or texts is None:
        return False
    for blob, text in zip(whole, texts, strict=True):
        _write(folder, blob.path, text)
    said, written = b"\n".join(texts), set(whole)
    for blob in files:
        if blob not in written and _may_be_asked_for(blob, said):
            _write_without_bytes(folder, blob)
    return True


def _blob(entry: bytes) -> Blob | None:
    """A line of `ls-tree -l`: `mode type id size`, a tab, the path. None for all but files that may be written.

    The size of a file that this copy lacks is no number; it counts as empty, and fails when it is read.
    """
    facts, _, name = entry.partition(b"\t")
    parts = facts.split()
    if not name or not stat.S_ISREG(int(parts[0], 8)):
        return None
    path = os.fsdecode(name)
    return Blob(path, parts[2].decode(), int(parts[3]) if parts[3].isdigit() else 0) if _is_safe(path) else None


def _is_safe(path: str) -> bool:
    """Whether a path stays inside the folder, on any system; hidden files are no part of a handbook."""
    return not _UNSAFE.search(path) and all(part and not part.startswith(".") for part in path.split("/"))


def _is_read(blob: Blob) -> bool:
    """Whether a handbook reads what the file holds."""
    path = PurePosixPath(blob.path)
    is_content = path.suffix in _TEXTS and any(path.is_relative_to(spec.folder) for spec in all_kinds())
    return is_content or blob.path == SETTINGS_FILE


def _texts(root: Path, wanted: list[Blob]) -> list[bytes] | None:
    """The bytes of these files, read in a single run of git; None where one of them is not in this copy."""
    ids = "".join(f"{blob.id}\n" for blob in wanted)
    printed = run_git(root, "cat-file", "--batch", given=ids.encode())
    held = [data for data in blobs(printed or b"") if data is not None]
    return held if printed is not None and len(held) == len(wanted) else None


def _may_be_asked_for(blob: Blob, said: bytes) -> bool:
    """Whether a text names the file, as a link to it does, or a rule looks for files of its kind by their names."""
    name = PurePosixPath(blob.path).name
    return name.endswith(_TEXTS) or os.fsencode(name) in said or quote(os.fsencode(name)).encode() in said


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
