"""What a campaign is."""

from typing import Final

from handbook.loading.kind import Kind
from handbook.model.campaign import Campaign

KINDS: Final = (
    Kind(
        "campaign",
        "campaigns",
        (".yml",),
        Campaign,
        noun={"en": "a campaign", "fr": "une campagne"},
        title={"en": "Campaigns", "fr": "Campagnes"},
        pages="campaigns",
        rank=20,
        told=20,
    ),
)
