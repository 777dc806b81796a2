"""What the cascade cannot show: work that serves nothing, and objectives that nobody serves."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.kinds.goals.pages.goal_links import Supporters, goals_of, is_company, parent_of, served_by
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.days import Days
from handbook.model.experiment import Experiment
from handbook.model.quarter import GoalPeriod
from handbook.rendering.named import Named, named, named_goal, team_name
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Gap:
    """A record that hangs in the air: what it is, and what is known about why."""

    label: str
    name: Named
    note: str = ""


def serves_nothing(site: Site, here: str, quarter: GoalPeriod) -> tuple[Gap, ...]:
    """Objectives of teams, campaigns and experiments of a quarter without an objective that they serve."""
    return (*_objectives(site, here, quarter), *_campaigns(site, here, quarter), *_experiments(site, here, quarter))


def nobody_serves(site: Site, here: str, quarter: GoalPeriod, supporters: Supporters) -> tuple[Gap, ...]:
    """Objectives for which nobody works: no objective below, no campaign and no experiment."""
    return tuple(
        Gap(team_name(site, goal.record.id), named_goal(site, here, goal))
        for goal in goals_of(site.handbook, quarter)
        if goal.objective.dropped is None and not supporters.is_served(goal)
    )


def _objectives(site: Site, here: str, quarter: GoalPeriod) -> Iterator[Gap]:
    for goal in goals_of(site.handbook, quarter):
        if not is_company(goal) and goal.objective.dropped is None and parent_of(site.handbook, goal) is None:
            yield Gap(team_name(site, goal.record.id), named_goal(site, here, goal))


def _campaigns(site: Site, here: str, quarter: GoalPeriod) -> Iterator[Gap]:
    for record in campaigns_in(site, quarter):
        campaign = record.model
        if campaign.status == "cancelled" or _serves(site, record):
            continue
        note = campaign.off_okr.reason if campaign.off_okr else site.words("okr.no-answer")
        yield Gap(site.words("okr.campaign"), named(site, here, "campaign", record.id), note)


def _experiments(site: Site, here: str, quarter: GoalPeriod) -> Iterator[Gap]:
    for record in _idle_experiments(site):
        if _runs_in(record.model, site.days_of(quarter)):
            yield Gap(site.words("okr.experiment"), named(site, here, "experiment", record.id))


def campaigns_in(site: Site, quarter: GoalPeriod) -> Sequence[Record[Campaign]]:
    """The campaigns whose day D, of what repeats the first one, lies in a quarter, in the order of their ids."""
    (first, last), campaigns = site.days_of(quarter), _by_day(site)
    begin, end = bisect_left(campaigns, first, key=_day), bisect_right(campaigns, last, key=_day)
    return sorted(campaigns[begin:end], key=lambda record: record.id)


@once
def _by_day(site: Site) -> Sequence[Record[Campaign]]:
    records = site.handbook.campaigns.values()
    return sorted((record for record in records if record.model.day or site.handbook.dates.get(record.id)), key=_day)


def _day(record: Record[Campaign]) -> datetime.date:
    return record.model.place_in_time


@once
def _idle_experiments(site: Site) -> Sequence[Record[Experiment]]:
    """The experiments that serve nothing and were not stopped."""
    records = (record for record in site.handbook.experiments.values() if record.model.status != "stopped")
    return [record for record in records if not _serves(site, record)]


def _serves(site: Site, record: Record[Campaign] | Record[Experiment]) -> bool:
    return next(served_by(site.handbook, record.model), None) is not None


def _runs_in(experiment: Experiment, quarter: Days) -> bool:
    """Whether an experiment falls into a quarter; a day that nobody wrote is no bound."""
    first, last = quarter
    return (experiment.started or datetime.date.min) <= last and (experiment.ends or datetime.date.max) >= first
