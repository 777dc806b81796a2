"""What objectives are, and the strategy that they serve."""

from functools import partial
from typing import Final

from handbook.loading.kind import Family, Kind, Place, SitePage, Subject
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.model.strategy import Strategy
from handbook.rendering.uris import SET_ASIDE, quarter_uri

_OKRS: Final = "okrs/index.md"
_QUARTERS: Final = "handbook.loading.goals:quarters"


def _team_of_quarter(record_id: str) -> Place:
    """The teams of a quarter share a page."""
    file = GoalReference(record_id)
    return quarter_uri(file.quarter), file.team


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
            is_public=True,
            rank=30,
            told=30,
            sought="okr",
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
            index=_OKRS,
            section=_OKRS,
            place=lambda _: (_OKRS, "north-star"),
            periods=(("former", "since", "until"),),
            is_public=True,
            rank=50,
            told=10,
        ),
    ),
    pages=(
        SitePage(
            "handbook.kinds.goals.pages.page:quarter_page", quarter_uri, _QUARTERS, is_public=True, sought="quarter"
        ),
        SitePage(
            "handbook.kinds.goals.pages.cascade:cascade_page",
            partial(quarter_uri, part="cascade/"),
            _QUARTERS,
            sought="cascade",
        ),
        SitePage(
            "handbook.kinds.goals.pages.review_page:review_page",
            partial(quarter_uri, part="review/"),
            _QUARTERS,
            sought="review",
        ),
        SitePage(
            "handbook.kinds.goals.pages.set_aside_page:set_aside_page",
            SET_ASIDE,
            title="aside.title",
            sought="set-aside",
        ),
    ),
    rules=Family("OKR", {"en": "Objectives", "fr": "Objectifs"}),
)
