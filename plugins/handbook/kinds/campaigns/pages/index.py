"""The index of campaigns: what runs, what is planned, what is over."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.kinds.campaigns.pages.gate import Gate, gate
from handbook.kinds.campaigns.pages.head import StepsDone, progress
from handbook.kinds.campaigns.pages.over import Over, over
from handbook.kinds.campaigns.pages.series import next_dates
from handbook.loading.records import Record
from handbook.model.campaign import Campaign, Status
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import STATUS_TONES, event_days
from handbook.rendering.dated import DatedBadge, Day
from handbook.rendering.named import Named, named, named_goals
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import CALENDAR, SET_ASIDE, WEEK

_HERE = index_of("campaign")
_OPEN: tuple[Status, ...] = ("active", "postponed", "draft")
_CLOSED: tuple[Status, ...] = ("done", "cancelled")


@dataclass(frozen=True)
class CampaignRow:
    """One line of the index. `day` is day D, whose distance from today matters while it `is_open`.

    Of what repeats it is the first and the last one, and `next_dates` are those that come next, day by day.
    """

    name: Named
    day: Day
    is_open: bool
    over: Over | None
    next_dates: tuple[DatedBadge, ...]
    playbook: Named
    owner: Avatar | None
    gate: Gate | None
    goals: tuple[Named, ...]
    progress: StepsDone | None
    status: str
    status_tone: str


@dataclass(frozen=True)
class StatusGroup:
    """The campaigns of one status under a heading."""

    id: str
    heading: str
    rows: tuple[CampaignRow, ...]


@dataclass(frozen=True)
class CampaignsView:
    """All campaigns: open ones by status, the others folded.

    `week` and `calendar` lead to views of all open ones, `set_aside` to those outside the objectives.
    """

    open: tuple[StatusGroup, ...]
    closed: tuple[CampaignRow, ...]
    week: Named
    calendar: Named
    set_aside: Named


def campaigns_index(site: Site) -> Page:
    """The page of all campaigns."""
    words = site.words
    view = campaigns_view(site)
    toc = tuple(TocEntry(group.id, group.heading) for group in view.open)
    html = render("campaign_index.html.jinja", view, words)
    return Page(_HERE, site.title("campaign"), html, toc, description=words("campaign.index-intro"))


def campaigns_view(site: Site) -> CampaignsView:
    """Open campaigns with the next day D first, closed ones with the latest first."""
    groups = (_group(site, status) for status in _OPEN)
    week = Named(site.words("work.see-week"), site.href(_HERE, WEEK))
    calendar = Named(site.words("calendar.title"), site.href(_HERE, CALENDAR))
    closed = sorted(_of(site, *_CLOSED), key=lambda record: record.model.place_in_time, reverse=True)
    aside = Named(site.words("aside.title"), site.href(_HERE, SET_ASIDE))
    return CampaignsView(tuple(group for group in groups if group.rows), _rows(site, closed), week, calendar, aside)


def _group(site: Site, status: Status) -> StatusGroup:
    records = sorted(_of(site, status), key=lambda record: record.model.place_in_time)
    return StatusGroup(status, site.words(f"campaign.status-{status}"), _rows(site, records))


def _of(site: Site, *statuses: Status) -> list[Record[Campaign]]:
    return [record for record in site.handbook.campaigns.values() if record.model.status in statuses]


def _rows(site: Site, records: Iterable[Record[Campaign]]) -> tuple[CampaignRow, ...]:
    return tuple(_row(site, record) for record in records)


def _row(site: Site, record: Record[Campaign]) -> CampaignRow:
    campaign, plan = record.model, site.plans.get(record.id)
    return CampaignRow(
        name=named(site, _HERE, "campaign", record.id),
        day=event_days(site, record),
        is_open=campaign.is_open and campaign.day is not None,
        over=over(site, record, plan),
        next_dates=next_dates(site, record) if campaign.repeats and campaign.is_open else (),
        playbook=named(site, _HERE, "playbook", campaign.playbook),
        owner=avatar(site, _HERE, campaign.owner) if campaign.owner else None,
        gate=gate(site, campaign, _HERE),
        goals=named_goals(site, _HERE, campaign.supports),
        progress=progress(site, plan) if plan else None,
        status=site.words(f"campaign.status-{campaign.status}"),
        status_tone=STATUS_TONES[campaign.status],
    )
