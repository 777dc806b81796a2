"""How many people report to one manager, and whether that is more than the settings allow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handbook.model.company import Person
from handbook.model.days import ALWAYS
from handbook.planning.reporting import direct_reports
from handbook.rendering.dated import DayCount, day_count
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class SpanOfControl:
    """The people right below somebody: the `count` of those who stay, and whether it is more than the `most` allowed.

    `here` counts all who are here, each until the last day.
    """

    count: int
    is_over: bool
    most: int
    here: DayCount
    now: int
    """How many they are at the last change."""


@once
def spans(site: Site) -> dict[str, SpanOfControl]:
    """Person -> the span of control, for everybody to whom somebody reports."""
    below = direct_reports({person: model.manager for person, model in site.crew.people.items()})
    return {person: _span(site, [site.crew.people[report] for report in reports]) for person, reports in below.items()}


def _span(site: Site, reports: Sequence[Person]) -> SpanOfControl:
    most = site.handbook.settings.people.max_reports
    here = people_by_day(reports, site.words.forms("org.reports"))
    return SpanOfControl(here.lasting, here.lasting > most, most, here, len(reports))


def people_by_day(people: Iterable[Person], forms: tuple[str, str]) -> DayCount:
    """How many of these people are here, each until the last day."""
    return day_count(((ALWAYS._replace(last=model.left) if model.left else ALWAYS, 1) for model in people), forms)
