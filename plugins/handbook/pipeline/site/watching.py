"""`check --watch` and `serve`: noticing that a file changed."""

import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from os.path import relpath
from pathlib import Path
from typing import Final

from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from handbook.loading.host_site import site_around
from handbook.loading.kinds import SETTINGS_FILE, content_folders
from handbook.loading.walking import walk

_PAUSE: Final = 0.5
"""Seconds between two looks. Looking works on network drives and in containers too, where systems give no notice."""
_PAUSE_WHERE_TOLD: Final = 2.0
"""The same where the system has given notice of something before."""
_CHANGES: Final = frozenset({EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED})
"""Notices that are worth a look; that a file was read is none."""
Seen = Mapping[str, tuple[int, int]]
"""Path -> when the file was last written, in nanoseconds, and its size in bytes."""


class Notices(FileSystemEventHandler):
    """Lets somebody wait for the next look: until the system tells of a change, for a while where it tells nothing."""

    def __init__(self) -> None:
        self._stirred = threading.Event()
        self._is_told = False
        self._followed: frozenset[Path] = frozenset()
        self._observer = Observer()
        self._observer.daemon = True
        with suppress(OSError):  # the system watches no more
            self._observer.start()

    def wait(self, paths: Iterable[Path]) -> None:
        """Return at the next change at these paths, in a folder or below it, or when it is time for a look."""
        self._follow(frozenset(path for path in paths if path.exists()))
        self._stirred.wait(_PAUSE_WHERE_TOLD if self._is_told else _PAUSE)
        self._stirred.clear()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take a notice."""
        if event.event_type in _CHANGES:
            self._is_told = True
            self._stirred.set()

    def _follow(self, paths: frozenset[Path]) -> None:
        if paths == self._followed:
            return
        self._followed = paths
        self._observer.unschedule_all()
        folders = {path for path in paths if path.is_dir()}
        for folder in folders | {path.parent for path in paths - folders}:
            with suppress(OSError):  # it is gone meanwhile, or the system watches no more
                self._observer.schedule(self, str(folder), recursive=folder in folders)


def look(root: Path) -> Seen:
    """The files that a check reads, as they are now."""
    files, folders = _read_by_a_check(root)
    paths = [*files, *(str(found.path) for folder in folders for found in walk(root, folder))]
    return {path: stamp for path in paths if (stamp := _stamp(root / path))}


def _read_by_a_check(root: Path) -> tuple[list[str], list[str]]:
    """The files at the top, and the folders with the others."""
    site = site_around(root)
    settings_of_site = [relpath(site.config, root)] if site.config else []
    return [SETTINGS_FILE, *settings_of_site], [*dict.fromkeys([site.docs, *content_folders()])]


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


def wait_for_change(root: Path, seen: Seen, notices: Notices) -> None:
    """Return when a file is not as it was seen: written, new, renamed or gone."""
    while look(root) == seen:
        files, folders = _read_by_a_check(root)
        notices.wait(root / path for path in (*files, *folders))
