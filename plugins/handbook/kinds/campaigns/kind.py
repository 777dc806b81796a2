"""What a campaign is."""

from typing import Final

from handbook.loading.kind import Family, Kind, SitePage, Standing, Subject
from handbook.model.campaign import Campaign
from handbook.rendering.uris import CALENDAR

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "campaign",
            "campaigns",
            (".yml",),
            Campaign,
            noun={"en": "a campaign", "fr": "une campagne"},
            title={"en": "Campaigns", "fr": "Campagnes"},
            pages="campaigns",
            periods=((None, "date", "until"), ("days_off", "from", "to"), ("repeats.except", "from", "to")),
            record_page="handbook.kinds.campaigns.pages.page:campaign_page",
            index_page="handbook.kinds.campaigns.pages.index:campaigns_index",
            changes="handbook.kinds.campaigns.changes:campaign_changes",
            is_public=True,
            standing=Standing.RUN,
            sought="campaign",
            is_over=lambda campaign: not campaign.is_open,
            rank=20,
            told=20,
        ),
    ),
    pages=(
        SitePage(
            "handbook.kinds.campaigns.calendar.page:calendar_page", CALENDAR, title="calendar.title", sought="calendar"
        ),
        SitePage(
            "handbook.kinds.campaigns.pages.page:date_page",
            "campaigns/{}/index.md",
            items="handbook.kinds.campaigns.pages.series:date_ids",
            is_public=True,
        ),
    ),
    rules=Family("CAM", {"en": "Campaigns", "fr": "Campagnes"}),
)
