"""What was set aside because it serves no objective, so that a no is a reason and a way back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from handbook.kinds.goals.pages.gaps import Gap, nobody_serves
from handbook.kinds.goals.pages.goal_links import supporters_of
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.effort import working_days
from handbook.rendering.budgets import budget_text
from handbook.rendering.campaign_words import STATUS_TONES, event_days
from handbook.rendering.named import Named, named, named_goals, named_owner
from handbook.rendering.page import Page, TocEntry, index_of
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import SET_ASIDE


@dataclass(frozen=True)
class AsideCard:
    """A campaign outside the objectives. `way_back` says what would have to change; empty where it is over."""

    id: str
    name: Named
    status: str
    status_tone: str
    day: str
    reason: str
    approver: Named | None
    effort: str
    budget: str
    served: tuple[Named, ...]
    way_back: str
    edit_href: str | None
    path: str


@dataclass(frozen=True)
class AsideGroup:
    """Campaigns that share an answer."""

    id: str
    heading: str
    lead: str
    cards: tuple[AsideCard, ...]


@dataclass(frozen=True)
class AsideView:
    """The page. `wanted` are the objectives of the newest quarter that nobody serves: where an idea is welcome."""

    index: Named
    summary: str
    groups: tuple[AsideGroup, ...]
    wanted_in: str
    wanted: tuple[Gap, ...]


def set_aside_page(site: Site) -> Page:
    """The page of everything outside the objectives."""
    view, words = set_aside_view(site), site.words
    toc = tuple(_toc(site, view))
    html = render("okr_set_aside.html.jinja", view, words)
    return Page(SET_ASIDE, words("aside.title"), html, toc, None, index_of("okr"), words("aside.description"))


def set_aside_view(site: Site) -> AsideView:
    """Set aside, running all the same, and stopped although an objective was served; each with the latest first."""
    records = sorted(site.handbook.campaigns.values(), key=lambda record: record.model.place_in_time, reverse=True)
    groups = {"aside": list[Record[Campaign]](), "runs": list[Record[Campaign]](), "stopped": list[Record[Campaign]]()}
    for record in records:
        if group := _group_of(record.model):
            groups[group].append(record)
    quarter = next(reversed([*site.handbook.quarters]), None)
    return AsideView(
        index=Named(site.title("okr"), site.href(SET_ASIDE, index_of("okr"))),
        summary=_summary(site, groups["aside"]),
        groups=tuple(_group(site, group, found) for group, found in groups.items() if found),
        wanted_in=site.quarter(quarter) if quarter else "",
        wanted=nobody_serves(site, SET_ASIDE, quarter, supporters_of(site)) if quarter else (),
    )


def _group_of(campaign: Campaign) -> str:
    """Where a campaign stands on the page; empty for one that has no place there."""
    if campaign.off_okr:
        return "aside" if campaign.status in ("draft", "cancelled") else "runs"
    return "stopped" if campaign.status == "cancelled" else ""


def _group(site: Site, group: str, records: Iterable[Record[Campaign]]) -> AsideGroup:
    cards = tuple(_card(site, record, group) for record in records)
    return AsideGroup(group, site.words(f"aside.{group}"), site.words(f"aside.{group}-lead"), cards)


def _card(site: Site, record: Record[Campaign], group: str) -> AsideCard:
    campaign, off = record.model, record.model.off_okr
    return AsideCard(
        id=record.id,
        name=named(site, SET_ASIDE, "campaign", record.id),
        status=site.words(f"campaign.status-{campaign.status}"),
        status_tone=STATUS_TONES[campaign.status],
        day=event_days(site, record).text,
        reason=off.reason if off else (campaign.debrief.change if campaign.debrief else ""),
        approver=named_owner(site, SET_ASIDE, off.approved_by) if off else None,
        effort=site.duration(campaign.effort) if campaign.effort else "",
        budget=budget_text(site, campaign.budget) if campaign.budget else "",
        served=() if off else named_goals(site, SET_ASIDE, campaign.supports),
        way_back=site.words(f"aside.way-back-{group}") if off and campaign.status != "done" else "",
        edit_href=site.edit_url(record.source.path),
        path=record.source.path,
    )


def _summary(site: Site, records: list[Record[Campaign]]) -> str:
    """How many ideas were set aside, and the working days that stay free; those of a draft may still be spent."""
    week = len(set(site.handbook.settings.working_week))
    called_off = (record.model for record in records if record.model.status == "cancelled")
    days = sum((working_days(model.effort, week) for model in called_off if model.effort), Decimal(0))
    ideas = site.words("aside.ideas", len(records))
    kept = site.words("aside.kept", round(days), days=site.number(round(days, 1).normalize()))
    return site.labelled(ideas, kept) if days else ideas


def _toc(site: Site, view: AsideView) -> Iterator[TocEntry]:
    for group in view.groups:
        yield TocEntry(group.id, group.heading)
    if view.wanted:
        yield TocEntry("wanted", site.words("aside.wanted"))
