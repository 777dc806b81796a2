"""Where the site keeps what programs read: addresses that other tools remember, and that never change."""

import posixpath
from typing import Final

from handbook.model.references import KindName
from handbook.rendering.page import HEALTH, WEEK, record_place

TASKS = "data/tasks.json"
TASKS_SCHEMA = "data/tasks.schema.json"
FRESHNESS = "data/freshness.json"
FRESHNESS_SCHEMA = "data/freshness.schema.json"
TEAM_CALENDAR = "data/team.ics"
RENEWALS = "data/renewals.ics"


_SHOWN_ON: Final = {
    **dict.fromkeys((TASKS, TASKS_SCHEMA, TEAM_CALENDAR), WEEK),
    **dict.fromkeys((FRESHNESS, FRESHNESS_SCHEMA), HEALTH),
    RENEWALS: "tools/index.md",
}
_CALENDAR: Final = "calendar.ics"


def page_of_feed(uri: str) -> str | None:
    """The uri of the page that shows what a feed holds; None for what is no feed."""
    folder, name = posixpath.split(uri)
    return f"{folder}/index.md" if name == _CALENDAR else _SHOWN_ON.get(uri)


def calendar_uri(kind: KindName, record_id: str) -> str:
    """The calendar of a campaign, a person or a tool, beside its page: `campaigns/2027-01-roi/calendar.ics`."""
    return record_place(kind, record_id)[0].replace("index.md", _CALENDAR)
