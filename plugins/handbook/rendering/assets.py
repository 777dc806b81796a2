"""Styles and scripts: kept in small files by page, served as one of each."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

ASSETS = "assets/handbook/"
STYLES = f"{ASSETS}handbook.css"
OWN_COLOUR = f"{ASSETS}colour.css"
"""The colour of the settings, in the site of a handbook that has one."""
SCRIPTS = f"{ASSETS}handbook.js"
SEARCH = f"{ASSETS}search/"
SEARCH_WORKER = f"{SEARCH}worker.js"
"""Stands in the place of the theme's own."""
SEARCH_WAKE = f"{SEARCH}wake.js"
"""Tells the worker once its box has the focus: before, nothing is loaded."""
WORKER_SHIM = f"{ASSETS}iframe-worker-shim.js"
"""Lets Material's search run from `file://`, where browsers refuse workers; without it the theme asks another host."""


@cache
def bundled_assets() -> Mapping[str, str]:
    """Uri -> text of every asset that the pages need."""
    folder = files("handbook.rendering") / "assets"
    return {
        STYLES: _joined(folder, ".css"),
        SCRIPTS: _joined(folder, ".js"),
        WORKER_SHIM: (folder / "iframe-worker-shim.js").read_text("utf-8"),
        f"{SEARCH}search.js": _joined(folder / "search", ".js"),
        SEARCH_WORKER: (folder / "search/worker.js").read_text("utf-8"),
        SEARCH_WAKE: (folder / "search/wake.js").read_text("utf-8"),
    }


def _joined(folder: Traversable, ending: str) -> str:
    """The numbered files with this ending, in their order."""
    files = (file for file in sorted(folder.iterdir(), key=_name) if file.name[0].isdigit())
    return "\n".join(file.read_text("utf-8") for file in files if file.name.endswith(ending))


def _name(file: Traversable) -> str:
    return file.name
