"""`build(root)`: every page of the site, ready for any engine."""

import datetime
import os
from collections.abc import Collection, Container, Iterator, Mapping
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

    pages: tuple[Page, ...]
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
) -> Built:
    """Make all pages of a checked handbook in one language (default: its own) for one audience (default: as it says).

    `address` is where the handbook will be read, instead of the one in the settings. `written` maps the path of each
    page and file that the site has besides -> its uri, both as seen from the handbook; by default they are looked up
    in the folder of written pages, and what is no page there is copied too.
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
    copies = {**copies_of(handbook.root), **({} if written is not None else _beside(written_in(handbook)))}
    files = {uri: file for path, uri in copies.items() if not _is_record(file := handbook.root / path, root, sources)}
    pages, fed = tuple(_pages(site)), tuple(feeds(handbook, site.plans, spoken, stamp, site.address))
    if site.is_public:
        uris = {page.uri for page in pages}
        fed = tuple(feed for feed in fed if feed.page in uris)
    assets = {**bundled_assets(), **{feed.uri: feed.text for feed in fed}}
    built = Built(pages, assets, files, site.address, spoken, places=all_places, synonyms=tuple(synonyms(handbook)))
    return _without(_chosen(built, handbook, fed), everything) if site.is_public else _chosen(built, handbook, fed)


def _is_record(file: Path, root: Path, sources: Container[str]) -> bool:
    """Whether a link leads to the file of a record, which is shown as a page, and only to those who may read it."""
    real = Path(os.path.realpath(file))
    return file.is_symlink() and real.is_relative_to(root) and real.relative_to(root).as_posix() in sources


def _beside(written: Mapping[str, str]) -> dict[str, str]:
    return {path: uri for path, uri in written.items() if not uri.endswith("index.md")}


def _chosen(built: Built, handbook: Handbook, fed: Collection[Feed]) -> Built:
    """The site with the pages alone that its owner wants, and what belongs to them."""
    is_chosen = chosen(handbook)
    pages = [page for page in built.pages if is_chosen(page.uri)]
    if len(pages) == len(built.pages):
        return built
    left_out = frozenset(page.uri for page in built.pages).difference(page.uri for page in pages)
    feeds_left_out = {feed.uri for feed in fed if not is_chosen(feed.place)}
    ways = (left_out & fixed_uris(handbook)) | feeds_left_out
    return replace(
        built,
        pages=tuple(without_links(page, ways, left_out) for page in pages),
        assets={uri: text for uri, text in built.assets.items() if uri not in feeds_left_out},
        files={uri: path for uri, path in built.files.items() if is_chosen(uri)},
        withheld=left_out,
    )


def _without(built: Built, everything: Collection[str]) -> Built:
    """The site without links to what only the internal one has."""
    withheld = frozenset(everything).difference(page.uri for page in built.pages).difference(built.assets)
    shown = (replace(page, html=stripped(page.html, page.uri, withheld)) for page in built.pages)
    return replace(built, pages=tuple(shown), withheld=withheld | built.withheld)


def _pages(site: Site) -> Iterator[Page]:
    """Each page once: what joins several gives way to a record of its name, which the check has told."""
    handbook = site.handbook
    explained, made = explainer(site), dict[str, Address]()
    for address in (*addresses(handbook), *_broken(handbook)):
        if address.path is not None or address.uri not in made:
            made[address.uri] = address
    for address in made.values():
        if address.is_public or not site.is_public:
            with doing("making", address.path or address.uri):
                page = address.make(site)
                found = _found_as_declared(page.found, address)
                yield explained(stamped(site, replace(page, uri=address.uri, found=found)))


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
