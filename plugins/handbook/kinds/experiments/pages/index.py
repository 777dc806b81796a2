"""The register of experiments: what runs, what was learned, and how often a guess was right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from handbook.kinds.experiments.pages.rows import ExperimentRow, experiment_row
from handbook.loading.records import Record
from handbook.model.experiment import Experiment
from handbook.planning.experiments import hits
from handbook.rendering.named import Named
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_HERE = index_of("experiment")

_ONE_IN = 3
"""One test in three works: what to expect of a team that dares enough and not too much."""


@dataclass(frozen=True)
class Register:
    """The page of all experiments: open ones, closed ones, and the lessons of those that failed."""

    index: Named
    hit_rate: str
    open: tuple[ExperimentRow, ...]
    closed: tuple[ExperimentRow, ...]
    lessons: tuple[ExperimentRow, ...]


def experiments_index(site: Site) -> Page:
    """All experiments, the newest first."""
    words, records = site.words, by_start(site.handbook.experiments.values())
    view = Register(
        index=Named(site.title("okr"), site.href(_HERE, index_of("okr"))),
        hit_rate=hit_rate(site, (record.model for record in records)),
        open=_rows(site, (record for record in records if not record.model.is_closed)),
        closed=_rows(site, (record for record in records if record.model.is_closed)),
        lessons=_rows(site, (record for record in records if record.model.status == "failed")),
    )
    html = render("experiment_index.html.jinja", view, words)
    toc = tuple(_toc(site, view))
    return Page(
        _HERE,
        site.title("experiment"),
        html,
        toc,
        section=index_of("okr"),
        description=words("experiment.lead"),
    )


def by_start(records: Iterable[Record[Experiment]]) -> list[Record[Experiment]]:
    """The newest first; those without a day, which are still ideas, before all."""
    return sorted(records, key=lambda record: str(record.model.started or "9999"), reverse=True)


def hit_rate(site: Site, experiments: Iterable[Experiment]) -> str:
    """`4 of 11 won: more than the one in three to expect`; empty while none has won or failed."""
    won, decided = hits(experiments)
    if decided == 0:
        return ""
    word = "more" if won * _ONE_IN > decided else "fewer" if won * _ONE_IN < decided else "as-many"
    return site.words("experiment.hits", decided, won=won, verdict=site.words(f"experiment.hits-{word}"))


def _rows(site: Site, records: Iterable[Record[Experiment]]) -> tuple[ExperimentRow, ...]:
    return tuple(experiment_row(site, _HERE, record) for record in records)


def _toc(site: Site, view: Register) -> Iterator[TocEntry]:
    if view.open:
        yield TocEntry("open", site.words("experiment.open"))
    if view.lessons:
        yield TocEntry("lessons", site.words("experiment.lessons"))
    if view.closed:
        yield TocEntry("closed", site.words("experiment.closed"))
