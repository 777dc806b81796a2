"""Who is away in one quarter, side by side on a time axis: geometry here, drawing in the template."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handbook.model.days import Days
from handbook.model.settings import Period
from handbook.planning.calendar import WorkCalendar
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.gantt.axis import Axis, Shade, Tick
from handbook.rendering.gantt.rows import BAR, HEAD, ROW
from handbook.rendering.once import grouped
from handbook.rendering.site import Site


@dataclass(frozen=True)
class AwayBar:
    """An absence, or days on which a role has nobody: where it lies, and what the mouse is told about it."""

    x: str
    width: str
    tip: str


@dataclass(frozen=True)
class AwayRow:
    """A person with the absences of the quarter; `gaps` are days on which a role of theirs has nobody."""

    person: Avatar
    top: int
    bottom: int
    bars: tuple[AwayBar, ...]
    gaps: tuple[AwayBar, ...]


@dataclass(frozen=True)
class AwayChart:
    """All that the template draws; sizes in pixels, places as shares of the width."""

    ticks: tuple[Tick, ...]
    shades: tuple[Shade, ...]
    rows: tuple[AwayRow, ...]
    first: str
    days: int
    width: int
    height: int
    head: int
    row: int
    bar: int


PeopleAway = Sequence[tuple[str, Sequence[Period]]]
"""Each person with the absences that touch the quarter."""

Gaps = Sequence[tuple[str, Sequence[str], Days]]
"""The title of each role that has nobody, the people who could fill it, and when."""
OwnGaps = Sequence[tuple[str, Days]]
"""The same of the roles of one person."""


def away_chart(site: Site, here: str, bounds: Days, people: PeopleAway, gaps: Gaps) -> AwayChart:
    """The chart of a quarter, one row a person in the order given; `bounds` are its first and last day."""
    axis = Axis.over(*bounds)
    lacking = grouped((person, (title, days)) for title, found, days in gaps for person in found)
    return AwayChart(
        ticks=axis.ticks(site),
        shades=axis.shades(site, WorkCalendar.of(site.handbook.settings, language=site.language)),
        rows=tuple(
            _row(site, here, axis, number, *entry, lacking.get(entry[0], ())) for number, entry in enumerate(people)
        ),
        first=axis.first.isoformat(),
        days=axis.days,
        width=axis.width,
        height=HEAD + ROW * len(people),
        head=HEAD,
        row=ROW,
        bar=BAR,
    )


def _row(  # noqa: PLR0913 -- what the rows share, and the row
    site: Site, here: str, axis: Axis, number: int, person: str, periods: Sequence[Period], gaps: OwnGaps
) -> AwayRow:
    top, who = HEAD + ROW * number, avatar(site, here, person)
    return AwayRow(
        person=who,
        top=top + (ROW - BAR) // 2,
        bottom=top + ROW,
        bars=tuple(
            _bar(site, axis, f"{who.name} · {period.called(site.words.language)}", (period.from_, period.to))
            for period in periods
        ),
        gaps=tuple(_bar(site, axis, title, days) for title, days in gaps),
    )


def _bar(site: Site, axis: Axis, words: str, days: tuple[date, date]) -> AwayBar:
    """As much of it as the axis shows."""
    first, last = max(days[0], axis.first), min(days[1], axis.last)
    tip = f"{words} · {site.day(days[0])} → {site.day(days[1])}"
    return AwayBar(axis.place(first), axis.share((last - first).days + 1), tip)
