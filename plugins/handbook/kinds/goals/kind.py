"""What objectives are, and the strategy that they serve."""

from typing import Final

from handbook.loading.kind import Family, Kind, Place, SitePage, Subject
from handbook.model.okrs import Okrs
from handbook.model.strategy import Strategy

OKRS: Final = "okrs/index.md"


def _team_of_quarter(record_id: str) -> Place:
    """The teams of a quarter share a page."""
    quarter, team = record_id.split("/", 1)
    return f"okrs/{quarter}/index.md", team


SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "okr",
            "okrs",
            (".yml",),
            Okrs,
            noun={"en": "a file of objectives", "fr": "un fichier d'objectifs"},
            title={"en": "Objectives", "fr": "Objectifs"},
            nested=True,
            pages="okrs",
            place=_team_of_quarter,
            index_page="handbook.kinds.goals.pages.index:okrs_index",
            changes="handbook.kinds.goals.changes:okr_changes",
            rank=30,
            told=30,
        ),
        Kind(
            "strategy",
            "company",
            (".yml",),
            Strategy,
            noun={"en": "the strategy", "fr": "la stratégie"},
            title={"en": "Strategy", "fr": "Stratégie"},
            open_folder=True,
            only="strategy.yml",
            index=OKRS,
            section=OKRS,
            place=lambda _: (OKRS, "north-star"),
            rank=50,
            told=10,
        ),
    ),
    pages=(
        SitePage(
            "handbook.kinds.goals.pages.page:quarter_page", "okrs/{}/index.md", items="handbook.loading.goals:quarters"
        ),
        SitePage(
            "handbook.kinds.goals.pages.cascade_page:cascade_page",
            "okrs/{}/cascade/index.md",
            items="handbook.loading.goals:quarters",
        ),
        SitePage(
            "handbook.kinds.goals.pages.review_page:review_page",
            "okrs/{}/review/index.md",
            items="handbook.loading.goals:quarters",
        ),
        SitePage("handbook.kinds.goals.pages.set_aside_page:set_aside_page", "okrs/set-aside/index.md"),
    ),
    rules=Family("OKR", {"en": "Objectives", "fr": "Objectifs"}),
)
