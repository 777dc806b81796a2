"""The files that search reads, of all pages of a site."""

from collections.abc import Iterable, Mapping

from handbook.loading.collecting import collection_paused
from handbook.locales import wording
from handbook.pipeline.site.building import Built
from handbook.rendering.page import index_of
from handbook.rendering.search.common_names import common_names_in
from handbook.rendering.search.entry import Entry, entries_of
from handbook.rendering.search.index_files import index_files
from handbook.rendering.uris import HOME


@collection_paused()
def search_files(built: Built, urls: Mapping[str, str], others: Iterable[Entry] = ()) -> dict[str, str]:
    """Uri -> text of each file.

    `urls` maps the uri of each page that search may tell of -> its address, as seen from the top of the site. `others`
    are what the site has besides.
    """
    words = wording(built.language)
    shown = [page for page in built.pages if page.uri in urls]
    ours = [entry for page in shown for entry in entries_of(page, urls[page.uri], words("search.overview"))]
    ask = urls.get(index_of("person"), urls.get(HOME, ""))
    entries = [*ours, *others]
    names = common_names_in(text for entry in entries for text in (entry.title, entry.line, *entry.words))
    return dict(index_files(entries, [*built.synonyms, *names], built.language, words, ask))
