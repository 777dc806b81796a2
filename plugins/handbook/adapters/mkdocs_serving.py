"""The live-reload server of MkDocs, told of all that changes of a handbook."""

# MkDocs leaves keyword arguments and its settings untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent

from handbook.adapters.mkdocs_surviving import survive
from handbook.loading.kinds import SETTINGS_FILE, content_folders
from handbook.loading.walking import leads_away
from handbook.model.values import LANGUAGES
from handbook.pipeline.site.watching import Notices, look_into

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
        self._notices = Notices()
        server.watch(str(_BELL))

    def run(self) -> None:
        """Look again and again."""
        while True:
            self._notices.wait(self._paths())
            with suppress(OSError):  # a disk that is away for a moment: the next look tells
                seen, before = look_into(self._paths()), self._seen
                self._seen = seen
                if seen != before:
                    self._ring()

    def _ring(self) -> None:
        """Let the server believe that a file changed."""
        for emitter in list(self._observer.emitters)[:1]:
            emitter.queue_event(FileModifiedEvent(str(_BELL)))


def outlive(server: LiveReloadServer, config: MkDocsConfig, root: Path) -> None:
    """Let a server of MkDocs live through failed builds, and see what comes and goes of the site and the handbook."""
    language = config.theme.get("language")
    if survive(server, language if language in LANGUAGES else LANGUAGES[0]):
        own = [Path(path) for path in (config.config_file_path, config.docs_dir) if path]
        for path in own:  # else each change would build twice
            with suppress(KeyError):
                server.unwatch(str(path))
        Watching(server, lambda: [*own, *content_paths(root)]).start()


def content_paths(root: Path) -> list[Path]:
    """The settings and the folders of a handbook, be they there or not; none that is a link and leads away."""
    names = sorted({SETTINGS_FILE, *content_folders()})
    return [root / name for name in names if not leads_away(root / name, root)]
