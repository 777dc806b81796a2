"""All open campaigns on one time axis: geometry here, drawing in the template. The browser draws the line of today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.calendar import WorkCalendar
from handbook.planning.clashes import Clash
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import event_days
from handbook.rendering.dated import Day
from handbook.rendering.gantt.axis import Axis, Shade, Tick
from handbook.rendering.gantt.rows import BAR, DIAMOND, HEAD, ROW
from handbook.rendering.named import Named, named
from handbook.rendering.once import grouped
from handbook.rendering.site import Site

Numbered = tuple[date, int]
"""The week of a clash, and its number in the list below the chart."""


@dataclass(frozen=True)
class Send:
    """A step that reaches the segments of its campaign: where it stands, and what the mouse is told about it."""

    x: str
    tip: str


@dataclass(frozen=True)
class ClashWeek:
    """A week in which the campaign reaches people whom another one reaches too.

    `numbers` are those of the clashes in the list below the chart: `1, 2`.
    """

    x: str
    width: str
    numbers: str


@dataclass(frozen=True)
class CampaignBar:
    """A campaign from the first start to the last due date. `x`, `width` and `events` are shares; `day` is day D.

    What repeats has a row, from the first step of the first date to the last one of the last.
    """

    name: Named
    day: Day
    top: int
    height: int
    middle: int
    bottom: int
    x: str
    width: str
    events: tuple[str, ...]
    is_dense: bool
    """Whether the days of what repeats are too near to each other for a diamond each."""
    sends: tuple[Send, ...]
    clashes: tuple[ClashWeek, ...]
    classes: str
    tip: str
    note: str
    note_x: str
    note_classes: str


@dataclass(frozen=True)
class CalendarChart:
    """All that the template draws, one row a campaign; sizes in pixels."""

    description: str
    ticks: tuple[Tick, ...]
    shades: tuple[Shade, ...]
    bars: tuple[CampaignBar, ...]
    first: str
    days: int
    width: int
    height: int
    head: int
    row: int
    has_sends: bool
    has_ticks: bool


def calendar_chart(
    site: Site, here: str, records: Sequence[Record[Campaign]], clashes: Sequence[Clash]
) -> CalendarChart | None:
    """The chart of these campaigns, in their order, for the page `here`; None where there is no campaign.

    `clashes` are numbered from 1 in their order.
    """
    if not records:
        return None
    spans = [_span(site, record) for record in records]
    start, end = min(first for first, _ in spans), max(last for _, last in spans)
    axis = Axis.over(start, end)
    weeks = _weeks_by_campaign(site, clashes)
    bars = tuple(_bar(site, here, axis, row, record, weeks.get(record.id, ())) for row, record in enumerate(records))
    settings = site.handbook.settings
    return CalendarChart(
        description=site.words("calendar.description", len(records), start=site.day(start), end=site.day(end)),
        ticks=axis.ticks(site),
        shades=axis.shades(site, WorkCalendar.of(settings, language=site.language)),
        bars=bars,
        first=axis.first.isoformat(),
        days=axis.days,
        width=axis.width,
        height=HEAD + ROW * len(records),
        head=HEAD,
        row=ROW,
        has_sends=any(bar.sends for bar in bars),
        has_ticks=any(bar.is_dense for bar in bars),
    )


def _span(site: Site, record: Record[Campaign]) -> tuple[date, date]:
    """The first start and the last due date, day D included; day D alone where the plan is unknown."""
    runs = _runs(site, record)
    events = [run.model.day_in_series for run in runs]
    steps = [step for run in runs if (plan := site.plans.get(run.id)) for step in plan.steps]
    return min([*events, *(step.start for step in steps)]), max([*events, *(step.due for step in steps)])


def _runs(site: Site, record: Record[Campaign]) -> Sequence[Record[Campaign]]:
    """Each time that it takes place: once, unless it repeats."""
    return site.handbook.dates.get(record.id, (record,))


def _bar(  # noqa: PLR0913 -- what the rows share, and the row
    site: Site, here: str, axis: Axis, row: int, record: Record[Campaign], clashes: Sequence[Numbered]
) -> CampaignBar:
    (start, end), top = _span(site, record), HEAD + ROW * row
    days = [day for run in _runs(site, record) if (day := run.model.day)]
    owner = avatar(site, here, record.model.owner) if record.model.owner else None
    ends_late = axis.is_late(end)
    side = "before" if ends_late else "after"
    return CampaignBar(
        name=named(site, here, "campaign", record.id),
        day=event_days(site, record, "week"),
        top=top + (ROW - BAR) // 2,
        height=BAR,
        middle=top + ROW // 2,
        bottom=top + ROW,
        x=axis.place(start),
        width=axis.share((end - start).days + 1),
        events=tuple(axis.place(day, 0.5) for day in days),
        is_dense=_is_dense(axis, days),
        sends=_sends(site, axis, record),
        clashes=_clash_weeks(axis, clashes),
        classes=f"hb-gantt__bar hb-colour--{owner.colour}" if owner else "hb-gantt__bar hb-gantt__bar--nobody",
        tip=_tip(site, record, owner, start, end),
        note=owner.initials if owner else "?",
        note_x=axis.place(start) if ends_late else axis.place(end, 1),
        note_classes=f"hb-gantt__note hb-gantt__note--{side} hb-gantt__note--clear",
    )


def _is_dense(axis: Axis, days: Sequence[date]) -> bool:
    """Whether two of these days, in order, are nearer to each other than a diamond is wide on the smallest chart."""
    nearest = min(((after - before).days for before, after in pairwise(days)), default=axis.days)
    return nearest * axis.width < DIAMOND * axis.days


def _sends(site: Site, axis: Axis, record: Record[Campaign]) -> tuple[Send, ...]:
    runs = _runs(site, record)
    plans = (plan for run in runs if (plan := site.plans.get(run.id)))
    days = dict.fromkeys(step.due for plan in plans for step in plan.steps if step.send)
    events = {run.model.day for run in runs}
    return tuple(
        Send(axis.place(day, 0.5), site.words("calendar.send", day=site.day(day, "weekday")))
        for day in days
        if day not in events
    )


def _weeks_by_campaign(site: Site, clashes: Sequence[Clash]) -> Mapping[str, Sequence[Numbered]]:
    """Campaign -> the weeks of its clashes, in their order."""
    numbered = [*enumerate(clashes, 1)]
    sides = ((name, (clash.week, at)) for at, clash in numbered for name in (clash.earlier, clash.later))
    return grouped((site.handbook.runs[name].part_of or name, place) for name, place in sides)


def _clash_weeks(axis: Axis, own: Sequence[Numbered]) -> tuple[ClashWeek, ...]:
    return tuple(
        _clash_week(axis, week, ", ".join(str(number) for _, number in numbers))
        for week, numbers in groupby(own, lambda pair: pair[0])
    )


def _clash_week(axis: Axis, week: date, numbers: str) -> ClashWeek:
    """As much of the week as the axis shows."""
    first, last = max(week, axis.first), min(week + timedelta(days=6), axis.last)
    return ClashWeek(axis.place(first), axis.share((last - first).days + 1), numbers)


def _tip(site: Site, record: Record[Campaign], owner: Avatar | None, start: date, end: date) -> str:
    """What the mouse is told about a campaign."""
    name = owner.name if owner else site.words("campaign.nobody")
    event = f"{site.words('campaign.day-d')} {event_days(site, record, 'weekday').text}"
    return f"{record.model.title} · {site.day(start)} → {site.day(end)} · {event} · {name}"
