"""A campaign whose day is past and whose file still says that it runs: what pages say of it, and from which day on."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan
from handbook.rendering.dated import over_from
from handbook.rendering.findings import with_code
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Over:
    """`last` is the ISO day that is past from `first` on; from `asks` on nothing is to come, or something is late.

    `how` says how to end it, for those who may.
    """

    last: str
    first: str
    asks: str
    how: Markup


def over(site: Site, record: Record[Campaign], plan: Plan | None) -> Over | None:
    """What is said of a campaign that takes place once and is not closed; None of any other.

    The steps of a series are done date by date, and its end is asked for by the check.
    """
    campaign, last = record.model, _last_day(record.model, plan)
    if last is None or campaign.status not in ("active", "draft") or campaign.repeats or record.part_of:
        return None
    how = Markup() if site.is_public else with_code(site.words("campaign.over-how"))
    return Over(last.isoformat(), over_from(last), over_from(_done_by(plan, last)), how)


def _last_day(campaign: Campaign, plan: Plan | None) -> date | None:
    if campaign.day is None:  # its plan has no dates
        return None
    return plan.until if plan else campaign.until or campaign.day


def _done_by(plan: Plan | None, last: date) -> date:
    """The day by which the rest is done: that of the event where a step is late then, else that of the last one."""
    open_until = [step.due for step in plan.steps if step.done is None] if plan else []
    return max(open_until) if open_until and min(open_until) > last else last
