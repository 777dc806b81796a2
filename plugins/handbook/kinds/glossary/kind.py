"""What the glossary is."""

from typing import Final

from handbook.loading.kind import Family, Kind, Subject
from handbook.model.glossary import Glossary

_PAGE: Final = "glossary/index.md"

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "glossary",
            "company",
            (".yml",),
            Glossary,
            noun={"en": "the glossary", "fr": "le glossaire"},
            title={"en": "Glossary", "fr": "Glossaire"},
            open_folder=True,
            only="glossary.yml",
            place=lambda _: (_PAGE, ""),
            index_page="handbook.kinds.glossary.pages.page:glossary_page",
            changes="handbook.kinds.glossary.changes:glossary_changes",
            is_public=True,
            is_optional=True,
            is_held=False,
            sought="glossary",
            starter="handbook.kinds.glossary.starters.glossary:NewGlossary",
            rank=110,
            told=110,
        ),
    ),
    rules=Family("GLO", {"en": "Glossary", "fr": "Glossaire"}),
)
