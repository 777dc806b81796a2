"""The campaigns run with a playbook, and the file that opens the next one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook
from handbook.rendering.campaign_words import STATUS_TONES, event_days
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site
from handbook.starters.yaml_text import money


@dataclass(frozen=True)
class CampaignLine:
    """One use of the playbook."""

    campaign: Named
    day: Day
    status: str
    tone: str


@dataclass(frozen=True)
class NewCampaign:
    """The file to write for a new campaign: an example of its path, its text, and where the code host opens it."""

    path: str
    text: str
    href: str | None = None


def campaign_lines(site: Site, here: str, playbook_id: str) -> tuple[CampaignLine, ...]:
    """The campaigns of a playbook, the latest first."""
    latest_first = sorted(
        _by_playbook(site).get(playbook_id, ()), key=lambda record: record.model.place_in_time, reverse=True
    )
    return tuple(_line(site, here, record) for record in latest_first)


@once
def _by_playbook(site: Site) -> Mapping[str, Sequence[Record[Campaign]]]:
    return grouped((record.model.playbook, record) for record in site.handbook.campaigns.values())


def _line(site: Site, here: str, record: Record[Campaign]) -> CampaignLine:
    campaign = record.model
    return CampaignLine(
        campaign=named(site, here, "campaign", record.id),
        day=event_days(site, record),
        status=site.words(f"campaign.status-{campaign.status}"),
        tone=STATUS_TONES[campaign.status],
    )


def new_campaign(site: Site, playbook_id: str, playbook: Playbook) -> NewCampaign:
    """What to write to open a campaign with a playbook in the reader's language."""
    day = site.words("playbook.the-event") if playbook.event is None else " ".join(playbook.event.split())
    choices = "".join(f"  {name}: {_quoted(all_[0])}{_others(all_)}\n" for name, all_ in playbook.options.items())
    words, runs = site.words, site.handbook.roles.get(playbook.owner or "")
    lines = (
        f"title: {_quoted(playbook.title)}\n",
        f"playbook: {playbook_id}\n",
        f"date: {words('playbook.year-month')}-{words('playbook.day')}    # {day}\n",
        f"options:\n{choices}" if choices else "",
        "status: draft\n",
        f"owner: {(runs and runs.model.person) or words('playbook.somebody')}    # {words('new.owner')}\n",
        f"supports: [{words('playbook.goal')}]    # {words('new.serves')}\n",
        f"budget: {{planned: {money(playbook.budget)}}}    # {words('new.budget')}\n" if playbook.budget else "",
    )
    path, text = f"campaigns/{words('playbook.year-month')}-{playbook_id}.yml", "".join(lines)
    return NewCampaign(path, text, site.new_file_url(path, text))


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar: JSON's strings are that too (YAML 1.2, 1.3)."""
    return json.dumps(text, ensure_ascii=False)


def _others(choices: list[str]) -> str:
    others = " | ".join(" ".join(choice.split()) for choice in choices[1:])
    return f"    # {others}" if others else ""
