"""The work that campaigns cost, for whoever asks what share of it serves the goals."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.days import Days
from handbook.model.quarter import GoalPeriod, Quarter
from handbook.model.values import Duration
from handbook.planning.effort import EffortOf, working_days
from handbook.planning.schedule import Plan


class CampaignEffort(NamedTuple):
    """A campaign, and what it costs whom."""

    campaign: Record[Campaign]
    effort: EffortOf


def efforts_of(
    handbook: Handbook, plans: Mapping[str, Plan], within: GoalPeriod | None = None
) -> Iterator[CampaignEffort]:
    """The effort of each campaign whose owner has a team, in the order of the files, a part for each quarter.

    With a period, only what lies `within` it, as one part.

    It lies where its steps lie, by their working days; without a plan in the quarter of its day D. A campaign without
    `effort` takes that of its playbook. Cancelled campaigns are left out, and those that have not answered whether they
    serve an objective: a rule asks them. What repeats has its `effort` once, for all of its dates; that of its playbook
    is for each. One that names an objective counts as serving it, for a wrong name is told
    where it stands. `plans` maps a campaign -> its dated steps.
    """
    period_of = _only(within, handbook.years.days(within)) if within else handbook.years.quarter_of
    days_a_week = len(set(handbook.settings.working_week))
    for record in handbook.campaigns.values():
        campaign, team = record.model, _team_of(handbook, record.model)
        effort, runs = effort_of(handbook, campaign), handbook.dates.get(record.id, ())
        has_answered = bool(campaign.supports or campaign.off_okr)
        if effort and team and has_answered and campaign.status != "cancelled":
            work = working_days(effort, days_a_week)
            times = len(runs) if runs and campaign.effort is None else 1
            own = [plan for run in runs or (record,) if (plan := plans.get(run.id))]
            for period, share in _shares(campaign, own, period_of).items():
                if period:
                    yield CampaignEffort(record, EffortOf(period, team, work * times * share, bool(campaign.supports)))


def effort_of(handbook: Handbook, campaign: Campaign) -> Duration | None:
    """The work that a campaign takes: its own, else that of a usual campaign of its playbook."""
    playbook = handbook.playbooks.get(campaign.playbook)
    return campaign.effort or (playbook.model.effort if playbook else None)


_PeriodOf = Callable[[date], GoalPeriod | None]


def _only(period: GoalPeriod, days: Days) -> _PeriodOf:
    return lambda day: period if days.hold(day) else None


def _shares(campaign: Campaign, plans: Sequence[Plan], period_of: _PeriodOf) -> Mapping[GoalPeriod | None, Decimal]:
    """Quarter, or whatever period is asked for -> the part of the work that lies in it."""
    found = defaultdict[GoalPeriod | None, Decimal](Decimal)
    for step in (step for plan in plans for step in plan.steps):
        found[period_of(step.due)] += step.days
    total = sum(found.values())
    if total:
        return {period: days / total for period, days in found.items()}
    return {period_of(campaign.day): Decimal(1)} if campaign.day else {}


def unknown_quarters(handbook: Handbook) -> Collection[Quarter]:
    """The quarters of whose work a part belongs to nobody, for an owner is missing or wrong: that is told already."""
    return {
        handbook.years.quarter_of(record.model.day)
        for record in handbook.runs.values()
        if record.model.day
        and effort_of(handbook, record.model)
        and record.model.status != "cancelled"
        and _team_of(handbook, record.model) is None
    }


def _team_of(handbook: Handbook, campaign: Campaign) -> str | None:
    owner = handbook.people.get(campaign.owner or "")
    return owner.model.team if owner else None
