"""What repeats, on pages: all dates of a series, and which of them is the next one on the day of reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from handbook.kinds.campaigns.pages.head import StepsDone, progress
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.days import Days, next_day
from handbook.model.series import Rhythm
from handbook.rendering.campaign_words import STATUS_TONES
from handbook.rendering.dated import DatedBadge, Day, badge
from handbook.rendering.named import Named, named
from handbook.rendering.site import Site


@dataclass(frozen=True)
class DateLine:
    """One date of a series. `status` is empty where it stands as the series does, `reason` says why it was moved."""

    name: Named
    day: Day
    status: str
    status_tone: str
    progress: StepsDone | None
    reason: str


@dataclass(frozen=True)
class SeriesView:
    """All dates of a series, with how often there is one."""

    rhythm: str
    dates: tuple[DateLine, ...]


def series_view(site: Site, record: Record[Campaign], here: str) -> SeriesView | None:
    """The dates of a campaign that repeats; None for any other."""
    series = record.model.repeats
    if series is None:
        return None
    reasons = {move.to: move.reason or "" for move in series.moved}
    lines = (_line(site, record, run, here, reasons) for run in site.handbook.dates.get(record.id, ()))
    return SeriesView(rhythm_text(site, series.every), tuple(lines))


def _line(
    site: Site, series: Record[Campaign], run: Record[Campaign], here: str, reasons: Mapping[date, str]
) -> DateLine:
    campaign, plan = run.model, site.plans.get(run.id)
    differs = campaign.status != series.model.status
    return DateLine(
        name=named(site, here, "campaign", run.id),
        day=Day(campaign.place_in_time.isoformat(), site.day(campaign.place_in_time, "weekday")),
        status=site.words(f"campaign.status-{campaign.status}") if differs else "",
        status_tone=STATUS_TONES[campaign.status],
        progress=progress(site, plan) if plan and any(step.done for step in plan.steps) else None,
        reason=reasons.get(campaign.place_in_time, ""),
    )


def next_dates(site: Site, record: Record[Campaign]) -> tuple[DatedBadge, ...]:
    """The date that comes next, for each day of reading: shown from the day after the one before it, until its own."""
    runs = _coming(site.handbook, record)
    if not runs:
        return ()
    firsts = [None, *(run.model.place_in_time for run in runs)]
    days = [(before, after) for before, after in pairwise(firsts) if after]
    return tuple(
        badge(
            site.words("campaign.next-date", day=site.day(after)),
            "",
            Days(last=after) if before is None else Days(next_day(before), after),
            after,
        )
        for before, after in days
    )


def _coming(handbook: Handbook, record: Record[Campaign]) -> Sequence[Record[Campaign]]:
    """The dates that take place, by the day that they have."""
    runs = (run for run in handbook.dates.get(record.id, ()) if run.model.is_open)
    return sorted(runs, key=lambda run: run.model.place_in_time)


def rhythm_text(site: Site, every: Rhythm) -> str:
    """`every 3 weeks`; three months are a quarter, twelve a year."""
    names = {(12, "months"): "years", (3, "months"): "quarters"}
    if every.is_of_months:
        for (months, _), name in names.items():
            if every.count % months == 0:
                return site.words(f"campaign.every-{name}", every.count // months)
    return site.words(f"campaign.every-{every.unit}", every.count)


def date_ids(handbook: Handbook) -> list[str]:
    """The ids of the dates that have a page each; a file that is called so has its own."""
    return [run.id for runs in handbook.dates.values() for run in runs]
