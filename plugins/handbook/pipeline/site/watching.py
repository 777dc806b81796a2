"""`check --watch`: noticing that a file of the handbook changed."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from os.path import relpath
from pathlib import Path
from typing import Final

from handbook.loading.host_site import site_around
from handbook.loading.kinds import SETTINGS_FILE, content_folders
from handbook.loading.walking import walk

PAUSE: Final = 0.5
"""Seconds between two looks. Looking works on network drives and in containers too, where systems give no notice."""
Seen = Mapping[str, tuple[int, int]]
"""Path -> when the file was last written, in nanoseconds, and its size in bytes."""


def look(root: Path) -> Seen:
    """The files that a check reads, as they are now."""
    site = site_around(root)
    folders = dict.fromkeys([site.docs, *content_folders()])
    paths = [SETTINGS_FILE, *(str(found.path) for folder in folders for found in walk(root, folder))]
    paths += [relpath(site.config, root)] if site.config else []
    return {path: stamp for path in paths if (stamp := _stamp(root / path))}


def look_into(paths: Iterable[Path]) -> Seen:
    """All that is at these paths, in folders and below them, as it is now; what is not there is left out."""
    return {str(found): _stamp(found) or (0, 0) for path in paths for found in _below(path)}


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    for folder, folders, names in os.walk(path):
        yield from (Path(folder, name) for name in (".", *folders, *names))


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
