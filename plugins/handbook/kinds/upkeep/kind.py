"""Health, rules and format are told of all kinds."""

from typing import Final

from handbook.loading.kind import Family, SitePage, Subject

SUBJECT: Final = Subject(
    pages=(
        SitePage("handbook.kinds.upkeep.health.page:health_page", "health/index.md"),
        SitePage("handbook.kinds.upkeep.format.page:format_page", "format/index.md"),
        SitePage("handbook.kinds.upkeep.rule_pages.pages:rules_index", "rules/index.md"),
        SitePage(
            "handbook.kinds.upkeep.rule_pages.pages:family_page",
            "rules/{}/index.md",
            items="handbook.kinds.upkeep.rule_pages.pages:families",
        ),
    ),
    rules=Family("HBK", {"en": "All files", "fr": "Tous les fichiers"}),
)
