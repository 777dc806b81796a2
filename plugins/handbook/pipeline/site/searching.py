"""The files that search reads, of all pages of a site."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from handbook.loading.collecting import collection_paused
from handbook.locales import wording
from handbook.pipeline.site.building import Built
from handbook.rendering.page import index_of
from handbook.rendering.search.common_names import common_names_in
from handbook.rendering.search.entry import Entry, entries_of
from handbook.rendering.search.index_files import index_files
from handbook.rendering.uris import HOME

_AS_MADE: Final[Mapping[str, str]] = MappingProxyType({})


@collection_paused()
def search_files(
    built: Built, urls: Mapping[str, str], others: Iterable[Entry] = (), as_shown: Mapping[str, str] = _AS_MADE
) -> dict[str, str]:
    """Uri -> text of each file.

    `urls` maps the uri of each page that search may tell of -> its address, as seen from the top of the site. `others`
    are what the site has besides. `as_shown` maps the uri of a page -> its HTML, where that is not as it was made.
    """
    words = wording(built.language)
    shown = (page for uri, page in built.pages.items() if uri in urls)
    read = (replace(page, html=as_shown[page.uri]) if page.uri in as_shown else page for page in shown)
    ours = [entry for page in read for entry in entries_of(page, urls[page.uri], words("search.overview"))]
    ask = urls.get(index_of("person"), urls.get(HOME, ""))
    entries = [*ours, *others]
    names = common_names_in(text for entry in entries for text in (entry.title, entry.line, *entry.words))
    return dict(index_files(entries, [*built.synonyms, *names], built.language, words, ask))
