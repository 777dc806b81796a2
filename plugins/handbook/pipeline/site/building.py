"""`build(root)`: every page of the site, ready for any engine."""

import datetime
import os
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from handbook.diagnostics.doing import doing
from handbook.kinds.campaigns.plans import plans_of
from handbook.kinds.glossary.explaining import explainer
from handbook.kinds.glossary.terms import synonyms
from handbook.loading.collecting import collection_paused
from handbook.loading.git import find_repository
from handbook.loading.recent import touched_since
from handbook.loading.records import Handbook
from handbook.model.audience import Audience
from handbook.model.values import Language
from handbook.pipeline.checks.addresses import Address, addresses, fixed_uris
from handbook.pipeline.checks.by_day import told_by_day
from handbook.pipeline.checks.checking import Checked
from handbook.pipeline.checks.places import copies_of, places_of, written_in
from handbook.pipeline.site.debt_course import debt_course
from handbook.pipeline.site.feeds import feed_uris, feeds
from handbook.pipeline.site.leaving_out import chosen, without_links
from handbook.pipeline.site.pages import Pages
from handbook.pipeline.site.publishing import for_audience
from handbook.pipeline.site.version import last_change, version_of
from handbook.rendering.assets import bundled_assets
from handbook.rendering.broken_page import broken_page
from handbook.rendering.feeds import Feed
from handbook.rendering.holding_back import stripped
from handbook.rendering.links import LinkStyle
from handbook.rendering.page import Found, Page
from handbook.rendering.search.sought import sought
from handbook.rendering.site import Site
from handbook.rendering.stamp import stamped
from handbook.rules.debts import debts

M = TypeVar("M", bound=BaseModel)

_A_DAY = datetime.timedelta(days=1)
"""So far apart may be the day of a reader and that of the clock of the last change."""

