"""School holidays in which an event falls, in the zones that count for its plan."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from handbook.model.days import next_day
from handbook.planning.public_holidays import school_holiday
from handbook.planning.schedule import Plan


class SchoolDays(NamedTuple):
    """The first day of an event that lies in school holidays, and in which zones; none where no zone has any."""

    day: date
    zones: tuple[str, ...]


def school_days(plan: Plan, wanted: Sequence[str]) -> SchoolDays:
    """Held against those of the wanted zones that are of the plan's countries."""
    day, zones = plan.date, [zone for zone in wanted if counts(zone, plan)]
    while not (met := _met(zones, day)) and day < plan.until and zones:
        day = next_day(day)
    return SchoolDays(day, met)


def _met(zones: Sequence[str], day: date) -> tuple[str, ...]:
    return tuple(zone for zone in zones if school_holiday(zone, day, "en"))


def counts(zone: str, plan: Plan) -> bool:
    """Whether a zone is of one of the countries of a plan, or the plan is of none."""
    return not plan.codes or country_of(zone) in map(country_of, plan.codes)


def country_of(code: str) -> str:
    """The country of a calendar: FR of `FR-57`."""
    return code.partition("-")[0]
