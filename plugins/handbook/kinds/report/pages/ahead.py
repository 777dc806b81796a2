"""What comes after a quarter: goals, campaigns with their dates, experiments."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from handbook.kinds.report.pages.goals import kept_goals
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.quarter import GoalPeriod
from handbook.rendering.campaign_words import event_days
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named, named_all, named_goal, named_goals
from handbook.rendering.once import once
from handbook.rendering.site import Site
from handbook.rules.targets import COMPANY


@dataclass(frozen=True)
class Coming:
    """A campaign that is to come, and the goals that it is for."""

    name: Named
    day: Day
    goals: tuple[Named, ...]


@dataclass(frozen=True)
class Ahead:
    """What comes in the next quarter, and the campaigns that are already open for later."""

    quarter: str
    goals: tuple[Named, ...]
    campaigns: tuple[Coming, ...]
    later: tuple[Coming, ...]
    experiments: tuple[Named, ...]


def ahead_view(site: Site, here: str, quarter: GoalPeriod) -> Ahead:
    """What comes after `2026-q4`."""
    coming, last = quarter.next, site.days_of(quarter).last
    campaigns = _open_by_day(site)
    later = campaigns[bisect_right(campaigns, last, key=_day) :]
    soon = [record for record in later if record.model.place_in_time <= site.days_of(coming).last]
    company = (goal for goal in kept_goals(site, coming) if goal.team == COMPANY)
    return Ahead(
        quarter=site.quarter(coming),
        goals=tuple(named_goal(site, here, goal) for goal in company),
        campaigns=tuple(_coming(site, here, record) for record in soon),
        later=tuple(_coming(site, here, record) for record in later[len(soon) :]),
        experiments=named_all(site, here, "experiment", _planned(site)),
    )


@once
def _open_by_day(site: Site) -> Sequence[Record[Campaign]]:
    """The campaigns that run or wait, by day D."""
    records = (record for record in site.handbook.campaigns.values() if record.model.is_open)
    return sorted(records, key=lambda record: (record.model.place_in_time, record.id))


def _day(record: Record[Campaign]) -> date:
    return record.model.place_in_time


def _planned(site: Site) -> Iterator[str]:
    return (key for key, found in site.handbook.experiments.items() if found.model.status == "planned")


def _coming(site: Site, here: str, record: Record[Campaign]) -> Coming:
    campaign = record.model
    return Coming(
        name=named(site, here, "campaign", record.id),
        day=event_days(site, record),
        goals=named_goals(site, here, campaign.supports),
    )
