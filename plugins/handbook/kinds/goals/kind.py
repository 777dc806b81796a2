"""What objectives are, and the strategy that they serve."""

from typing import Final

from handbook.loading.kind import Kind, Place
from handbook.model.okrs import Okrs
from handbook.model.strategy import Strategy

OKRS: Final = "okrs/index.md"


def _team_of_quarter(record_id: str) -> Place:
    """The teams of a quarter share a page."""
    quarter, team = record_id.split("/", 1)
    return f"okrs/{quarter}/index.md", team


KINDS: Final = (
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
)
