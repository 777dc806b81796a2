"""What is needed on the days of the event themselves: the run of show, whom to call, where, and which forms to take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import quote

from handbook.kinds.playbooks.pages.template_page import templates_of
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import clock_time, step_title
from handbook.rendering.named import Named
from handbook.rendering.page import record_place
from handbook.rendering.site import Site

_MOST_DAYS: Final = 7
"""An event that goes on for longer is no matter of hours."""


@dataclass(frozen=True)
class Moment:
    """What takes place on one of the days; `time` is empty for what has no hour, `until` for what is not a window."""

    time: str
    title: str
    href: str
    person: Avatar | None
    until: str


@dataclass(frozen=True)
class EventDay:
    """One day of the event, by the hour."""

    heading: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Contact:
    """Somebody who takes part, and their address; the telephone is written by hand."""

    person: Avatar
    email: Named | None


@dataclass(frozen=True)
class DaySheet:
    """The sheet of the event. `templates` are those of the playbook."""

    days: tuple[EventDay, ...]
    contacts: tuple[Contact, ...]
    templates: tuple[Named, ...]


def day_sheet(site: Site, record: Record[Campaign], plan: Plan | None) -> DaySheet | None:
    """The sheet of a campaign that is to come; None where nothing takes place on its day, or it goes on for weeks."""
    days = _days(plan) if plan and record.model.day and record.model.is_open else ()
    if plan is None or not any(steps for _, steps in days):
        return None
    here, on_days = record_place("campaign", record.id)[0], [step for _, steps in days for step in steps]
    return DaySheet(
        days=tuple(
            EventDay(site.day(day, "long"), tuple(_moment(site, record, plan, step, day) for step in steps))
            for day, steps in days
        ),
        contacts=tuple(_contacts(site, here, record.model, [*on_days, *plan.steps])),
        templates=templates_of(site, here, record.model.playbook),
    )


def _days(plan: Plan) -> Sequence[tuple[date, Sequence[PlannedStep]]]:
    """Each day of the event with what takes place on it."""
    count = (plan.until - plan.date).days + 1
    days = (plan.date + timedelta(days=each) for each in range(count if count <= _MOST_DAYS else 0))
    return [(day, _on(plan.steps, day)) for day in days]


def _on(steps: Sequence[PlannedStep], day: date) -> list[PlannedStep]:
    """What takes place on a day, by the hour; before it what has none, behind it the windows that are open."""
    found = [step for step in steps if (step.start if step.is_spread else step.due) <= day <= step.due]
    return sorted(found, key=lambda step: (_is_open(step, day), step.time or ""))


def _is_open(step: PlannedStep, day: date) -> bool:
    """Whether a window goes on after the day: nothing is due on it."""
    return step.opens is not None and day < step.due


def _moment(site: Site, record: Record[Campaign], plan: Plan, step: PlannedStep, day: date) -> Moment:
    here, is_open = record_place("campaign", record.id)[0], _is_open(step, day)
    return Moment(
        time="" if is_open else clock_time(site, plan, step),
        title=step_title(site, record.model, step.id),
        href=f"#step-{step.id}",
        person=avatar(site, here, step.person) if step.person else None,
        until=site.words("campaign.due-on", day=site.day(step.due, "weekday")) if is_open else "",
    )


def _contacts(site: Site, here: str, campaign: Campaign, steps: Sequence[PlannedStep]) -> Iterator[Contact]:
    """Who runs the campaign, and those who do these steps, in their order."""
    for person in dict.fromkeys(filter(None, (campaign.owner, *(step.person for step in steps)))):
        record = site.handbook.people.get(person)
        email = record and record.model.email
        yield Contact(avatar(site, here, person), Named(email, f"mailto:{quote(email, safe='@')}") if email else None)
