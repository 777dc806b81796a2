"""What repeats, on pages: all dates of a series, and which of them is the next one on the day of reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from handbook.exports.series_words import gaps_of, reason_text, rule_text
from handbook.kinds.campaigns.pages.head import StepsDone, progress
from handbook.kinds.campaigns.series import instead_of, series_dates
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.days import Days, next_day
from handbook.planning.former import FormerDay
from handbook.rendering.campaign_words import STATUS_TONES, last_day
from handbook.rendering.dated import DatedBadge, Day, badge, span
from handbook.rendering.named import Named, named
from handbook.rendering.site import Site


@dataclass(frozen=True)
class DateLine:
    """One date of a series. `status` is empty where it stands as the series does, `instead` tells a day it had."""

    name: Named
    day: Day
    status: str
    status_tone: str
    progress: StepsDone | None
    instead: str


@dataclass(frozen=True)
class SeriesView:
    """All dates of a series, with how often there is one; `left_out` are days without any, each with why."""

    rhythm: str
    note: str
    dates: tuple[DateLine, ...]
    left_out: tuple[tuple[str, str], ...]


def series_view(site: Site, record: Record[Campaign], here: str) -> SeriesView | None:
    """The dates of a campaign that repeats; None for any other."""
    series = record.model.repeats
    if series is None:
        return None
    runs = site.handbook.dates.get(record.id, ())
    years = [None, *(run.model.day_in_series.year for run in runs)]
    lines = (_line(site, record, run, here, year) for run, year in zip(runs, years, strict=False))
    gaps = gaps_of(site.words, series_dates(site.handbook, record.model)) if runs else ()
    return SeriesView(
        rule_text(site.words, series, record.model.date),
        _note(site, record, len(runs)),
        tuple(lines),
        tuple((site.days(first, last, "dated"), why) for first, last, why in gaps),
    )


def _note(site: Site, record: Record[Campaign], count: int) -> str:
    """How many dates there are; of one without any, how many there will be, and why there is none."""
    campaign, series = record.model, record.model.repeats
    if count or series is None:
        return site.words("campaign.date-count", count)
    is_waiting = campaign.first_day is None
    why = site.words("campaign.no-day" if is_waiting else "campaign.no-dates-yet")
    return f"{site.words('campaign.times', series.times)}, {why}" if series.times and is_waiting else why


def _line(site: Site, series: Record[Campaign], run: Record[Campaign], here: str, year: int | None) -> DateLine:
    """`year` is that of the date before: it is told where it changes."""
    campaign, plan, first = run.model, site.plans.get(run.id), run.model.day_in_series
    differs = campaign.status != series.model.status
    return DateLine(
        name=named(site, here, "campaign", run.id),
        day=span(site, first, last_day(site, run, first), "weekday" if year == first.year else "dated"),
        status=site.words(f"campaign.status-{campaign.status}") if differs else "",
        status_tone=STATUS_TONES[campaign.status],
        progress=progress(site, plan) if plan and any(step.done for step in plan.steps) else None,
        instead="; ".join(_instead(site, former) for former in instead_of(site.handbook, run, plan and plan.calendar)),
    )


def _instead(site: Site, former: FormerDay) -> str:
    day, reason = site.day(former.day, "weekday"), reason_text(site.words, former)
    return site.words("plan.instead-why" if reason else "plan.instead", day=day, reason=reason)


def next_dates(site: Site, record: Record[Campaign]) -> tuple[DatedBadge, ...]:
    """The date that comes next, for each day of reading: shown from the day after the one before it, until its own."""
    runs = _coming(site.handbook, record)
    if not runs:
        return ()
    firsts = [None, *(run.model.day_in_series for run in runs)]
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
    runs = (run for run in handbook.dates.get(record.id, ()) if run.model.is_open and run.model.day)
    return sorted(runs, key=lambda run: run.model.day_in_series)


def date_ids(handbook: Handbook) -> list[str]:
    """The ids of the dates that have a page each; a file that is called so has its own."""
    return [run.id for runs in handbook.dates.values() for run in runs]
