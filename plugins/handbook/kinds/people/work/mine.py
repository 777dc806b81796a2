"""What one person still has to do, over all campaigns, and in which weeks that is too much."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from handbook.kinds.people.work.asked import Approval, StandIn, approvals, stand_ins
from handbook.kinds.people.work.deciding import Decision, decisions
from handbook.kinds.people.work.rows import WorkRow, due, work_by_person, work_rows
from handbook.model.days import Days
from handbook.planning.arithmetic import monday_of
from handbook.planning.full_weeks import full_weeks
from handbook.rendering.dated import DatedBadge, badge
from handbook.rendering.site import Site


@dataclass(frozen=True)
class WorkWeek:
    """The steps that are due in one ISO week, by due date."""

    heading: str
    rows: tuple[WorkRow, ...]


@dataclass(frozen=True)
class MyWork:
    """The open steps of a person, week by week; the browser, which knows today, groups them anew.

    `full_weeks` are the weeks that hold too much, each to be shown until it is over; `full_why` says what too much is.
    """

    weeks: tuple[WorkWeek, ...]
    full_weeks: tuple[DatedBadge, ...]
    full_why: str
    approvals: tuple[Approval, ...] = ()
    decisions: tuple[Decision, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()


def my_work(site: Site, here: str, person: str) -> MyWork:
    """The open steps of a person, for the page `here`."""
    mine, limits = work_by_person(site).get(person, ()), site.handbook.settings.people
    full = full_weeks(((plan, step) for _, plan, step in mine), limits)
    return MyWork(
        weeks=tuple(
            WorkWeek(site.words("campaign.week-of", day=site.day(monday)), work_rows(site, here, work))
            for monday, work in groupby(mine, lambda work: monday_of(due(work)))
        ),
        full_weeks=tuple(_full_week(site, monday) for monday in full),
        full_why=site.words("work.full-why", limits.max_steps_a_day, days=limits.max_days_a_week),
        approvals=approvals(site, here, person),
        decisions=decisions(site, here, person),
        stand_ins=stand_ins(site, here, person),
    )


def _full_week(site: Site, monday: date) -> DatedBadge:
    return badge(site.day(monday, "week"), "warn", Days(last=monday + timedelta(days=6)))
