"""Where the site keeps what programs read: addresses that other tools remember, and that never change."""

from dataclasses import dataclass

from handbook.model.references import KindName
from handbook.rendering.page import record_place

TASKS = "data/tasks.json"
TASKS_SCHEMA = "data/tasks.schema.json"
FRESHNESS = "data/freshness.json"
FRESHNESS_SCHEMA = "data/freshness.schema.json"
TEAM_CALENDAR = "data/team.ics"
RENEWALS = "data/renewals.ics"


@dataclass(frozen=True)
class Feed:
    """What a program reads at `uri`. It says what the page of the uri `page` says, and is public where that page is."""

    uri: str
    text: str
    page: str

    @property
    def place(self) -> str:
        """The uri that tells to which group of pages it belongs: its own beside a page, else the page's."""
        return self.page if self.uri.startswith("data/") else self.uri


def calendar_uri(kind: KindName, record_id: str) -> str:
    """The calendar of a campaign, a person or a tool, beside its page: `campaigns/2027-01-roi/calendar.ics`."""
    return record_place(kind, record_id)[0].replace("index.md", "calendar.ics")
