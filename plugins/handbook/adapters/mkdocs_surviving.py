"""A live-reload server of MkDocs that outlives whatever a rebuild fails with, and shows it in the place of the site."""
# MkDocs leaves its applications untyped.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownLambdaType=false

import logging
import posixpath
import threading
from collections.abc import Callable, Iterable
from typing import Final, Self
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.config_options import Hooks
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import DuplicateFilter

from handbook.adapters.failures import is_ours, sentence
from handbook.rendering.fault_page import Fault, fault_page, waiting_page

_log = get_plugin_logger("handbook")
PATIENCE: Final = 1.0
"""So many seconds somebody waits for a page while the site is built, before being told so."""
_TRIES: Final = 2
"""A build that began meanwhile has taken away what was made for a request: then it is made again."""
_MOST_LINES: Final = 20
"""So many lines of the log are shown: the last ones tell what ended the build."""


class Surviving:
    """The builder of a server, which never raises. While the last build failed, `page` stands for every page.

    MkDocs answers no request between the start of a build and its good end: after an exception it seems to hang.
    """

    def __init__(self, build: Callable[[], None], language: str) -> None:
        self.page: bytes | None = None
        self.language = language
        self._build = build
        self._is_idle = threading.Event()
        self._is_idle.set()

    def __call__(self) -> None:
        """Build the site, or show why that is not possible. Ctrl-C still ends the server."""
        self._is_idle.clear()
        try:
            self.page = self.failure_of(self._build)
        finally:
            self._is_idle.set()

    def wait(self) -> bool:
        """Wait until no build goes on, as long as somebody waits for a page; tells whether that is so."""
        return self._is_idle.wait(PATIENCE)

    def failure_of(self, work: Callable[[], None]) -> bytes | None:
        """The page that tells what some work failed with; None where it did not."""
        with _Log() as log:
            try:
                work()
            except (Exception, SystemExit) as error:  # noqa: BLE001 -- a hook may even try to end the program
                said = sentence(error, self.language)
                _log.error("%s: the site shows it until it is mended", said)
                _log.debug("where it failed", exc_info=True)
                _forget_hooks()
                return fault_page(Fault(said, log.told(), is_ours(error)), self.language).encode()
        return None


class _Log(logging.Handler):
    """Remembers the errors, else the warnings, that MkDocs and its plugins log in a block."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []

    def __enter__(self) -> Self:
        logging.getLogger("mkdocs").addHandler(self)
        for known in logging.getLogger(mkdocs_build.__module__).filters:
            if isinstance(known, DuplicateFilter):  # of `mkdocs serve`: what was told of a former build is told again
                known.msgs.clear()
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember a message."""
        self._records.append(record)

    def told(self) -> list[str]:
        """The last messages, the gravest sort alone."""
        gravest = [record for record in self._records if record.levelno >= logging.ERROR] or self._records
        return [record.getMessage() for record in gravest[-_MOST_LINES:]]


def _forget_hooks() -> None:
    """Let the next build read the site's hooks again: MkDocs keeps what it has read, be it the one that failed."""
    Hooks._load_hook.cache_clear()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage, reportFunctionMemberAccess] -- no other way in


def _nothing(_path: str) -> None:
    """What is to be done before a request, where all is there."""


def survive(server: LiveReloadServer, language: str, prepare: Callable[[str], None] = _nothing) -> bool:
    """Make a server outlive failed builds; False where it does already.

    `prepare` makes sure that what a request asks for is there, by its path.
    """
    if isinstance(server.builder, Surviving):
        return False
    server.builder = builder = Surviving(server.builder, language)
    server.set_app(_with_faults(server.serve_request, builder, prepare))
    return True


def _with_faults(serve: WSGIApplication, builder: Surviving, prepare: Callable[[str], None]) -> WSGIApplication:
    """The application that answers a request for a page with the fault, if there is one, and lets nobody wait long."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")  # WSGI, PEP 3333
        if not _is_page(path):
            builder.failure_of(lambda: prepare(path))
            return serve(environ, start_response)
        told: list[tuple[str, list[tuple[str, str]]]] = []
        body: Iterable[bytes] = ()
        page = builder.page if builder.wait() else waiting_page(builder.language).encode()
        for _ in range(_TRIES if page is None else 0):
            if page := builder.failure_of(lambda: prepare(path)):
                break
            told.clear()
            body = serve(environ, lambda status, headers, *_: told.append((status, headers)))  # pyright: ignore[reportArgumentType] -- nobody writes to it
            page = builder.page  # a build that began meanwhile may have failed
            if page or not told[0][0].startswith("404"):
                break
        if page is None:
            start_response(*told[0])
            return body
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))])
        return [page]

    return answer


def _is_page(path: str) -> bool:
    """Whether a browser shows what is at the path as a page; what MkDocs asks itself is none."""
    return not path.startswith("/livereload/") and posixpath.splitext(path)[1] in ("", ".html")
