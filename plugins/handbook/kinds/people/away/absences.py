"""Days away, as pages show them until they are over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from handbook.model.days import Days, days_before, previous_day
from handbook.model.settings import Period
from handbook.rendering.dated import DatedBadge, Day, badge, day, over_from
from handbook.rendering.site import Site

_SOON = timedelta(days=30)
"""How long before it begins an absence is called the next one."""


@dataclass(frozen=True)
class Absence:
    """Days off, both ends included; `end` is the ISO day from which they are over."""

    first: Day
    last: Day
    title: str
    end: str
    badges: tuple[DatedBadge, ...]


def absences(site: Site, periods: Iterable[Period]) -> tuple[Absence, ...]:
    """The absences that were not over at the last change, in order."""
    return tuple(absence(site, period) for period in coming(site, periods))


def coming(site: Site, periods: Iterable[Period]) -> list[Period]:
    """The periods that were not over at the last change, in order."""
    return sorted(
        (period for period in periods if period.to >= site.as_of), key=lambda period: (period.from_, period.to)
    )


def called_on(site: Site, period: Period) -> str:
    """What days off are called, and which half of each is meant."""
    called = period.called(site.words.language)
    return f"{called} ({site.words(f'common.{period.half}')})" if period.half else called


def absence(site: Site, period: Period) -> Absence:
    """One absence, with the words for the days around it."""
    first = period.from_
    soon = days_before(first, _SOON)
    return Absence(
        first=day(site, first),
        last=day(site, period.to),
        title=called_on(site, period),
        end=over_from(period.to),
        badges=(
            badge(site.words("away.now"), "warn", Days(first, period.to)),
            badge(site.words("away.soon"), "", Days(soon, previous_day(first)), first),
        ),
    )
