"""Quarters that have begun without objectives, though there were some before."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from handbook.loading.records import Handbook
from handbook.model.days import Days
from handbook.model.goal_reference import GoalReference
from handbook.rules.quarters import quarters_around
from handbook.rules.targets import COMPANY


class Begun(NamedTuple):
    """A period for which nobody has objectives; `first_file` is the file to begin with, `days` when it is told."""

    first_file: GoalReference
    days: Days


def files_of_known_days(handbook: Handbook) -> Mapping[GoalReference, str]:
    """File of objectives -> its path, of those whose quarter has days."""
    return {file: path for file, path in handbook.goal_files.items() if handbook.years.knows(file.quarter)}


def begun_without(handbook: Handbook) -> Iterator[Begun]:
    """The quarters, half-years or years that begin without objectives, each with the days on which that is so.

    A handbook whose first quarter is still to come is not late.
    """
    years, files = handbook.years, files_of_known_days(handbook)
    for quarter, days in quarters_around((file.quarter for file in files), years):
        reference = first_missing(handbook, files, years.days(quarter).first)
        if reference:
            yield Begun(reference, days)


def first_missing(handbook: Handbook, files: Mapping[GoalReference, str], today: date) -> GoalReference | None:
    """The file to begin with for the period in which a day lies, where no team has one and there are earlier ones.

    It is that of the company, which the teams' objectives serve; of a handbook without it, that of a team that had one.
    """
    years = handbook.years
    earlier = [file for file in files if years.is_over(file.quarter, today)]
    if not earlier or any(years.days(file.quarter).hold(today) for file in files):
        return None
    latest = max(earlier, key=lambda file: (years.order(file.quarter), file))
    team = COMPANY if COMPANY in handbook.teams else latest.team
    return GoalReference.to(years.period_of(today, latest.quarter.part), team)
