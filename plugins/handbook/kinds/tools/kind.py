"""What a tool is."""

from typing import Final

from handbook.loading.kind import Kind
from handbook.model.company import Tool

KINDS: Final = (
    Kind(
        "tool",
        "company/tools",
        (".yml",),
        Tool,
        noun={"en": "a tool", "fr": "un outil"},
        title={"en": "Tools", "fr": "Outils"},
        pages="tools",
        rank=70,
        told=60,
        review_every=lambda settings: settings.tools.review_every,
    ),
)
