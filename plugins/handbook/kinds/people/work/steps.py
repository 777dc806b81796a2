"""The campaigns that run or wait, and what is still to be done in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rendering.campaign_words import step_day, step_title
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class OpenStep:
    """A step that is not done yet, in the plan of its campaign."""

    due: Day
    time: str
    step: Named
    campaign: Named


@once
def open_plans(site: Site) -> Sequence[tuple[Record[Campaign], Plan]]:
    """The campaigns that still run or wait, with their plans."""
    plans = ((site.handbook.runs[campaign_id], plan) for campaign_id, plan in site.plans.items())
    return [(campaign, plan) for campaign, plan in plans if campaign.model.is_open]


def takes_its_turn(site: Site, run: Record[Campaign]) -> bool:
    """Whether no later date of the same series had come at the last change of the handbook."""
    end = turn_ends(site).get(run.id)
    return end is None or end > site.as_of


@once
def turn_ends(site: Site) -> Mapping[str, date]:
    """Date of a series -> the day on which the next one comes, which does not get there by being cancelled.

    From that day on what is open of it leaves the lists: nobody ticks the letter of last week any more. The last date,
    and what does not repeat, has none.
    """
    ends: dict[str, date] = {}
    for runs in site.handbook.dates.values():
        days = {run.id: run.model.day for run in runs if run.model.day and run.model.status != "cancelled"}
        following = dict(pairwise(sorted(set(days.values()))))
        ends |= {name: following[day] for name, day in days.items() if day in following}
    return ends


def leaves_on(site: Site, run: Record[Campaign]) -> str:
    """The ISO day from which what is open of a campaign is in no list any more; empty for never."""
    end = turn_ends(site).get(run.id)
    return end.isoformat() if end else ""


def undone(plan: Plan) -> Iterator[PlannedStep]:
    """The steps of a plan without a day on which they were done."""
    return (step for step in plan.steps if step.done is None)


def open_step(site: Site, here: str, campaign: Record[Campaign], step: PlannedStep) -> OpenStep:
    """A step with its names, linked to its line in the campaign's checklist."""
    title = step_title(site, campaign.model, step.id)
    return OpenStep(
        due=step_day(site, step, "day"),
        time=step.hours or "",
        step=Named(title, site.link(here, "campaign", campaign.id, f"step-{step.id}")),
        campaign=named(site, here, "campaign", campaign.id),
    )
