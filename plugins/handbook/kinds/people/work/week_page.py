"""The team's week: all open steps of all campaigns, week by week, by day and person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from handbook.kinds.people.away.closed import ClosedDays, closed_days
from handbook.kinds.people.work.rows import OpenWork, WorkRow, due, in_time, open_work, work_rows
from handbook.planning.arithmetic import monday_of
from handbook.rendering.dated import Day
from handbook.rendering.feeds import TEAM_CALENDAR
from handbook.rendering.named import Named
from handbook.rendering.page import Page, index_of
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render
from handbook.rendering.uris import WEEK

_SECTION = index_of("campaign")
_A_WEEK = timedelta(days=7)
_MOST_AT_ONCE = 150
"""Steps that a phone draws without keeping anybody waiting; each is some twenty elements."""


@dataclass(frozen=True)
class WorkDay:
    """The steps that are due on one day, by the name of the person; those that nobody does yet come first.

    `begun` are those of which a window opens on it that are due in a later week.
    """

    day: Day
    rows: tuple[WorkRow, ...]
    begun: tuple[WorkRow, ...] = ()


@dataclass(frozen=True)
class TeamWeek:
    """One ISO week with open steps; `monday` is its first day in ISO."""

    monday: str
    heading: str
    days: tuple[WorkDay, ...]


@dataclass(frozen=True)
class WeekView:
    """All weeks that have open steps, in order; the browser shows one, with the days of it that are `closed`.

    Where they have many steps they are `packed`: a browser with scripts takes out those weeks that it shows.
    """

    index: Named
    calendar: str
    stamp: Stamp
    weeks: tuple[TeamWeek, ...]
    closed: tuple[ClosedDays, ...] = ()
    packed: bool = False


def week_page(site: Site) -> Page:
    """The page of the team's week."""
    html = render("week_page.html.jinja", week_view(site), site.words)
    title, description = site.words("work.team-week"), site.words("work.team-lead")
    return Page(WEEK, title, html, section=_SECTION, description=description, searchable=False)


def week_view(site: Site) -> WeekView:
    """What the page of the team's week says."""
    weeks = tuple(_weeks(site))
    return WeekView(
        index=Named(site.title("campaign"), site.href(WEEK, _SECTION)),
        calendar=site.href(WEEK, TEAM_CALENDAR),
        stamp=stamp(site, WEEK),
        weeks=weeks,
        closed=closed_days(site),
        packed=sum(len(day.rows) for week in weeks for day in week.days) > _MOST_AT_ONCE,
    )


def _weeks(site: Site) -> Iterator[TeamWeek]:
    dated = ((day, entry) for entry in in_time(open_work(site)) for day in _listed_on(entry))
    by_day = sorted(dated, key=lambda pair: pair[0])
    for monday, found in groupby(by_day, lambda pair: monday_of(pair[0])):
        heading = site.words("campaign.week-of", day=site.day(monday))
        yield TeamWeek(monday.isoformat(), heading, tuple(_days(site, found)))


def _listed_on(work: OpenWork) -> Iterator[date]:
    """The day by which a step is listed; of what lasts also the Mondays of the weeks into which it goes on.

    Of a window also its first day, in an earlier week.
    """
    yield due(work)
    if (opens := work[2].opens) and monday_of(opens) != monday_of(work[2].due):
        yield opens
    if work[2].lasts:
        monday = monday_of(work[2].start) + _A_WEEK
        while monday <= work[2].due:
            yield monday
            monday += _A_WEEK


def _days(site: Site, work: Iterator[tuple[date, OpenWork]]) -> Iterator[WorkDay]:
    for day, found in groupby(work, lambda pair: pair[0]):
        entries = [entry for _, entry in found]
        here = [entry for entry in entries if entry[2].opens is None or entry[2].due == day]
        begun = [entry for entry in entries if entry not in here]
        heading = Day(day.isoformat(), site.day(day, "weekday"))
        yield WorkDay(heading, _by_person(site, here), _by_person(site, begun))


def _by_person(site: Site, work: Iterable[OpenWork]) -> tuple[WorkRow, ...]:
    rows = work_rows(site, WEEK, work)
    return tuple(sorted(rows, key=lambda row: row.person.name.casefold() if row.person else ""))
