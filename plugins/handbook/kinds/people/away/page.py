"""Who is away when: quarter by quarter, with the roles that nobody could fill meanwhile and the steps that are due."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.kinds.people.away.absences import Absence, absence, coming
from handbook.kinds.people.away.chart import AwayChart, away_chart
from handbook.kinds.people.away.closed import ClosedDays, closed_days
from handbook.kinds.people.work.rows import due, work_by_person
from handbook.loading.kind import Standing
from handbook.model.days import Days
from handbook.model.quarter import Quarter
from handbook.model.settings import Period
from handbook.planning.absences import together
from handbook.planning.calendar import WorkCalendar
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import over_from
from handbook.rendering.named import Named, name_of, named, named_all
from handbook.rendering.once import grouped
from handbook.rendering.page import Found, FoundPart, Page, index_of
from handbook.rendering.search.sought import sought
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render
from handbook.rendering.uris import AWAY

_SECTION = index_of("person")
_QUARTERS = 8
"""How many quarters of one absence are shown: two years, should somebody type a year wrong."""


@dataclass(frozen=True)
class AwayLine:
    """An absence in words, and how many open steps of that person are due in it."""

    person: Avatar
    absence: Absence
    steps: int


@dataclass(frozen=True)
class GapLine:
    """Days on which everybody who could fill a role is away; `end` is the ISO day from which they are over."""

    role: Named
    people: tuple[Named, ...]
    first: str
    last: str
    end: str


@dataclass(frozen=True)
class AwayQuarter:
    """One quarter: the picture and the same in words. `end` is the ISO day from which it is over."""

    id: str
    title: str
    end: str
    chart: AwayChart
    gaps: tuple[GapLine, ...]
    lines: tuple[AwayLine, ...]


@dataclass(frozen=True)
class AwayView:
    """The page: the quarters in which somebody is away, and the days on which nobody works."""

    index: Named
    stamp: Stamp
    quarters: tuple[AwayQuarter, ...]
    closed: tuple[ClosedDays, ...] = ()


@dataclass(frozen=True)
class _Gap:
    """A role with nobody there on some days."""

    role: str
    people: tuple[str, ...]
    days: Days


def away_page(site: Site) -> Page:
    """The page of everybody's absences."""
    view, words = away_view(site), site.words
    html, lead = render("away_page.html.jinja", view, words), words("away.lead")
    found = Found(parts=tuple(_closed_found(site, view.closed)))
    return Page(AWAY, words("away.title"), html, section=_SECTION, description=lead, found=found, searchable=False)


def _closed_found(site: Site, closed: Sequence[ClosedDays]) -> Iterator[FoundPart]:
    """What search leads to who asks when everybody is off, by the name of the days too."""
    if closed:
        told = ", ".join(f"{each.title} ({each.days.text})" for each in closed)
        words = (*sought("closed"), *dict.fromkeys(each.title for each in closed))
        yield FoundPart("closed", site.words("away.closed"), told, words, site.words("away.title"), Standing.ENTRY)


def away_view(site: Site) -> AwayView:
    """The quarters from the last change on."""
    absent = ((person, period) for person, model in site.crew.people.items() for period in coming(site, model.away))
    away = grouped((quarter, entry) for entry in absent for quarter in _quarters(site, entry[1]))
    lacking = ((gap, Period.model_construct(from_=gap.days.first, to=gap.days.last)) for gap in _gaps(site))
    gaps = grouped((quarter, gap) for gap, days in lacking for quarter in _quarters(site, days))
    in_order = sorted(away, key=site.handbook.years.order)
    return AwayView(
        index=Named(site.title("person"), site.href(AWAY, _SECTION)),
        stamp=stamp(site, AWAY),
        quarters=tuple(_quarter(site, each, away[each], gaps.get(each, ())) for each in in_order),
        closed=closed_days(site),
    )


def _quarters(site: Site, period: Period) -> Iterator[Quarter]:
    quarter = site.handbook.years.quarter_of(max(period.from_, site.as_of))
    for _ in range(_QUARTERS):
        days = site.days_of(quarter)
        if days.first > period.to:
            return
        yield quarter
        if days.last >= period.to:
            return
        quarter = quarter.next


def _gaps(site: Site) -> Iterator[_Gap]:
    crew, calendar = site.crew, WorkCalendar.of(site.handbook.settings)
    for role in crew.roles:
        bearers = crew.bearers(role)
        if len(bearers) > 1:
            for days in together([crew.people[person].away for person in bearers], calendar):
                yield _Gap(role, bearers, days)


def _quarter(site: Site, quarter: Quarter, away: Sequence[tuple[str, Period]], gaps: Sequence[_Gap]) -> AwayQuarter:
    bounds, people = site.days_of(quarter), [*grouped(away).items()]
    drawn = [(name_of(site, "role", gap.role), gap.people, gap.days) for gap in gaps]
    return AwayQuarter(
        id=f"q-{quarter}",
        title=site.quarter(quarter),
        end=over_from(bounds[1]),
        chart=away_chart(site, AWAY, bounds, people, drawn),
        gaps=tuple(_gap_line(site, gap) for gap in gaps),
        lines=tuple(_line(site, person, period) for person, periods in people for period in periods),
    )


def _line(site: Site, person: str, period: Period) -> AwayLine:
    mine = work_by_person(site).get(person, ())
    steps = 0 if period.half else bisect_right(mine, period.to, key=due) - bisect_left(mine, period.from_, key=due)
    return AwayLine(avatar(site, AWAY, person), absence(site, period), max(steps, 0))


def _gap_line(site: Site, gap: _Gap) -> GapLine:
    first, last = gap.days
    return GapLine(
        role=named(site, AWAY, "role", gap.role),
        people=named_all(site, AWAY, "person", gap.people),
        first=site.day(first),
        last=site.day(last),
        end=over_from(last),
    )
