"""Health, rules and format are told of all kinds."""

from typing import Final

from handbook.loading.kind import Family, SitePage, Standing, Subject
from handbook.rendering.uris import FORMAT, HEALTH, LATELY, RULES_INDEX

SUBJECT: Final = Subject(
    pages=(
        SitePage("handbook.kinds.upkeep.health.page:health_page", HEALTH, title="nav.health", sought="health"),
        SitePage("handbook.kinds.upkeep.lately.page:lately_page", LATELY, title="lately.title", sought="lately"),
        SitePage(
            "handbook.kinds.upkeep.format.page:format_page",
            FORMAT,
            title="format.title",
            sought="format",
            standing=Standing.UPKEEP,
        ),
        SitePage(
            "handbook.kinds.upkeep.rule_pages.pages:rules_index",
            RULES_INDEX,
            title="nav.rules",
            sought="rule",
            standing=Standing.UPKEEP,
        ),
        SitePage(
            "handbook.kinds.upkeep.rule_pages.pages:family_page",
            "rules/{}/index.md",
            items="handbook.kinds.upkeep.rule_pages.pages:families",
            sought="rule",
            standing=Standing.UPKEEP,
        ),
    ),
    rules=Family("HBK", {"en": "All files", "fr": "Tous les fichiers"}),
)
