"""`check --watch`: noticing that a file of the handbook changed."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from handbook.loading.kinds import KINDS, SETTINGS_FILE
from handbook.loading.walking import walk

PAUSE: Final = 0.5
"""Seconds between two looks. Looking works on network drives and in containers too, where systems give no notice."""
_FOLDERS: Final = tuple(dict.fromkeys(["docs", *(spec.folder for spec in KINDS)]))

Seen = Mapping[str, tuple[int, int]]
"""Path -> when the file was last written, in nanoseconds, and its size in bytes."""


def look(root: Path) -> Seen:
    """The files that a check reads, as they are now."""
    paths = [SETTINGS_FILE, *(str(found.path) for folder in _FOLDERS for found in walk(root, folder))]
    return {path: stamp for path in paths if (stamp := _stamp(root / path))}


def _stamp(file: Path) -> tuple[int, int] | None:
    try:
        state = file.stat()
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def wait_for_change(root: Path, seen: Seen) -> None:
    """Return when a file is not as it was seen: written, new, renamed or gone."""
    while look(root) == seen:
        time.sleep(PAUSE)