_A_MONTH = datetime.timedelta(days=31)
"""How far back the page of what was changed goes, from the last change."""
_LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Stands in calendars for the time of the last change where no history tells it: the same files, the same bytes."""


@dataclass(frozen=True)
class Built:
    """A whole site in one `language`.

    `assets` maps a uri -> its text; `files` a uri -> the file of the handbook that is copied there. `address` is where
    it will be read. `withheld` are the uris of pages and feeds that this site goes without. `places` maps the path of
    each file that has a page or a copy, here or on a fuller site -> the uri of that, and the part of the page that
    shows it. `synonyms` are words for the same, group by group.
    """

    pages: Pages
    assets: Mapping[str, str]
    files: Mapping[str, Path]
    address: str | None
    language: Language
    withheld: frozenset[str] = frozenset()
    places: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    synonyms: tuple[tuple[str, ...], ...] = ()


@collection_paused()
def build(  # noqa: PLR0913 -- for whom, in which words, and where it is read
    checked: Checked,
    *,
    language: Language | None = None,
    audience: Audience | None = None,
    address: str | None = None,
    links: LinkStyle = "folders",
    written: Mapping[str, str] | None = None,
    on_request: bool = False,
) -> Built:
    """Make all pages of a checked handbook in one language (default: its own) for one audience (default: as it says).

    `address` is where the handbook will be read, instead of the one in the settings. `written` maps the path of each
    page and file that the site has besides -> its uri, both as seen from the handbook; by default they are looked up
    in the folder of written pages, and what is no page there is copied too. With `on_request` a page is made once
    somebody wants it, else all of them here.
    """
    everything = {*checked.context.page_uris, *feed_uris(checked.handbook)}
    all_places, read_by = places_of(checked.handbook, written), audience or checked.handbook.settings.audience
    root, sources = Path(os.path.realpath(checked.handbook.root)), checked.handbook.sources
    checked = for_audience(checked, read_by)
    handbook = checked.handbook
    places = all_places if read_by == "internal" else places_of(handbook, written)
    repository = find_repository(handbook.root)
    changed = last_change(repository)
    spoken = language or handbook.settings.languages[0]
    told = told_by_day(checked, changed.date() - _A_DAY if changed else None)
    stamp, weights = changed or _LONG_AGO, handbook.settings.health.weights
    site = Site(
        handbook,
        checked.context.plans if spoken == handbook.settings.languages[0] else plans_of(handbook, spoken),
        told.lasting,
        spoken,
        address or handbook.settings.site,
        links,
        version_of(repository),
        places,
        stamp.date(),
        told.dated,
        tuple(debts(checked.context)),
        touched_since(repository, stamp.date() - _A_MONTH) if changed and read_by == "internal" else (),
        debt_course(repository, stamp.date(), weights, handbook.years) if changed and read_by == "internal" else (),
    )
    addressed = dict(_addressed(site))
    is_chosen = chosen(handbook)
    wanted = {uri: address for uri, address in addressed.items() if is_chosen(uri)}
    left_out = frozenset(addressed.keys() - wanted.keys())
    fed = [feed for feed in feeds(handbook, site.plans, spoken, stamp, site.address) if _is_fed(feed, site, addressed)]
    shown = {feed.uri: feed.text for feed in fed if not left_out or is_chosen(feed.place)}
    assets = {**bundled_assets(), **shown}
    withheld = frozenset(everything).difference(wanted, assets) if site.is_public else frozenset[str]()
    ways = (left_out & fixed_uris(handbook)) | {feed.uri for feed in fed if feed.uri not in shown}
    finished = _finishing(ways, left_out, withheld)
    explained = explainer(site)
    pages = Pages(site, wanted, lambda address: finished(explained(_made(site, address))))
    if not on_request:
        pages.make_all()
    files = {uri: file for uri, file in _copied(handbook, root, sources, written) if not left_out or is_chosen(uri)}
    return Built(pages, assets, files, site.address, spoken, withheld | left_out, all_places, tuple(synonyms(handbook)))


def _is_fed(feed: Feed, site: Site, addressed: Container[str]) -> bool:
    return not site.is_public or feed.page in addressed


def _finishing(ways: Collection[str], left_out: Collection[str], withheld: Collection[str]) -> Callable[[Page], Page]:
    """What takes the links out of a page: to what its owner does not want, and to what only the internal site has."""

    def finished(page: Page) -> Page:
        page = without_links(page, ways, left_out) if left_out else page
        return replace(page, html=stripped(page.html, page.uri, withheld)) if withheld else page

    return finished


def _copied(
    handbook: Handbook, root: Path, sources: Container[str], written: Mapping[str, str] | None
) -> Iterator[tuple[str, Path]]:
    """Uri -> file of what is copied, but for what a link shows of a record."""
    copies = {**copies_of(handbook.root), **({} if written is not None else _beside(written_in(handbook)))}
    found = ((uri, handbook.root / path) for path, uri in copies.items())
    return ((uri, file) for uri, file in found if not _is_record(file, root, sources))


def _is_record(file: Path, root: Path, sources: Container[str]) -> bool:
    """Whether a link leads to the file of a record, which is shown as a page, and only to those who may read it."""
    real = Path(os.path.realpath(file))
    return file.is_symlink() and real.is_relative_to(root) and real.relative_to(root).as_posix() in sources


def _beside(written: Mapping[str, str]) -> dict[str, str]:
    return {path: uri for path, uri in written.items() if not uri.endswith("index.md")}


def _addressed(site: Site) -> Iterator[tuple[str, Address]]:
    """Uri -> address of each page: what joins several gives way to a record of its name, which the check has told."""
    handbook, made = site.handbook, dict[str, Address]()
    for address in (*addresses(handbook), *_broken(handbook)):
        if address.path is not None or address.uri not in made:
            made[address.uri] = address
    return ((uri, address) for uri, address in made.items() if address.is_public or not site.is_public)


def _made(site: Site, address: Address) -> Page:
    with doing("making", address.path or address.uri):
        page = address.make(site)
        found = _found_as_declared(page.found, address)
        title = address.title(site) if address.title else page.title
        return stamped(site, replace(page, uri=address.uri, title=title, found=found))


def _found_as_declared(found: Found, address: Address) -> Found:
    standing = found.standing if address.standing is None else address.standing
    return replace(found, words=(*found.words, *sought(address.sought)), standing=standing)


def _broken(handbook: Handbook) -> Iterator[Address]:
    """A page for each file that could not be read, so that links to it lead to what has to be mended."""
    shown = {record.source.path for record in handbook.records}
    for kind in handbook.kinds:
        for path in handbook.ids[kind.name].values() if kind.place is None else ():
            if path not in shown:
                record_id = kind.id_of(PurePosixPath(path))
                make = partial(broken_page, kind=kind.name, record_id=record_id, path=path)
                yield Address(kind.place_of(record_id)[0], path, make)
