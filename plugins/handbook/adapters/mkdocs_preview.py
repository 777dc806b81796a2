"""`handbook serve`: the site of one handbook, while its source is edited."""
# MkDocs leaves keyword arguments and its settings untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import threading
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

from handbook.adapters.mkdocs_on_request import may_wait
from handbook.adapters.mkdocs_plugin import HandbookPlugin
from handbook.adapters.mkdocs_serving import Watching, content_paths
from handbook.adapters.mkdocs_showing import handbook_root
from handbook.adapters.mkdocs_surviving import survive
from handbook.loading.host_site import docs_named_by, handbook_below
from handbook.model.values import Language

_log = get_plugin_logger("handbook")
_ADDRESS: Final = "127.0.0.1:8000"
"""Where MkDocs serves, unless its settings say otherwise."""


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
        self._building = threading.Lock()
        survive(self._server, language, self._prepare)

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
        with self._building:
            self._build_alone()

    def _prepare(self, path: str) -> None:
        """Make what a browser asks for, if the last build left it for later."""
        with self._building:
            plugin = _plugin_of(self._config) if self._config else None
            if plugin and plugin.later:
                plugin.later.write(path.removeprefix(self._server.mount_path))

    def _build_alone(self) -> None:
        _log.info("Building documentation...")
        self._config = config = self._loaded()
        if not self._is_started:
            self._is_started = True
            config.plugins.on_startup(command="serve", dirty=False)
        self._server.mount_path = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
        host, port = self._server.server_address[:2]
        self._server.url = config.site_url = f"http://{host}:{port}{self._server.mount_path}"
        if plugin := _plugin_of(config):
            plugin.may_wait = may_wait(config)
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
        plugin = _plugin_of(config)
        root = handbook_root(config, plugin.config) if plugin else folder
        return [*named, *content_paths(root), *map(Path, (config.docs_dir, *config.watch))]

    def _error_page(self, code: int) -> bytes | None:
        page = self._site / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


def _plugin_of(config: MkDocsConfig) -> HandbookPlugin | None:
    plugin = cast("object", config.plugins.get("handbook"))
    return plugin if isinstance(plugin, HandbookPlugin) else None


def address_of(text: str) -> tuple[str, int]:
    """Host and port of `127.0.0.1:8000`. Raises ValueError where it is none, with the reason."""
    try:
        return IpAddress().run_validation(text)
    except ValidationError as error:
        raise ValueError(str(error)) from None
