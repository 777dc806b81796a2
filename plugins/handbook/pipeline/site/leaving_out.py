"""A site without some of the handbook's pages: those that it holds back, and those that its owner does not want."""

from collections.abc import Callable, Collection
from dataclasses import replace

from handbook.loading.records import Handbook
from handbook.rendering.holding_back import stripped, unlinked
from handbook.rendering.page import Page
from handbook.rendering.page_groups import group_of


def chosen(handbook: Handbook) -> Callable[[str], bool]:
    """Whether the site around the handbook wants a page, what lies beside one, or a copied file, by its uri."""
    return lambda uri: handbook.site.has(group_of(uri))


def without_links(page: Page, ways: Collection[str], records: Collection[str]) -> Page:
    """The page without its links to pages that are not there.

    Of one to a record the text stays, for it says something; of a mere way to somewhere (an index, a calendar) nothing.
    """
    html = stripped(page.html, page.uri, ways) if ways else page.html
    return replace(page, html=unlinked(html, page.uri, records) if records else html)
