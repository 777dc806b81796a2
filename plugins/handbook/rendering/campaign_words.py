"""What pages say of a campaign wherever they name it: its status, what its steps are called, the hour of each."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from markupsafe import Markup

from handbook.loading.records import Record
from handbook.locales.days import DayLength
from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rendering.dated import Day, span
from handbook.rendering.prose.html import inline_html
from handbook.rendering.site import Site

STATUS_TONES: Final[Mapping[str, str]] = {
    "draft": "",
    "active": "hb-badge--good",
    "postponed": "hb-badge--warn",
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


def who_approves(site: Site, campaign: Campaign, approver: str | None) -> str | None:
    """The person who says yes: of the role in this campaign, of the role itself, or as named."""
    role = site.handbook.roles.get(approver or "")
    return campaign.people.get(approver or "") or (role.model.person if role else approver)


def plain(title: str) -> str:
    """A title where no HTML can be: in a picture, a tooltip, the name of a page."""
    return title.striptags() if isinstance(title, Markup) else title


def event_days(site: Site, record: Record[Campaign], length: DayLength = "day") -> Day:
    """The days of its event; words alone where it has none yet."""
    first = record.model.day
    if runs := site.handbook.dates.get(record.id):
        days = [run.model.day_in_series for run in runs]
        return span(site, min(days), max(last_day(site, run, run.model.day_in_series) for run in runs), length)
    if first is None:
        is_unclear = record.model.repeats and record.model.first_day
        return Day("", site.words("campaign.no-dates" if is_unclear else "campaign.day-to-come"))
    return span(site, first, last_day(site, record, first), length)


def last_day(site: Site, record: Record[Campaign], first: date) -> date:
    """The last day of its event, as far as it is known without a plan."""
    plan, until = site.plans.get(record.id), record.model.until
    return plan.until if plan else max(until or first, first)


def step_day(site: Site, step: PlannedStep, length: DayLength = "weekday") -> Day:
    """The due date; of an event of several days, and of a window, the first day with the last."""
    text = site.days(step.start if step.is_spread else step.due, step.due, length)
    first, opens = step.start if step.lasts else None, step.opens
    return Day(step.due.isoformat(), text, first.isoformat() if first else "", opens.isoformat() if opens else "")


def clock_time(site: Site, plan: Plan, step: PlannedStep) -> str:
    """The hours of the day, with the city whose clock is meant where that is not the handbook's."""
    if step.hours is None or plan.timezone == site.handbook.settings.timezone:
        return step.hours or ""
    return f"{step.hours} ({plan.timezone.rpartition('/')[2].replace('_', ' ')})"
