"""What a live-reload server of MkDocs looks at: also what comes, goes and comes back."""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent

from handbook.pipeline.watching import PAUSE, look_into

_BELL = Path(__file__).parent
"""A folder in which nothing changes: a server watches something, else it does not look at all."""


class Watching(threading.Thread):
    """Has the site built again whenever something at `paths()` is written, comes or goes. It ends with the program.

    MkDocs stops to look at a folder or a file for good once it is gone, and what is not there at the start it cannot
    watch at all.
    """

    def __init__(self, server: LiveReloadServer, paths: Callable[[], Iterable[Path]]) -> None:
        super().__init__(name="handbook-watching", daemon=True)
        self._observer = server.observer
        self._paths = paths
        self._seen = look_into(paths())
        self._pause = threading.Event()
        server.watch(str(_BELL))

    def run(self) -> None:
        """Look again and again."""
        while not self._pause.wait(PAUSE):
            with suppress(OSError):  # a disk that is away for a moment: the next look tells
                seen, before = look_into(self._paths()), self._seen
                self._seen = seen
                if seen != before:
                    self._ring()

    def _ring(self) -> None:
        """Let the server believe that a file changed."""
        for emitter in list(self._observer.emitters)[:1]:
            emitter.queue_event(FileModifiedEvent(str(_BELL)))
