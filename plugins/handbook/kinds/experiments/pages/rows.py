"""An experiment as lists show it."""

from dataclasses import dataclass
from datetime import date

from handbook.loading.records import Record
from handbook.model.days import Days, next_day
from handbook.model.experiment import Experiment
from handbook.rendering.dated import DatedBadge, badge
from handbook.rendering.named import Named, named
from handbook.rendering.site import Site

_TONES = {"planned": "", "running": "info", "won": "good", "failed": "bad", "stopped": ""}


@dataclass(frozen=True)
class Status:
    """How an experiment stands; `over` is the badge of one that runs past its end."""

    words: str
    tone: str
    over: tuple[DatedBadge, ...]


@dataclass(frozen=True)
class ExperimentRow:
    """A line of the register. What is not written is empty."""

    name: Named
    status: Status
    hypothesis: str
    persona: str
    lever: str
    kpi: Named | None
    period: str
    result: str
    lesson: str


def experiment_row(site: Site, here: str, record: Record[Experiment]) -> ExperimentRow:
    """One experiment, linked from the page `here`."""
    experiment = record.model
    return ExperimentRow(
        name=named(site, here, "experiment", record.id),
        status=status_of(site, experiment),
        hypothesis=experiment.hypothesis or "",
        persona=experiment.persona or "",
        lever=experiment.lever or "",
        kpi=named(site, here, "kpi", experiment.kpi) if experiment.kpi else None,
        period=period(site, experiment),
        result=experiment.result or "",
        lesson=experiment.lesson or "",
    )


def status_of(site: Site, experiment: Experiment) -> Status:
    """The status in words; from the day after its end on, a running one is asked for its answer."""
    ends = experiment.ends
    runs_over = ends is not None and experiment.status == "running" and ends < date.max
    over = (badge(site.words("experiment.over"), "warn", Days(next_day(ends))),) if ends and runs_over else ()
    return Status(site.words(f"experiment.status-{experiment.status}"), _TONES[experiment.status], over)


def period(site: Site, experiment: Experiment) -> str:
    """From when to when, as far as it is known."""
    days = [site.day(day) for day in (experiment.started, experiment.ends) if day]
    return " → ".join(days)
