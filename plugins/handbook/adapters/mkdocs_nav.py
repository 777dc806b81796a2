"""The navigation of a site: what its owner wrote, or MkDocs made of the folders, and the handbook's own entries.

It is changed in place, for other plugins know it again by that.
"""
# MkDocs leaves the navigation untyped.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, cast

from markupsafe import escape
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from handbook.rendering.page import indexes
from handbook.rendering.uris import HEALTH, HOME
from handbook.starters.yaml_text import scalar


def entry_uris() -> tuple[str, ...]:
    """The pages that stand in a navigation, in its order.

    Never a line a record: MkDocs prints the whole navigation on every page.
    """
    return (HOME, *indexes(), HEALTH)


def add_around(nav: Navigation, entries: Mapping[str, MkDocsPage]) -> None:
    """In a site that is a handbook: home and the indexes, what was written by hand, and health."""
    first = [page for uri, page in entries.items() if uri != HEALTH]
    last = [page for uri, page in entries.items() if uri == HEALTH]
    items: list[StructureItem] = [*first, *nav.items, *last]
    pages = list(_pages(items))
    for page in (pages[0], pages[-1]):
        page.previous_page = page.next_page = None
    for before, after in pairwise(pages):
        before.next_page, after.previous_page = after, before
    nav.items, nav.pages, nav.homepage = items, pages, entries.get(HOME, nav.homepage)


def add_beside(nav: Navigation, entries: Mapping[str, MkDocsPage], title: str) -> None:
    """In a site that has a handbook: what was there, as it was, and a section for the handbook at its end."""
    section = Section(str(escape(title)), list(entries.values()))
    for page in entries.values():
        page.parent = section
    nav.items = [*nav.items, section]
    nav.pages = [*nav.pages, *entries.values()]


def to_paste(pages: Iterable[MkDocsPage], title: str) -> str:
    """The lines for the `nav:` of a site that writes its own."""
    return "\n".join((f"  - {scalar(title)}:", *(f"      - {page.file.src_uri}" for page in pages)))


def _pages(items: Sequence[StructureItem]) -> Iterator[MkDocsPage]:
    for item in items:
        if isinstance(item, MkDocsPage):
            yield item
        if isinstance(item, Section):  # some plugins make both of one
            yield from _pages(item.children)


def set_parent(page: MkDocsPage, files: Files, index: str | None) -> None:
    """Put a page that stands in no navigation below the index at that path, if it has one, so that this is marked."""
    section = files.get_file_from_path(index) if index else None
    if section and page.parent is None:
        page.parent = section.page  # pyright: ignore[reportAttributeAccessIssue] -- a page can be active too


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
