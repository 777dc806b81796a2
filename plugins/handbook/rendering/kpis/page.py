"""The page of a KPI: what it means, where it comes from, and every number that it had."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.kpi import KeyIndicator
from handbook.rendering.dated import DatedBadge, badge, day
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.findings import FindingNote, notes_of
from handbook.rendering.kpis.card import KpiCard, kpi_card
from handbook.rendering.measures import measure
from handbook.rendering.named import Named, named_all, named_goals, named_owner
from handbook.rendering.page import KPIS, OKRS, Page, TocEntry, record_place
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rules.ages import end_of


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
    findings: tuple[FindingNote, ...]
    rows: tuple[ReadingRow, ...]
    experiments: tuple[Named, ...]
    goals: tuple[Named, ...]


def kpi_page(site: Site, record: Record[KeyIndicator]) -> Page:
    """The page of one KPI."""
    here, kpi, words = record_place("kpi", record.id)[0], record.model, site.words
    watching = {key: found for key, found in site.handbook.experiments.items() if found.model.kpi == record.id}
    goals = dict.fromkeys(goal for found in watching.values() for goal in found.model.supports)
    view = KpiView(
        okrs=Named(words("nav.okrs"), site.href(here, OKRS)),
        index=Named(words("kpi.title"), site.href(here, KPIS)),
        card=kpi_card(site, here, record),
        facts=tuple(_facts(site, here, kpi)),
        findings=notes_of(site, here, record.source.path),
        rows=tuple(_rows(site, kpi)),
        experiments=named_all(site, here, "experiment", watching),
        goals=named_goals(site, here, goals),
    )
    toc = (TocEntry("numbers", words("kpi.numbers")), TocEntry("experiments", words("experiment.title")))
    html = render("kpi_page.html.jinja", view, words)
    edit = site.edit_url(record.source.path)
    return Page(here, kpi.name, html, toc, record.source.path, KPIS, kpi.meaning or "", edit_url=edit)


def _facts(site: Site, here: str, kpi: KeyIndicator) -> Iterator[Fact]:
    words = site.words
    if owner := named_owner(site, here, kpi.owner):
        yield Fact(words("common.owner"), (owner,))
    yield text_fact(words("kpi.source"), kpi.source or words("kpi.no-source"))
    yield text_fact(words("kpi.better"), words(f"kpi.better-{kpi.better}"))
    if kpi.reviewed:
        yield Fact(words("common.reviewed"), day=day(site, kpi.reviewed), badges=_overdue(site, kpi))


def _overdue(site: Site, kpi: KeyIndicator) -> tuple[DatedBadge, ...]:
    if kpi.reviewed is None or kpi.review_every is None:
        return ()
    return (badge(site.words("playbook.overdue-short"), "warn", end_of(kpi.reviewed, kpi.review_every)),)


def _rows(site: Site, kpi: KeyIndicator) -> Iterator[ReadingRow]:
    """The newest first."""
    for quarter, reading in sorted(kpi.values.items(), reverse=True):
        yield ReadingRow(site.quarter(quarter), measure(site, reading.value, kpi.unit), reading.says or "")
