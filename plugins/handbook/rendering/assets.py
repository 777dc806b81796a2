"""Styles and scripts: kept in small files by page, served as one of each."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

ASSETS = "assets/handbook/"
STYLES = f"{ASSETS}handbook.css"
SCRIPTS = f"{ASSETS}handbook.js"
WORKER_SHIM = f"{ASSETS}iframe-worker-shim.js"
"""Lets Material's search run from `file://`, where browsers refuse workers; without it the theme asks another host."""


@cache
def bundled_assets() -> Mapping[str, str]:
    """Uri -> text of every asset that the pages need."""
    folder = files("handbook.rendering") / "assets"
    numbered = [file for file in sorted(folder.iterdir(), key=_name) if file.name[0].isdigit()]
    return {
        STYLES: "\n".join(file.read_text("utf-8") for file in numbered if file.name.endswith(".css")),
        SCRIPTS: "\n".join(file.read_text("utf-8") for file in numbered if file.name.endswith(".js")),
        WORKER_SHIM: (folder / "iframe-worker-shim.js").read_text("utf-8"),
    }


def _name(file: Traversable) -> str:
    return file.name
