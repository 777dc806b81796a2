"""Files that are written for a user: whole or not at all, inside the handbook, and nothing is left beside them.

Where the system can (Linux, `open(2)`: O_TMPFILE), a file has no name until it is complete. Elsewhere, and while an old
file gives way, it has one that begins with a dot and ends with `LEFTOVER`; if a process is killed just then, a later
one that writes there takes it away.
"""

import errno
import os
import secrets
import shutil
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final

LEFTOVER: Final = ".handbook-tmp"
"""Ends the names of files and folders that are still being written."""
_STALE: Final = 3600
"""Seconds after which nobody is at work on one of them any more."""
_NAMELESS: Final[int | None] = getattr(os, "O_TMPFILE", None)
_MODE: Final = 0o666
"""What everybody may do with a new file, before the umask of the process."""


def write_whole(file: Path, data: bytes) -> None:
    """Write a file at once: nobody ever reads half of it. Raises OSError, also where the file is not to be changed.

    One that was there keeps its mode, its owner and, where it is one, the link that leads to it. A device or a pipe is
    written to.
    """
    target = Path(os.path.realpath(file))
    is_there = target.exists()
    if is_there and not target.is_file():
        target.write_bytes(data)
        return
    if is_there and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    with _complete(target.parent, data) as temporary:
        if is_there:
            _dress(temporary, target)
        temporary.replace(target)


def write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises FileExistsError where it is, else OSError."""
    if not _write_nameless(file, data):
        with _complete(file.parent, data) as temporary:
            _move_to_new(temporary, file)


def way_out(root: Path, path: str) -> str | None:
    """The part of a path below the handbook that is a link and leads out of it; None where there is none."""
    top = os.path.realpath(root)
    parts = (*reversed(PurePosixPath(path).parents), PurePosixPath(path))
    outside = (str(part) for part in parts if not Path(os.path.realpath(root / part)).is_relative_to(top))
    return next(outside, None)


def temporary_name(folder: Path) -> Path:
    """A name in a folder for what is being written, which nobody has; what others left there long ago is taken away."""
    _sweep(folder)
    return folder / f".{secrets.token_hex(8)}{LEFTOVER}"


@contextmanager
def _complete(folder: Path, data: bytes) -> Generator[Path]:
    """A complete file under a temporary name, which is gone afterwards."""
    temporary = temporary_name(folder)
    try:
        if not _write_nameless(temporary, data):
            _write_named(temporary, data)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _write_nameless(file: Path, data: bytes) -> bool:
    """Write a file that gets its name once it is complete; False where the system or the disk knows no such thing.

    Raises FileExistsError where the name is taken.
    """
    if _NAMELESS is None:
        return False
    try:
        with open(os.open(file.parent, _NAMELESS | os.O_WRONLY, _MODE), "wb") as written:  # noqa: PTH123 -- no path yet
            written.write(data)
            _keep(written)
            _name(written.fileno(), file)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def _keep(written: BinaryIO) -> None:
    """Let what was written be on the disk before the file gets its name, so that no lost power leaves it empty."""
    written.flush()
    os.fsync(written.fileno())


def _name(descriptor: int, file: Path) -> None:
    """Give a file without a name its first one (`open(2)`); only `linkat`, which takes a folder, follows the way."""
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.link(f"/proc/self/fd/{descriptor}", file.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _write_named(file: Path, data: bytes) -> None:
    """Write a file that must not be there yet; who reads it now may see a part."""
    try:
        with file.open("xb") as written:
            written.write(data)
            _keep(written)
    except FileExistsError:
        raise
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def _move_to_new(temporary: Path, file: Path) -> None:
    """Give a complete file a name that nobody has: by a second link, else as Windows moves, else as it can be done."""
    try:
        os.link(temporary, file)
    except FileExistsError:
        raise
    except OSError:
        if os.name == "nt":
            temporary.rename(file)
        else:
            _write_named(file, temporary.read_bytes())


def _dress(temporary: Path, file: Path) -> None:
    """Let a new file look like the one whose place it takes: owner, mode, rights, and what else the system notes."""
    state = file.stat()
    for owner in ((state.st_uid, state.st_gid), (-1, state.st_gid)):
        with suppress(OSError, AttributeError):  # who may not give files away, or whose system has no owners
            os.chown(temporary, *owner)
            break
    shutil.copystat(file, temporary)
    os.utime(temporary)


@cache
def _sweep(folder: Path) -> None:
    """Take away what was left here by processes that were killed."""
    with suppress(OSError):
        for left in folder.glob(f".*{LEFTOVER}"):
            if time.time() - left.lstat().st_mtime > _STALE:
                shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
