"""When a playbook was last read again, and when that is due."""

import datetime
from dataclasses import dataclass

from handbook.model.playbook import Playbook
from handbook.rendering.dated import Day
from handbook.rendering.site import Site
from handbook.rules.ages import end_of


@dataclass(frozen=True)
class Review:
    """The last review and the day of the next; `overdue_from` is the first day on which it is late, in ISO."""

    last: Day
    next: Day
    overdue_from: str


def review_of(site: Site, playbook: Playbook) -> Review | None:
    """The reviews of a playbook; None where there never was one."""
    if playbook.reviewed is None:
        return None
    due = end_of(playbook.reviewed, playbook.review_every or site.handbook.settings.playbooks.review_every)
    overdue = due + datetime.timedelta(days=1) if due < datetime.date.max else due
    return Review(_day(site, playbook.reviewed), _day(site, due), overdue.isoformat())


def _day(site: Site, day: datetime.date) -> Day:
    return Day(day.isoformat(), site.day(day))
