"""What pages say of a campaign wherever they name it: its status, what its steps are called, the hour of each."""

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rendering.prose.html import inline_html
from handbook.rendering.site import Site

STATUS_TONES: Final[Mapping[str, str]] = {
    "draft": "",
    "active": "hb-badge--good",
    "done": "",
    "cancelled": "hb-badge--bad",
}
"""Status -> the class of its badge."""


def step_title(site: Site, campaign: Campaign, step_id: str) -> str:
    """The campaign's own title as it was typed, else the playbook's in the site's language, else the id.

    A heading of a playbook may hold `code` or *emphasis*: it is safe HTML then.
    """
    change = campaign.steps.get(step_id)
    if change and change.title:
        return change.title
    playbook = site.handbook.playbooks.get(campaign.playbook)
    return playbook_step_title(site, playbook, step_id) if playbook else step_id


def playbook_step_title(site: Site, playbook: Record[Playbook], step_id: str) -> str:
    """The title of a playbook's step in the site's language, as safe HTML; else its id."""
    translation, step = playbook.translations.get(site.language), playbook.steps.get(step_id)
    words = translation.steps.get(step_id) if translation else None
    title = words.title if words else step and step.title
    return inline_html(title) if title else step_id


def plain(title: str) -> str:
    """A title where no HTML can be: in a picture, a tooltip, the name of a page."""
    return title.striptags() if isinstance(title, Markup) else title


def clock_time(site: Site, plan: Plan, step: PlannedStep) -> str:
    """The time of day, with the city whose clock is meant where that is not the handbook's."""
    if step.time is None or plan.timezone == site.handbook.settings.timezone:
        return step.time or ""
    return f"{step.time} ({plan.timezone.rpartition('/')[2].replace('_', ' ')})"
