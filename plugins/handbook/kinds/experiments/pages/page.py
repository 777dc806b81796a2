"""The page of an experiment: the guess, how it is measured, what came of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.kinds.experiments.pages.rows import ExperimentRow, experiment_row
from handbook.loading.records import Record
from handbook.model.experiment import Experiment
from handbook.rendering.budgets import budget_text
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named_goals, named_owner
from handbook.rendering.page import Found, Page, TocEntry, index_of, record_place
from handbook.rendering.records import index_link, page_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class ExperimentView:
    """The page of one experiment."""

    okrs: Named
    index: Named
    row: ExperimentRow
    facts: tuple[Fact, ...]
    findings: FileNotes


def experiment_page(site: Site, record: Record[Experiment]) -> Page:
    """The page of one experiment."""
    here, experiment, words = record_place("experiment", record.id)[0], record.model, site.words
    row = experiment_row(site, here, record)
    view = ExperimentView(
        okrs=Named(site.title("okr"), site.href(here, index_of("okr"))),
        index=index_link(site, record),
        row=row,
        facts=tuple(_facts(site, here, experiment, row)),
        findings=notes_of(site, here, record.source.path),
    )
    toc = tuple(TocEntry(part, words(f"experiment.{part}")) for part in ("hypothesis", "result", "lesson"))
    html = render("experiment_page.html.jinja", view, words)
    return page_of(site, record, html, toc, experiment.hypothesis or "", Found(parts=()))


def _facts(site: Site, here: str, experiment: Experiment, row: ExperimentRow) -> Iterator[Fact]:
    words = site.words
    if owner := named_owner(site, here, experiment.owner):
        yield Fact(words("common.owner"), (owner,))
    if row.persona:
        yield text_fact(words("experiment.persona"), row.persona)
    if row.lever:
        yield text_fact(words("experiment.lever"), row.lever)
    if row.kpi:
        yield Fact(words("experiment.kpi"), (row.kpi,))
    if experiment.supports:
        yield Fact(words("okr.supports"), named_goals(site, here, experiment.supports))
    if row.period:
        yield text_fact(words("experiment.period"), row.period)
    if experiment.budget:
        yield text_fact(words("campaign.budget"), budget_text(site, experiment.budget))
