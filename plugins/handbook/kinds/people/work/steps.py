"""The campaigns that run or wait, and what is still to be done in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

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
    """Whether no later date of the same series has come: nobody ticks the letter of last week any more."""
    latest = _latest_dates(site).get(run.part_of)
    return latest is None or run.model.place_in_time >= latest


@once
def _latest_dates(site: Site) -> Mapping[str, date]:
    """Series -> the last of its dates that has come; none of one that has not begun."""
    come = {
        series: [day for run in runs if (day := run.model.day) and day <= site.as_of]
        for series, runs in site.handbook.dates.items()
    }
    return {series: max(days) for series, days in come.items() if days}


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
