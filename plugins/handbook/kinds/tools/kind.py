"""What a tool is."""

from typing import Final

from handbook.loading.kind import Family, Kind, SitePage, Subject
from handbook.model.company import Tool
from handbook.rendering.uris import AUDIT

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "tool",
            "company/tools",
            (".yml",),
            Tool,
            noun={"en": "a tool", "fr": "un outil"},
            title={"en": "Tools", "fr": "Outils"},
            pages="tools",
            record_page="handbook.kinds.tools.pages.page:tool_page",
            index_page="handbook.kinds.tools.pages.index:tools_index",
            changes="handbook.kinds.tools.changes:tool_changes",
            periods=((None, "bought", "renewal"), (None, "bought", "sunset.date")),
            is_public=True,
            sought="tool",
            is_over=lambda tool: tool.sunset is not None,
            rank=70,
            told=60,
            review_every=lambda settings: settings.tools.review_every,
            review_rule="stale-tool-review",
        ),
    ),
    pages=(SitePage("handbook.kinds.tools.pages.audit:audit_page", AUDIT, title="audit.title", sought="audit"),),
    rules=Family("TOL", {"en": "Tools", "fr": "Outils"}),
)
