"""The page of a KPI: what it means, where it comes from, and every number that it had."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.kinds.kpis.pages.card import KpiCard, kpi_card, readings
from handbook.loading.records import Record
from handbook.model.experiment import Experiment
from handbook.model.kpi import KeyIndicator
from handbook.rendering.dated import day
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.measures import measure
from handbook.rendering.named import Named, named_all, named_goals, named_owner
from handbook.rendering.once import grouped, once
from handbook.rendering.page import Found, Page, TocEntry, index_of, record_place
from handbook.rendering.records import index_link, page_of
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class ReadingRow:
    """The number of one quarter; `says` is empty where nobody wrote what it means."""

    quarter: str
    number: str
    says: str


@dataclass(frozen=True)
class KpiView:
    """The page of one KPI. `goals` are what the experiments that watch it serve."""

    okrs: Named
    index: Named
    card: KpiCard
    facts: tuple[Fact, ...]
    findings: FileNotes
    review: ReviewDays | None
    rows: tuple[ReadingRow, ...]
    experiments: tuple[Named, ...]
    goals: tuple[Named, ...]


def kpi_page(site: Site, record: Record[KeyIndicator]) -> Page:
    """The page of one KPI."""
    here, kpi, words = record_place("kpi", record.id)[0], record.model, site.words
    watching = _watching(site).get(record.id, ())
    goals = dict.fromkeys(goal for found in watching for goal in found.model.supports)
    view = KpiView(
        okrs=Named(site.title("okr"), site.href(here, index_of("okr"))),
        index=index_link(site, record),
        card=kpi_card(site, here, record),
        facts=tuple(_facts(site, here, kpi)),
        findings=notes_of(site, here, record.source.path),
        review=review_of(site, record),
        rows=tuple(_rows(site, kpi)),
        experiments=named_all(site, here, "experiment", (found.id for found in watching)),
        goals=named_goals(site, here, goals),
    )
    toc = (TocEntry("numbers", words("kpi.numbers")), TocEntry("experiments", site.title("experiment")))
    html = render("kpi_page.html.jinja", view, words)
    return page_of(site, record, html, toc, kpi.meaning or "", Found(parts=()))


@once
def _watching(site: Site) -> Mapping[str | None, Sequence[Record[Experiment]]]:
    """KPI -> the experiments that watch it."""
    return grouped((found.model.kpi, found) for found in site.handbook.experiments.values())


def _facts(site: Site, here: str, kpi: KeyIndicator) -> Iterator[Fact]:
    words = site.words
    if owner := named_owner(site, here, kpi.owner):
        yield Fact(words("common.owner"), (owner,))
    if kpi.shows:
        yield text_fact(words("kpi.shows"), kpi.shows)
    yield text_fact(words("kpi.source"), kpi.source or words("kpi.no-source"))
    yield text_fact(words("kpi.better"), words(f"kpi.better-{kpi.better}"))
    if kpi.reviewed:
        yield Fact(words("common.reviewed"), day=day(site, kpi.reviewed))


def _rows(site: Site, kpi: KeyIndicator) -> Iterator[ReadingRow]:
    """The newest first."""
    for quarter, reading in reversed(readings(site, kpi)):
        yield ReadingRow(site.quarter(quarter), measure(site, reading.value, kpi.unit), reading.says or "")
