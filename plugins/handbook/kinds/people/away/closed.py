"""The days on which nobody works: closures of the company, and the public holidays of its calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from handbook.kinds.people.away.absences import called_on, coming
from handbook.model.settings import Period
from handbook.planning.public_holidays import public_holidays
from handbook.rendering.dated import Day, over_from, span
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class ClosedDays:
    """Days on which nobody works, and what they are called; `end` is the ISO day from which they are over."""

    days: Day
    title: str
    end: str


@once
def closed_days(site: Site) -> tuple[ClosedDays, ...]:
    """The closures and public holidays from the last change to the end of the year after it, in order.

    A public holiday on which the company works is none.
    """
    horizon = date(site.as_of.year + 1, 12, 31)
    found = coming(site, [*site.handbook.settings.closures, *_holidays(site, horizon)])
    return tuple(_closed(site, period) for period in found if period.from_ <= horizon)


def _holidays(site: Site, horizon: date) -> Iterator[Period]:
    settings = site.handbook.settings
    years = range(site.as_of.year, horizon.year + 1)
    for day, name in public_holidays(settings.calendar, years, site.language).items():
        if day not in settings.working_days:
            yield Period.model_construct(from_=day, to=day, title=name)


def _closed(site: Site, period: Period) -> ClosedDays:
    return ClosedDays(span(site, period.from_, period.to, "dated"), called_on(site, period), over_from(period.to))
