"""The first months that are not over, worked out once for the pages of newcomers and of those who help them."""

from collections.abc import Mapping

from handbook.kinds.people.onboarding import Onboarding, first_weeks
from handbook.rendering.once import once
from handbook.rendering.site import Site


@once
def newcomers(site: Site) -> Mapping[str, Onboarding]:
    """Person -> the first month that was not over at the last change of the handbook; nobody for the public."""
    people = () if site.is_public else site.handbook.people
    found = ((person, first_weeks(site.handbook, person, site.language)) for person in people)
    return {person: month for person, month in found if month and month.plan.steps[-1].due >= site.as_of}
