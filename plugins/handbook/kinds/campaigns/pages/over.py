"""A campaign whose day is past and whose file still says that it runs: what pages say of it, and from which day on."""

from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.campaigns.ended import done_by, last_day
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
    """What is said of a campaign that takes place once and is not closed; None of any other."""
    last = last_day(record, plan)
    if last is None:
        return None
    how = Markup() if site.is_public else with_code(site.words("campaign.over-how"))
    return Over(last.isoformat(), over_from(last), over_from(done_by(plan, last)), how)
