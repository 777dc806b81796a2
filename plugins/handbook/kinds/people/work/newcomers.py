"""The first months that are not over, worked out once for the pages of newcomers and of those who help them."""

from collections.abc import Mapping

from handbook.kinds.people.onboarding import Onboarding, first_weeks
from handbook.planning.schedule import PlannedStep
from handbook.rendering.once import once
from handbook.rendering.site import Site


@once
def newcomers(site: Site) -> Mapping[str, Onboarding]:
    """Person -> the first month that was not over at the last change of the handbook; nobody for the public."""
    people = () if site.is_public else site.handbook.people
    found = ((person, first_weeks(site.handbook, person, site.language)) for person in people)
    return {person: month for person, month in found if month and month.plan.steps[-1].due >= site.as_of}


def is_told(site: Site, step: PlannedStep) -> bool:
    """Whether a step of a first month is late where nobody ticked it: not one that was past at the last change.

    No file holds what is done of a first month, so that what nobody asks for any more has to end by itself.
    """
    return step.due >= site.as_of


def month_key(person: str) -> str:
    """What browsers call the checklist of somebody's first month, on whichever page a step of it is ticked."""
    return f"onboarding-{person}"
