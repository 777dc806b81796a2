"""Health, rules and format are told of all kinds."""

from typing import Final

from handbook.loading.kind import Family, SitePage, Subject
from handbook.rendering.uris import FORMAT, HEALTH, RULES_INDEX

SUBJECT: Final = Subject(
    pages=(
        SitePage("handbook.kinds.upkeep.health.page:health_page", HEALTH),
        SitePage("handbook.kinds.upkeep.format.page:format_page", FORMAT),
        SitePage("handbook.kinds.upkeep.rule_pages.pages:rules_index", RULES_INDEX),
        SitePage(
            "handbook.kinds.upkeep.rule_pages.pages:family_page",
            "rules/{}/index.md",
            items="handbook.kinds.upkeep.rule_pages.pages:families",
        ),
    ),
    rules=Family("HBK", {"en": "All files", "fr": "Tous les fichiers"}),
)
