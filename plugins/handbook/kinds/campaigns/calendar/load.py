"""Who has how much to do in which week: a table a quarter, a number and a shade a cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from handbook.locales.quantities import number_text
from handbook.planning.load import Load
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.gantt.scale import first_day, last_day
from handbook.rendering.once import grouped
from handbook.rendering.site import Site

_THURSDAY = 3
_DARKEST = 10
"""Working days in a week from which on the shade grows no darker: two weeks' work in one."""


@dataclass(frozen=True)
class LoadWeek:
    """The heading of a column: the ISO number of the week, and its Monday for readers and as an ISO day."""

    number: str
    day: str
    iso: str


@dataclass(frozen=True)
class LoadCell:
    """Working days of steps in work, empty for none; `shade` is from 0 to 1."""

    days: str
    shade: str
    is_over: bool


@dataclass(frozen=True)
class LoadRow:
    """A person, None for the steps that nobody does yet, and a cell for each week."""

    person: Avatar | None
    cells: tuple[LoadCell, ...]


@dataclass(frozen=True)
class LoadTable:
    """The 13 or 14 weeks whose Thursday lies in a quarter, and the people who have work in it."""

    title: str
    weeks: tuple[LoadWeek, ...]
    rows: tuple[LoadRow, ...]


def load_tables(site: Site, here: str, load: Mapping[str | None, Load]) -> tuple[LoadTable, ...]:
    """The quarters in which there is work, in their order; people by name, nobody last.

    `load` maps a person -> Monday of a week -> working days (see `load_by_week`).
    """
    people: list[tuple[str | None, Avatar | None]] = [(key, avatar(site, here, key) if key else None) for key in load]
    people.sort(key=lambda pair: (pair[1] is None, pair[1].name if pair[1] else "", pair[0] or ""))
    busy = grouped(
        (quarter, (face, load[person]))
        for person, face in people
        for quarter in dict.fromkeys(_quarter(monday) for monday in load[person])
    )
    return tuple(_table(site, quarter, busy[quarter]) for quarter in sorted(busy))


def _quarter(monday: date) -> date:
    """The first day of the quarter that a week is counted to."""
    return first_day(monday + timedelta(days=_THURSDAY), "quarter")


def _table(site: Site, quarter: date, people: Iterable[tuple[Avatar | None, Load]]) -> LoadTable:
    mondays, most = _mondays(quarter), site.handbook.settings.people.max_days_a_week
    rows = (
        LoadRow(face, tuple(_cell(site, weeks.get(monday, Decimal()), most) for monday in mondays))
        for face, weeks in people
    )
    return LoadTable(
        title=site.quarter(site.handbook.years.quarter_of(quarter)),
        weeks=tuple(_week(site, monday) for monday in mondays),
        rows=tuple(row for row in rows if any(cell.days for cell in row.cells)),
    )


def _mondays(quarter: date) -> Sequence[date]:
    """The Mondays of the weeks whose Thursday lies in the quarter that begins on this day."""
    thursday = quarter + timedelta(days=(_THURSDAY - quarter.weekday()) % 7)
    count = (last_day(quarter, "quarter") - thursday).days // 7 + 1
    return [thursday + timedelta(days=7 * week - _THURSDAY) for week in range(count)]


def _week(site: Site, monday: date) -> LoadWeek:
    number = site.words("calendar.week-number", number=monday.isocalendar().week)
    return LoadWeek(number, site.day(monday, "week"), monday.isoformat())


def _cell(site: Site, days: Decimal, most: int) -> LoadCell:
    shown = number_text(days, site.language) if days else ""
    return LoadCell(shown, f"{min(days / _DARKEST, Decimal(1)):.1f}", days > most)
