"""The work that campaigns cost, for whoever asks what share of it serves the goals."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.quarter import Quarter
from handbook.model.values import Duration
from handbook.planning.effort import EffortOf, working_days
from handbook.planning.schedule import Plan


class CampaignEffort(NamedTuple):
    """A campaign, and what it costs whom."""

    campaign: Record[Campaign]
    effort: EffortOf


def efforts_of(handbook: Handbook, plans: Mapping[str, Plan]) -> Iterator[CampaignEffort]:
    """The effort of each campaign whose owner has a team, in the order of the files, a part for each quarter.

    It lies where its steps lie, by their working days; without a plan in the quarter of its day D. A campaign without
    `effort` takes that of its playbook. Cancelled campaigns are left out, and those that have not answered whether they
    serve an objective: a rule asks them. One that names an objective counts as serving it, for a wrong name is told
    where it stands. `plans` maps a campaign -> its dated steps.
    """
    days_a_week = len(set(handbook.settings.working_week))
    for record in handbook.campaigns.values():
        campaign, team = record.model, _team_of(handbook, record.model)
        effort = effort_of(handbook, campaign)
        has_answered = bool(campaign.supports or campaign.off_okr)
        if effort and team and has_answered and campaign.status != "cancelled":
            days = working_days(effort, days_a_week)
            for quarter, share in _shares(campaign, plans.get(record.id)).items():
                yield CampaignEffort(record, EffortOf(quarter, team, days * share, bool(campaign.supports)))


def effort_of(handbook: Handbook, campaign: Campaign) -> Duration | None:
    """The work that a campaign takes: its own, else that of a usual campaign of its playbook."""
    playbook = handbook.playbooks.get(campaign.playbook)
    return campaign.effort or (playbook.model.effort if playbook else None)


def _shares(campaign: Campaign, plan: Plan | None) -> Mapping[Quarter, Decimal]:
    """Quarter -> the part of the work that lies in it."""
    found = defaultdict[Quarter, Decimal](Decimal)
    for step in plan.steps if plan else ():
        found[Quarter.of(step.due)] += step.days
    total = sum(found.values())
    if total:
        return {quarter: days / total for quarter, days in found.items()}
    return {Quarter.of(campaign.day): Decimal(1)} if campaign.day else {}


def unknown_quarters(handbook: Handbook) -> Collection[Quarter]:
    """The quarters of whose work a part belongs to nobody, for an owner is missing or wrong: that is told already."""
    return {
        Quarter.of(record.model.day)
        for record in handbook.campaigns.values()
        if record.model.day
        and effort_of(handbook, record.model)
        and record.model.status != "cancelled"
        and _team_of(handbook, record.model) is None
    }


def _team_of(handbook: Handbook, campaign: Campaign) -> str | None:
    owner = handbook.people.get(campaign.owner or "")
    return owner.model.team if owner else None
