"""What a person still has to do, over all campaigns that run."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.schedule import Plan, PlannedStep
from handbook.rendering.dated import Day
from handbook.rendering.named import Named, named
from handbook.rendering.site import Site
from handbook.rendering.step_titles import step_title


@dataclass(frozen=True)
class OpenStep:
    """A step that is not done yet, in the plan of its campaign."""

    due: Day
    time: str
    step: Named
    campaign: Named


def open_steps(site: Site, here: str, person: str) -> tuple[OpenStep, ...]:
    """The open steps of a person, by due date."""
    found = ((step, campaign) for campaign, plan in open_plans(site) for step in undone(plan) if step.person == person)
    return tuple(
        open_step(site, here, campaign, step) for step, campaign in sorted(found, key=lambda pair: pair[0].due)
    )


def open_plans(site: Site) -> Iterator[tuple[Record[Campaign], Plan]]:
    """The campaigns that still run or wait, with their plans."""
    for campaign_id, plan in site.plans.items():
        campaign = site.handbook.campaigns[campaign_id]
        if campaign.model.is_open:
            yield campaign, plan


def undone(plan: Plan) -> Iterator[PlannedStep]:
    """The steps of a plan without a day on which they were done."""
    return (step for step in plan.steps if step.done is None)


def open_step(site: Site, here: str, campaign: Record[Campaign], step: PlannedStep) -> OpenStep:
    """A step with its names, linked to its line in the campaign's checklist."""
    title = step_title(site, campaign.model, step.id)
    return OpenStep(
        due=Day(step.due.isoformat(), site.day(step.due)),
        time=step.time or "",
        step=Named(title, site.link(here, "campaign", campaign.id)),
        campaign=named(site, here, "campaign", campaign.id),
    )
