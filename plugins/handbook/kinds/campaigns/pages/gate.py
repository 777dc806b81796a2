"""The gate: does a campaign serve one of the objectives?"""

from dataclasses import dataclass
from typing import Literal

from handbook.kinds.campaigns.asked import must_serve
from handbook.model.campaign import Campaign
from handbook.rendering.site import Site
from handbook.rendering.uris import SET_ASIDE


@dataclass(frozen=True)
class Gate:
    """The answer in a word or two; with `href` it leads to what was set aside, and why."""

    text: str
    tone: Literal["good", "warn", "bad"]
    href: str | None = None


def gate(site: Site, campaign: Campaign, here: str) -> Gate | None:
    """The badge of a campaign, for the page `here`; why one serves nothing is not for the public."""
    if campaign.supports:
        return Gate(site.words("gate.serves"), "good")
    if campaign.off_okr:
        return Gate(site.words("gate.aside"), "warn", site.href(here, SET_ASIDE))
    is_asked = not site.is_public and must_serve(site.handbook, campaign.playbook)
    return Gate(site.words("gate.no-answer"), "bad") if is_asked else None
