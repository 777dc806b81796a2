"""The navigation of a site that does not write its own."""

from collections.abc import Mapping

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
