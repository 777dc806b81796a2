"""Addresses inside the site: relative, so that a page works from a server, from a folder and from `file://`."""

import posixpath
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

from handbook.loading.records import Handbook
from handbook.model.addresses import host_of
from handbook.model.settings import Settings

LinkStyle = Literal["folders", "files"]
"""Links end in `/`, for a server; or in `index.html`, for pages opened from a disk."""


@lru_cache(maxsize=4096)
def href(here: str, there: str, style: LinkStyle, fragment: str = "") -> str:
    """The link from the page `here` to the page or asset `there` (both uris)."""
    target = there.removesuffix("index.md") if there.endswith("index.md") else there
    relative = posixpath.relpath(target or ".", posixpath.dirname(here) or ".")
    if there.endswith("index.md"):
        relative = f"{relative}/index.html" if style == "files" else f"{relative}/"
        relative = relative.removeprefix("./") or "./"
    return f"{relative}#{fragment}" if fragment else relative


def public_url(site: str | None, uri: str) -> str | None:
    """The full address of a page, to be printed as a QR code."""
    return f"{site.rstrip('/')}/{uri.removesuffix('index.md')}" if site else None


def is_gitlab(base: str) -> bool:
    """Whether a repository's address is on a GitLab, as far as its host's name tells."""
    return "gitlab" in (host_of(base) or "")


def edit_url(handbook: Handbook, path: str, line: int | None = None) -> str | None:
    """Where the code host opens a file of the handbook for editing, if the settings name the repository."""
    address = edit_url_in(handbook.settings, posixpath.normpath(handbook.folder + path))
    return f"{address}#L{line}" if address and line else address


def edit_url_in(settings: Settings, path: str) -> str | None:
    """The same for any file of the repository, by its path from the top."""
    if settings.repository is None:
        return None
    base = settings.repository.rstrip("/")
    action = "-/edit" if is_gitlab(base) else "edit"
    return f"{base}/{action}/{quote(f'{settings.branch}/{path}')}"
