"""When a record was last read again, and when that is due."""

from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.document import Reviewed
from handbook.rendering.dated import Day
from handbook.rendering.site import Site
from handbook.rules import reviews


@dataclass(frozen=True)
class ReviewDays:
    """The last review and the day of the next; `overdue_from` is the first day on which it is late, in ISO."""

    last: Day
    next: Day
    overdue_from: str


def review_of(site: Site, record: Record[Reviewed]) -> ReviewDays | None:
    """The reviews of a record; None where there never was one."""
    found = reviews.review_of(record, site.handbook)
    if found is None:
        return None
    last, due = (Day(day.isoformat(), site.day(day)) for day in (found.reviewed, found.due))
    return ReviewDays(last, due, found.overdue_from.isoformat())
