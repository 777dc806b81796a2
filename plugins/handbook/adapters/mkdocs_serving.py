"""`handbook serve`: the live-reload server of MkDocs, which comes up and stays up whatever is broken."""

# MkDocs leaves keyword arguments and its settings untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, cast
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import IpAddress
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from watchdog.events import FileModifiedEvent

from handbook.adapters.mkdocs_options import HandbookOptions
from handbook.adapters.mkdocs_showing import handbook_root
from handbook.adapters.mkdocs_surviving import survive
from handbook.loading.host_site import docs_named_by, handbook_below
from handbook.loading.kinds import SETTINGS_FILE, content_folders
from handbook.loading.walking import leads_away
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.site.watching import PAUSE, look_into

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


_log = get_plugin_logger("handbook")
_ADDRESS: Final = "127.0.0.1:8000"
"""Where MkDocs serves, unless its settings say otherwise."""


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


def address_of(text: str) -> tuple[str, int]:
    """Host and port of `127.0.0.1:8000`. Raises ValueError where it is none, with the reason."""
    try:
        return IpAddress().run_validation(text)
    except ValidationError as error:
        raise ValueError(str(error)) from None


class Preview:
    """A site that is built into the folder `site` and served from there, while its source is edited.

    It does what `mkdocs serve` does, but begins where MkDocs would end: with settings or files that are broken.
    `address` is host and port, None for what the settings say.
    """

    def __init__(self, config_file: Path, site: Path, address: tuple[str, int] | None, language: Language) -> None:
        self._config_file = config_file
        self._site = site
        self._config: MkDocsConfig | None = None
        self._is_started = self._is_served = False
        with suppress(Exception, SystemExit):  # the first build says why
            self._config = self._loaded()
        host, port = address or (self._config.dev_addr if self._config else address_of(_ADDRESS))
        self._server = LiveReloadServer(self._build, host, port, str(site))
        self.address = f"{host}:{port}"
        self._server.error_handler = self._error_page
        survive(self._server, language)

    def run(self, *, open_in_browser: bool) -> None:
        """Build the site, and serve it until Ctrl-C. Raises OSError where the address is taken."""
        watching = Watching(self._server, self._watched)
        try:
            self._server.builder()
            watching.start()
            self._server.serve(open_in_browser=open_in_browser)
        except KeyboardInterrupt:
            _log.info("Shutting down...")
        finally:
            self._server.shutdown()
            if self._config:
                self._config.plugins.on_shutdown()

    def _build(self) -> None:
        _log.info("Building documentation...")
        self._config = config = self._loaded()
        if not self._is_started:
            self._is_started = True
            config.plugins.on_startup(command="serve", dirty=False)
        self._server.mount_path = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
        host, port = self._server.server_address[:2]
        self._server.url = config.site_url = f"http://{host}:{port}{self._server.mount_path}"
        mkdocs_build(config, serve_url=config.site_url)
        if not self._is_served:
            self._is_served = True
            config.plugins.on_serve(self._server, config=config, builder=self._server.builder)

    def _loaded(self) -> MkDocsConfig:
        """The settings as they are now; findings are shown on the pages, so nothing is strict here."""
        return load_config(str(self._config_file), site_dir=str(self._site), strict=False)

    def _watched(self) -> list[Path]:
        """What the site is made from, as far as it is known: also the folder of pages that is not there yet."""
        config, folder = self._config, self._config_file.parent
        named = [self._config_file, docs_named_by(self._config_file)]
        if config is None:
            return [*named, *content_paths(handbook_below(folder) or folder)]
        plugin = cast("object", config.plugins.get("handbook"))  # pyright: ignore[reportUnknownMemberType]
        options: object = getattr(plugin, "config", None)
        root = handbook_root(config, options) if isinstance(options, HandbookOptions) else folder
        return [*named, *content_paths(root), *map(Path, (config.docs_dir, *config.watch))]

    def _error_page(self, code: int) -> bytes | None:
        page = self._site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None
