"""Open steps of many campaigns as rows to tick, on a person's page and on the team's week."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handbook.kinds.people.work.newcomers import is_told, month_key, newcomers
from handbook.kinds.people.work.steps import leaves_on, open_plans, takes_its_turn, undone
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.hours import in_order, in_utc
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.campaign_words import clock_time, plain, step_day, step_title, who_approves
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site

OpenWork = tuple[Record[Campaign], Plan, PlannedStep]
"""A step that is not done, in the plan of its campaign, or of somebody's first month."""


@dataclass(frozen=True)
class WorkRow:
    """One open step. What it does not have is empty.

    `key` is what the checklist of the campaign or first month remembers its tick by; `step` is linked to its row
    there, `label` is its title without HTML. `person` is None where nobody does it yet,
    `approver` where nobody else says yes to it. `how` is the link to the how-to.
    `leaves` is the ISO day on which the next date of the same series comes.
    """

    key: str
    step: Named
    label: str
    campaign: Named
    is_draft: bool
    due: Day
    time: str
    person: Avatar | None
    approver: Named | None
    done_when: str
    how: str
    leaves: str = ""


@once
def open_work(site: Site) -> Sequence[OpenWork]:
    """All open steps of the campaigns that run or wait, campaign by campaign, then what newcomers get from others."""
    plans = ((campaign, plan) for campaign, plan in open_plans(site) if takes_its_turn(site, campaign))
    campaigns = [(campaign, plan, step) for campaign, plan in plans for step in undone(plan)]
    return [*campaigns, *_for_newcomers(site)]


def asked_of(site: Site, work: OpenWork) -> str | None:
    """The person who has to say yes to an open step of somebody else."""
    campaign, _, step = work
    approver = who_approves(site, campaign.model, step.approver)
    return approver if approver in site.handbook.people and approver != step.person else None


def _for_newcomers(site: Site) -> Iterator[OpenWork]:
    """The steps of first months that others have to do, from the last change of the handbook on.

    What stands for the campaign is the person: nobody writes a file of it.
    """
    for person, found in newcomers(site).items():
        campaign = Campaign(title=person, playbook=found.playbook.id, date=found.plan.date, status="active")
        record = Record("person", person, campaign, site.handbook.people[person].source)
        for step in found.plan.steps if person in site.crew.people else ():
            if is_told(site, step) and step.person != person:
                yield record, found.plan, step


@once
def work_by_person(site: Site) -> Mapping[str | None, Sequence[OpenWork]]:
    """Person -> the open steps of that person, in time; None -> those that nobody does yet."""
    return grouped((work[2].person, work) for work in in_time(open_work(site)))


def in_time(work: Iterable[OpenWork]) -> Sequence[OpenWork]:
    """Open steps by due date, those of one day by their hours, each on the clock of its plan."""
    return in_order(work, due, _hour)


def _hour(work: OpenWork) -> datetime | None:
    _, plan, step = work
    return in_utc(due(work), step.time, plan.timezone) if step.time else None


def due(work: OpenWork) -> date:
    """The day by which an open step is listed."""
    return work[2].falls_on


def work_rows(site: Site, here: str, work: Iterable[OpenWork]) -> tuple[WorkRow, ...]:
    """Rows for the page `here`, in the order given."""
    return tuple(_row(site, here, entry) for entry in work)


def _checklist(campaign: Record[Campaign]) -> str:
    """What the checklist is called in which the same step has the same tick."""
    return month_key(campaign.id) if campaign.kind == "person" else campaign.id


def _row(site: Site, here: str, work: OpenWork) -> WorkRow:
    (campaign, plan, step), approver = work, asked_of(site, work)
    title, playbook = step_title(site, campaign.model, step.id), campaign.model.playbook
    return WorkRow(
        key=f"{_checklist(campaign)}:{step.id}",
        step=Named(title, site.link(here, campaign.kind, campaign.id, f"step-{step.id}")),
        label=plain(title),
        campaign=named(site, here, campaign.kind, campaign.id),
        is_draft=campaign.model.status == "draft",
        due=step_day(site, step),
        time=clock_time(site, plan, step),
        person=avatar(site, here, step.person) if step.person else None,
        approver=named(site, here, "person", approver) if approver else None,
        done_when=step.done_when or "",
        how="" if step.extra else site.link(here, "playbook", playbook, step.id),
        leaves=leaves_on(site, campaign),
    )
