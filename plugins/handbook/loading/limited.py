"""The bytes of a file, never more of them than a limit: what is too large is told by its size, and not read."""

import errno
import os
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START
from handbook.loading.decoding import MAX_BYTES

MAX_COPIED_BYTES: Final = 100 * 2**20
"""How large a picture or document may be that is copied to the site, and a page that is written by hand: 100 MiB."""

NO_FILE: Final = "Not a file"
"""Why a pipe, a device or a socket is not read, as a system would word it."""

_PIECE: Final = 2**16
# a pipe without a writer would be waited for; a terminal must not become ours
_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def read_limited(file: Path, limit: int = MAX_BYTES) -> bytes | Problem:
    """The bytes of a regular file, or why it is not read: it cannot be opened, is no file, or is too large."""
    try:
        with _opened(file, _AT_ONCE) as descriptor:
            return refusal(os.fstat(descriptor), limit) or _read(descriptor, limit)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        return unreadable(error)


def read_stream(file: Path, limit: int = MAX_BYTES) -> bytes | Problem:
    """As `read_limited`, of whatever can be read: somebody who names a pipe or a device wants what comes out of it."""
    try:
        with _opened(file) as descriptor:
            state = os.fstat(descriptor)
            is_file = stat.S_ISREG(state.st_mode)
            return (refusal(state, limit) if is_file else None) or _read(descriptor, limit)
    except (OSError, ValueError) as error:
        return unreadable(error)


def refusal(state: os.stat_result, limit: int) -> Problem | None:
    """Why something that was looked at is not read; None where it is a file within the limit."""
    if not stat.S_ISREG(state.st_mode):
        is_folder = stat.S_ISDIR(state.st_mode)
        return unreadable(OSError(errno.EISDIR, os.strerror(errno.EISDIR) if is_folder else NO_FILE))
    return too_large(state.st_size, limit) if state.st_size > limit else None


def too_large(size: int, limit: int) -> Problem:
    """The problem of a file of so many bytes."""
    return Problem("too-large", FILE_START, {"size": size, "limit": limit})


def unreadable(error: OSError | ValueError) -> Problem:
    """The problem of a file that cannot be opened."""
    reason = error.strerror if isinstance(error, OSError) else None
    return Problem("unreadable-file", FILE_START, {"reason": reason or str(error)})


@contextmanager
def _opened(file: Path, flags: int = 0) -> Generator[int]:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | flags)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _read(descriptor: int, limit: int) -> bytes | Problem:
    """All that comes, one byte past the limit at most: a file may grow while it is read, and a device never ends."""
    read = bytearray()
    while len(read) <= limit and (piece := os.read(descriptor, min(_PIECE, limit + 1 - len(read)))):
        read += piece
    return too_large(len(read), limit) if len(read) > limit else bytes(read)
