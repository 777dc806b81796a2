"""The work that campaigns cost, for whoever asks what share of it serves the goals."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.quarter import Quarter
from handbook.planning.effort import EffortOf, working_days


class CampaignEffort(NamedTuple):
    """A campaign, and what it costs whom."""

    campaign: Record[Campaign]
    effort: EffortOf


def efforts_of(handbook: Handbook) -> Iterator[CampaignEffort]:
    """The effort of each campaign that has one and whose owner has a team, in the order of the files.

    Cancelled campaigns are left out, and those that have not answered whether they serve an objective: a rule asks
    them. One that names an objective counts as serving it, for a wrong name is told where it stands.
    """
    days_a_week = len(set(handbook.settings.working_week))
    for record in handbook.campaigns.values():
        campaign, team = record.model, _team_of(handbook, record.model)
        has_answered = bool(campaign.supports or campaign.off_okr)
        if campaign.effort and team and has_answered and campaign.status != "cancelled":
            days = working_days(campaign.effort, days_a_week)
            yield CampaignEffort(record, EffortOf(Quarter.of(campaign.date), team, days, bool(campaign.supports)))


def unknown_quarters(handbook: Handbook) -> Collection[Quarter]:
    """The quarters of whose work a part belongs to nobody, for an owner is missing or wrong: that is told already."""
    return {
        Quarter.of(record.model.date)
        for record in handbook.campaigns.values()
        if record.model.effort and record.model.status != "cancelled" and _team_of(handbook, record.model) is None
    }


def _team_of(handbook: Handbook, campaign: Campaign) -> str | None:
    owner = handbook.people.get(campaign.owner or "")
    return owner.model.team if owner else None
