"""The page of what was changed in the last month, day by day, as the commits tell it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

from handbook.loading.recent import Touched
from handbook.rendering.named import Named, named
from handbook.rendering.page import Page
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import LATELY

_MOST: Final = 100
"""Records that the page shows, the last changed first."""


@dataclass(frozen=True)
class ChangedRecord:
    """A record, of which kind it is, and what the last commit that changed it says of itself."""

    name: Named
    kind: str
    is_new: bool
    subject: str


@dataclass(frozen=True)
class ChangedDay:
    """What was changed last on one day."""

    heading: str
    records: tuple[ChangedRecord, ...]


@dataclass(frozen=True)
class LatelyView:
    """The days, the last one first."""

    days: tuple[ChangedDay, ...]


def lately_page(site: Site) -> Page:
    """The page of what was changed lately."""
    words = site.words
    view = LatelyView(tuple(_days(site)))
    html = render("lately_page.html.jinja", view, words)
    return Page(LATELY, words("lately.title"), html, description=words("lately.lead"))


def _days(site: Site) -> Iterator[ChangedDay]:
    records = {record.source.path: record for record in site.handbook.records}
    known = islice((touched for touched in site.touched if touched.path in records), _MOST)
    for day, found in groupby(known, lambda touched: touched.day):
        lines = (_line(site, touched, records[touched.path].kind, records[touched.path].id) for touched in found)
        yield ChangedDay(site.day(day, "dated"), tuple(lines))


def _line(site: Site, touched: Touched, kind: str, record_id: str) -> ChangedRecord:
    return ChangedRecord(named(site, LATELY, kind, record_id), site.title(kind), touched.is_new, touched.subject)
