"""Every page that a handbook makes: its address, and what makes it. The check and the build both read this."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.loading.kind import Kind, Lazy, SitePage, Standing, load
from handbook.loading.kinds import site_pages
from handbook.loading.records import Handbook
from handbook.loading.refusals import is_page
from handbook.pipeline.checks.places import copies_of
from handbook.rendering.page import Page
from handbook.rendering.page_groups import group_of
from handbook.rendering.site import Site

_RECORD_PAGE: Lazy = "handbook.rendering.records:record_page"
_INDEX_PAGE: Lazy = "handbook.rendering.record_table:records_index"
"""The pages of a kind that makes none of its own."""


@dataclass(frozen=True)
class Address:
    """Where a page is, and what makes it of a site. `path` is the file that it shows; None where it joins several.

    A public site goes without all pages but those that are `is_public`, without the links to them, and without their
    feeds. `sought` names other words that search finds it by, `standing` is its place there, `title` gives what it is
    called; None: as the page says.
    """

    uri: str
    path: str | None
    make: Callable[[Site], Page]
    is_public: bool = False
    sought: str = ""
    standing: Standing | None = None
    title: Callable[[Site], str] | None = None


def addresses(handbook: Handbook) -> Iterator[Address]:
    """All pages but those of files that could not be read: what joins several, then a page for each file."""
    pages = [*site_pages()]
    kinds = [*handbook.kinds]
    indexed = (kind for kind in kinds if kind.has_index and (handbook.ids[kind.name] or not kind.is_optional))
    yield from map(_of_index, indexed)
    yield from (address for page in pages if not page.files for address in _of(page, handbook))
    yield from (address for kind in kinds if kind.place is None for address in _of_records(kind, handbook))
    yield from (address for page in pages if page.files for address in _of(page, handbook))


def _of_records(kind: Kind, handbook: Handbook) -> Iterator[Address]:
    for record in handbook.groups[kind.name].values():
        make = _maker(kind.record_page or _RECORD_PAGE, record)
        yield Address(kind.place_of(record.id)[0], record.source.path, make, kind.is_public)


def _of(page: SitePage, handbook: Handbook) -> Iterator[Address]:
    if page.items is None:
        title = _words(page.title) if page.title else None
        yield Address(page.uri_of(""), None, _maker(page.maker), page.is_public, page.sought, page.standing, title)
        return
    for item in load(page.items)(handbook):
        uri, path = page.uri_of(item), item if page.files else None
        if is_page(uri):  # an extension may make it of anything
            yield Address(uri, path, _maker(page.maker, item), page.is_public, page.sought, page.standing)


def _of_index(kind: Kind) -> Address:
    """An index is called as what it lists."""

    def title(site: Site) -> str:
        return site.title(kind.name)

    return Address(kind.index_uri, None, _index(kind), kind.is_public, kind.sought, title=title)


def _words(key: str) -> Callable[[Site], str]:
    return lambda site: site.words(key)


def _index(kind: Kind) -> Callable[[Site], Page]:
    return _maker(kind.index_page) if kind.index_page else _maker(_INDEX_PAGE, kind)


def _maker(name: Lazy, *facts: object) -> Callable[[Site], Page]:
    """What makes a page of a site and these facts."""
    return lambda site: load(name)(site, *facts)


def fixed_uris(handbook: Handbook) -> frozenset[str]:
    """The pages that show no record: the indexes, what joins several records, and the pages of the rules."""
    indexes = {kind.index_uri for kind in handbook.kinds}
    shown = {handbook.kinds[record.kind].place_of(record.id)[0] for record in handbook.records} - indexes
    return frozenset(address.uri for address in addresses(handbook) if address.path is None) - shown


def taken_uris(handbook: Handbook, everything: Sequence[Address]) -> Mapping[str, str]:
    """File whose page has a name that is taken -> the uri that two want, in the order of files, of all that has one.

    The name is that of a page which no file makes, or of an earlier file's. Names that differ in capitals alone are the
    same on many disks. A page that the site goes without takes no name.
    """
    found: dict[str, str] = {}
    taken = {_name(address.uri) for address in everything if address.path is None}
    claims = [(address.path, address.uri) for address in everything if address.path is not None]
    for path, uri in (*claims, *copies_of(handbook.root).items()):
        if not handbook.site.has(group_of(uri)):
            continue
        if _name(uri) in taken:
            found[path] = uri
        taken.add(_name(uri))
    return found


def _name(uri: str) -> str:
    """What a uri is on a disk that does not tell capitals; a page is a file called `index.html` there."""
    return uri.casefold().replace("/index.html", "/index.md")
