"""The page of a campaign: its checklist, on the screen and on paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from handbook.kinds.campaigns.pages.day_sheet import DaySheet, day_sheet
from handbook.kinds.campaigns.pages.debrief import DebriefView, debrief
from handbook.kinds.campaigns.pages.head import CampaignHead, campaign_head
from handbook.kinds.campaigns.pages.over import Over, over
from handbook.kinds.campaigns.pages.schedule import Schedule, schedule
from handbook.kinds.campaigns.pages.series import SeriesView, next_dates, series_view
from handbook.kinds.campaigns.pages.ticking import Ticking, ticking
from handbook.kinds.campaigns.plans import plan_without_day
from handbook.kinds.campaigns.series import is_said_of, key_of
from handbook.loading.kind import Standing
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan
from handbook.planning.series import SeriesDate
from handbook.rendering.beside import Beside, Places, beside, places
from handbook.rendering.campaign_words import event_days
from handbook.rendering.dated import DatedBadge
from handbook.rendering.feeds import calendar_uri
from handbook.rendering.findings import FileNotes, notes_of, notes_within
from handbook.rendering.named import Named
from handbook.rendering.once import once
from handbook.rendering.page import Found, Page, TocEntry, record_place
from handbook.rendering.records import index_link, page_of
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp, stamp
from handbook.rendering.templating import render


@dataclass(frozen=True)
class OwnStep:
    """What the campaign's own file says of a step, to be shown while its playbook cannot be read."""

    title: str
    done: str
    note: str


@dataclass(frozen=True)
class CampaignView:
    """The page of one campaign. Without `schedule`, `own_steps` tells what is known all the same."""

    id: str
    index: Named
    findings: FileNotes
    title: str
    is_open: bool
    over: Over | None
    key: str
    """Of one date of what repeats: what stands below `each:` for it."""
    head: CampaignHead
    schedule: Schedule | None
    own_steps: tuple[OwnStep, ...]
    day: DaySheet | None
    series: SeriesView | None
    next_dates: tuple[DatedBadge, ...]
    debrief: DebriefView | None
    ticking: Ticking
    source: str
    calendar: str
    stamp: Stamp
    beside: Beside | None


def campaign_page(site: Site, record: Record[Campaign]) -> Page:
    """The page of one campaign."""
    view = campaign_view(site, record)
    description = f"{view.head.event.text} · {view.head.playbook.text}"
    html = render("campaign_page.html.jinja", view, site.words)
    return page_of(site, record, html, _toc(site, view), description, _found(site, record, view))


def date_page(site: Site, run: str) -> Page:
    """The page of one date of a campaign that repeats; search finds the series first."""
    page = campaign_page(site, site.handbook.runs[run])
    return replace(page, found=replace(page.found, standing=Standing.ENTRY))


def _found(site: Site, record: Record[Campaign], view: CampaignView) -> Found:
    """Its day, how it stands and who answers for it; it is found by its date in figures, of which none counts alone."""
    head, plan = view.head, site.plans.get(record.id)
    told = (head.event.text, head.status, head.playbook.text, head.owner.name if head.owner else "")
    due = (step.due for step in (plan.steps if plan else ()))
    date = event_days(site, record, "plain").text  # nobody asks for a campaign by its weekday
    return Found(
        line=" · ".join(filter(None, told)),
        words=(*(day.strftime("%Y%m%d") for day in (record.model.day,) if day), date),
        uses=(head.playbook.text,),
        until=max((record.model.place_in_time, *due)),
        is_over=record.model.status == "cancelled",
    )


def campaign_view(site: Site, record: Record[Campaign]) -> CampaignView:
    """What the page of a campaign says."""
    here, campaign = record_place("campaign", record.id)[0], record.model
    plan, key = _plan(site, record), _key(site, record)
    return CampaignView(
        id=record.id,
        index=index_link(site, record),
        findings=_findings(site, record, here),
        title=campaign.title,
        is_open=campaign.is_open and campaign.repeats is None,
        over=over(site, record, plan),
        key=key,
        head=campaign_head(site, record, here),
        schedule=schedule(site, record, plan) if plan else None,
        day=day_sheet(site, record, plan),
        own_steps=() if plan else tuple(_own_steps(site, campaign)),
        series=series_view(site, record, here),
        next_dates=next_dates(site, record) if campaign.repeats else (),
        debrief=debrief(site, record),
        ticking=ticking(site, site.handbook.campaigns.get(record.part_of, record).source, key),
        source=record.source.path,
        calendar=site.href(here, calendar_uri("campaign", record.part_of or record.id)),
        stamp=stamp(site, here),
        beside=beside(site, here, "campaign", record.id, _places(site).get(record.part_of or "", {})),
    )


_TOLD: Final = ("campaign-past-its-day",)
"""What stands in the head of the page: how to end a campaign whose day is past."""


@once
def _places(site: Site) -> Mapping[str, Places]:
    """A campaign that repeats -> its dates in their order; "" -> all campaigns by their days."""
    campaigns = sorted(site.handbook.campaigns.values(), key=lambda record: record.model.place_in_time)
    series = {name: places(run.id for run in runs) for name, runs in site.handbook.dates.items()}
    return {**series, "": places(record.id for record in campaigns)}


def _findings(site: Site, record: Record[Campaign], here: str) -> FileNotes:
    """What is wrong with the file; on the page of one date what is wrong with what is said of it."""
    path, series = record.source.path, site.handbook.campaigns.get(record.part_of)
    if series is None:
        return notes_of(site, here, path, told=_TOLD)
    return notes_within(site, here, path, is_said_of(series.source, _key(site, record)))


def _key(site: Site, record: Record[Campaign]) -> str:
    """The day of the rule, or the day that it has, where the file names it by that."""
    series, day = site.handbook.campaigns.get(record.part_of), record.model.day_in_series
    return key_of(series.model, SeriesDate(record.rule_day, day)) if series and record.rule_day else ""


def _plan(site: Site, record: Record[Campaign]) -> Plan | None:
    """The dated steps, or those of a campaign without a day; None where its playbook cannot be read."""
    playbook = site.handbook.playbooks.get(record.model.playbook)
    if record.model.day or playbook is None:
        return site.plans.get(record.id)
    return plan_without_day(site.handbook, record.model, playbook.model)


def _own_steps(site: Site, campaign: Campaign) -> Iterator[OwnStep]:
    for step_id in dict.fromkeys([*campaign.done, *campaign.steps]):
        done, change = campaign.done.get(step_id), campaign.steps.get(step_id)
        title = change.title if change and change.title else step_id
        yield OwnStep(title, site.day(done) if done else "", (change and change.reason) or "")


def _toc(site: Site, view: CampaignView) -> Iterator[TocEntry]:
    """The headings of the second level, in the order of the template."""
    if view.series and view.series.dates:
        yield TocEntry("dates", site.words("campaign.all-dates"))
    if view.debrief:
        yield TocEntry("debrief", site.words("campaign.debrief"))
    yield TocEntry("checklist", site.words("campaign.checklist"))
    if view.schedule and view.schedule.undated:
        yield TocEntry("undated", site.words("campaign.undated"))
    if view.day:
        yield TocEntry("day", site.words("day-sheet.title"))
    if view.schedule and view.schedule.left_out:
        yield TocEntry("left-out", site.words("campaign.left-out"))
    if view.schedule and view.schedule.gantt:
        yield TocEntry("timeline", site.words("campaign.timeline"))
