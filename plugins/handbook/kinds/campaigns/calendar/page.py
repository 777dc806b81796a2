"""The editorial calendar: all open campaigns on one timeline, where they clash, and who has how much to do."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.kinds.campaigns.calendar.chart import CalendarChart, calendar_chart
from handbook.kinds.campaigns.calendar.load import LoadTable, load_tables
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.clashes import Clash, Reach, clashes
from handbook.planning.load import load_by_week
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import CALENDAR

_SECTION = index_of("campaign")


@dataclass(frozen=True)
class ClashSide:
    """One of two campaigns, and the first day of the week on which it reaches the segments."""

    campaign: Named
    day: Day


@dataclass(frozen=True)
class ClashLine:
    """A clash in words; `week` is its Monday, `segments` are those that both campaigns reach."""

    week: str
    segments: str
    sides: tuple[ClashSide, ClashSide]


@dataclass(frozen=True)
class CalendarView:
    """The page. `clashes` stand in the order of their numbers in the chart, `most` are the days of a full week."""

    index: Named
    chart: CalendarChart | None
    clashes: tuple[ClashLine, ...]
    load: tuple[LoadTable, ...]
    most: int
    without_day: tuple[Named, ...] = ()
    """The open campaigns that no timeline can hold, by name."""


def calendar_page(site: Site) -> Page:
    """The page of the editorial calendar."""
    view, words = calendar_view(site), site.words
    return Page(
        uri=CALENDAR,
        title=words("calendar.title"),
        html=render("calendar_page.html.jinja", view, words),
        toc=tuple(_toc(site, view)),
        section=_SECTION,
        description=words("calendar.intro"),
        is_printed=True,
    )


def calendar_view(site: Site) -> CalendarView:
    """All that the page shows: campaigns in the order of day D, where they have one, clashes in that of their weeks."""
    opened = sorted(_open_campaigns(site), key=lambda record: (record.model.place_in_time, record.id))
    runs = [run for record in opened for run in site.handbook.dates.get(record.id, (record,)) if run.model.is_open]
    planned = [(run, site.plans[run.id]) for run in runs if run.id in site.plans]
    found = [
        clash
        for clash in clashes(Reach(run.id, run.model.segments, plan) for run, plan in planned)
        if not _is_of_one_series(site, clash)
    ]
    numbered = sorted(found, key=lambda clash: clash.week)
    return CalendarView(
        index=Named(site.title("campaign"), site.href(CALENDAR, _SECTION)),
        chart=calendar_chart(site, CALENDAR, opened, numbered),
        clashes=tuple(_line(site, clash) for clash in numbered),
        load=load_tables(site, CALENDAR, load_by_week(plan for _, plan in planned)),
        most=site.handbook.settings.people.max_days_a_week,
        without_day=tuple(_without_day(site)),
    )


def _without_day(site: Site) -> Iterator[Named]:
    opened = (record for record in site.handbook.campaigns.values() if record.model.is_open)
    records = (record for record in opened if record.model.first_day is None)
    return (named(site, CALENDAR, "campaign", record.id) for record in sorted(records, key=lambda record: record.name))


def _open_campaigns(site: Site) -> Iterator[Record[Campaign]]:
    records = (record for record in site.handbook.campaigns.values() if record.model.is_open)
    return (record for record in records if record.model.day or site.handbook.dates.get(record.id))


def _is_of_one_series(site: Site, clash: Clash) -> bool:
    """Whether it is what the rule of a series says: twice a week."""
    earlier, later = (site.handbook.runs[name].part_of for name in (clash.earlier, clash.later))
    return earlier != "" and earlier == later


def _line(site: Site, clash: Clash) -> ClashLine:
    days = {clash.earlier: clash.earlier_day, clash.later: clash.later_day}
    earlier, later = (
        ClashSide(named(site, CALENDAR, "campaign", campaign), Day(day.isoformat(), site.day(day, "weekday")))
        for campaign, day in days.items()
    )
    return ClashLine(site.day(clash.week), ", ".join(clash.segments), (earlier, later))


def _toc(site: Site, view: CalendarView) -> Iterator[TocEntry]:
    """The headings of the second level, in the order of the template."""
    if view.chart:
        yield TocEntry("campaigns", site.title("campaign"))
        yield TocEntry("clashes", site.words("calendar.clashes"))
    if view.load:
        yield TocEntry("load", site.words("calendar.load"))
