"""The navigation of a site that does not write its own."""

from collections.abc import Collection, Mapping
from typing import Any, cast

from mkdocs.structure.files import Files

from handbook.loading.kinds import extension_kinds
from handbook.rendering.page import HEALTH, HOME, INDEXES, Page, extension_index


def default_nav(pages: Mapping[str, Page], files: Files) -> list[dict[str, str] | str]:
    """Home, the index of each kind, what was written by hand, and health.

    Never a line a record: MkDocs prints the whole navigation on every page.
    """
    brought = [extension_index(spec.kind) for spec in extension_kinds()]
    ours = [{pages[uri].title: uri} for uri in (HOME, *INDEXES, *brought) if uri in pages]
    written = [file.src_uri for file in files.documentation_pages() if file.src_uri not in pages]
    return [*ours, *written, *([{pages[HEALTH].title: HEALTH}] if HEALTH in pages else [])]


Nav = list[Any]
"""What `nav:` holds: addresses, and mappings of a title -> an address or another list."""


def nav_without(nav: Nav, uris: Collection[str]) -> Nav:
    """The navigation without these pages, nor titles that have nothing below them then."""
    return [kept for item in nav if (kept := _item_without(item, uris))]


def _item_without(item: Any, uris: Collection[str]) -> Any:  # noqa: ANN401 -- MkDocs leaves the navigation untyped
    if isinstance(item, dict):
        entries = cast("dict[str, Any]", item).items()
        return {title: kept for title, below in entries if (kept := _item_without(below, uris))}
    if isinstance(item, list):
        return nav_without(cast("Nav", item), uris)
    return None if item in uris else item
