"""The debt on the page of health: what was put off, who can take it up, and where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.model.company import Role
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.references import references_in
from handbook.rendering.dated import Day, day, from_day, over_from
from handbook.rendering.findings import FindingNote, note
from handbook.rendering.named import Named, named, named_owner, quarter_title, team_name
from handbook.rendering.site import Site
from handbook.rendering.uris import HEALTH
from handbook.rules.debts import PARTS


@dataclass(frozen=True)
class DebtRow:
    """One thing to do. `first` and `end` are the ISO days from which it is due and no longer is; empty: no bound."""

    record: Named
    note: FindingNote
    who: Named | None
    since: Day | None
    first: str
    end: str


@dataclass(frozen=True)
class DebtPart:
    """One part of the debt, and the points that each of its rows makes."""

    id: str
    title: str
    weight: int
    rows: tuple[DebtRow, ...]


@dataclass(frozen=True)
class CoursePoint:
    """The debt at the end of a quarter; `share` is that of the highest, 0 to 100."""

    day: Day
    points: str
    share: str


def debt_parts(site: Site) -> tuple[DebtPart, ...]:
    """All parts in the order of the settings, the rows by the day from which they are due."""
    records = {record.source.path: record for record in site.handbook.records}
    weights = dict(site.handbook.settings.health.weights)
    return tuple(
        DebtPart(_id(part), site.words(f"health.{_id(part)}"), weights[part], tuple(_rows(site, part, records)))
        for part in PARTS
    )


def course(site: Site) -> Iterator[CoursePoint]:
    """The debt of the last quarters, the oldest first."""
    highest = max((points for _, points in site.debt_course), default=0) or 1
    for end, points in site.debt_course:
        share = round(Decimal(100 * points) / highest, 1)
        yield CoursePoint(Day(end.isoformat(), site.day(end)), site.number(points), f"{share}")


def _id(part: str) -> str:
    return part.replace("_", "-")


def _rows(site: Site, part: str, records: Mapping[str, Record[BaseModel]]) -> Iterator[DebtRow]:
    found = [debt.dated for debt in site.debts if debt.part == part]
    for finding, first, last in sorted(found, key=lambda dated: (dated.first, dated.finding.order)):
        record = records.get(finding.path)
        yield DebtRow(
            record=_named(site, record) if record else Named(finding.path),
            note=note(site, HEALTH, finding),
            who=_who(site, record),
            since=day(site, first) if first > date.min else None,
            first=from_day(first),
            end=over_from(last),
        )


def _named(site: Site, record: Record[BaseModel]) -> Named:
    """A record by its name; a file of objectives by its quarter and team."""
    name = named(site, HEALTH, record.kind, record.id)
    if not isinstance(record.model, Okrs):
        return name
    quarter = quarter_title(site, GoalReference(record.id).quarter)
    return Named(f"{quarter} · {team_name(site, record.id)}", name.href)


def _first_named(model: BaseModel) -> str | None:
    """Of a register's record without an owner: the first person or role that it names, its expert."""
    return next((one.id for one in references_in(model) if {*one.kinds} <= {"person", "role"}), None)


def _who(site: Site, record: Record[BaseModel] | None) -> Named | None:
    """Who can take it up: the owner, the holder of the role, the lead of the team."""
    match record and record.model:
        case Role() as role:
            owner = role.person
        case Okrs() as okrs:
            team = site.handbook.teams.get(okrs.team)
            owner = team.model.lead if team else None
        case model:
            owner = getattr(model, "owner", None)
    if owner is None and record and record.kind in site.handbook.ids[REGISTER]:
        owner = _first_named(record.model)
    return named_owner(site, HEALTH, owner)
