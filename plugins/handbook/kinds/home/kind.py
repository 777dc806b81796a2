"""The first page is made of records of others."""

from typing import Final

from handbook.loading.kind import SitePage, Subject
from handbook.rendering.uris import HOME

SUBJECT: Final = Subject(
    pages=(
        SitePage(
            "handbook.kinds.home.page:home_page", HOME, group="home", is_public=True, title="nav.home", sought="home"
        ),
    ),
)
