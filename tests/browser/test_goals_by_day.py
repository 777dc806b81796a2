"""What home and the index of objectives say of a quarter that is over, and of one that begins without objectives."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.goals.pages.index import okrs_index
from handbook.kinds.home.page import home_page
from handbook.model.values import Language
from handbook.rendering.assets import SCRIPTS, bundled_assets
from handbook.rendering.page import Page as Finished
from handbook.rendering.page import framed
from handbook.rendering.site import Site

pytestmark = pytest.mark.browser

NEXT = {"okrs/2027-q2/company.yml": "team: company\nobjectives: []\n"}
PUBLIC = {"handbook.yml": HANDBOOK["handbook.yml"] + "audience: public\nsite: https://n.example\n"}
SAID = "Q2 2027 has begun, and there are no objectives for it yet. Write them with handbook new okr 2027-q2/company."
SAID_IN_FRENCH = (
    "T2 2027 a commencé, et il n'a pas encore d'objectifs. Écrivez-les avec handbook new okr 2027-q2/company."
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


def _said(page: Page, finished: Finished, today: str, language: Language = "en") -> tuple[list[str], list[str]]:
    """What stands out of the page, and which of the quarters that it shows are over."""
    page.clock.set_fixed_time(f"{today}T12:00:00")
    script = bundled_assets()[SCRIPTS]
    body = f"<body class='md-typeset'>{framed(finished.html)}<script>{script}</script></body>"
    page.set_content(f'<html lang="{language}">{body}</html>')
    over = [text.strip() for text in page.locator("[data-hb-start]:visible").all_inner_texts()]
    return page.locator(".hb-banner--warn:visible").all_inner_texts(), [text for text in over if "· over" in text]


@pytest.mark.parametrize("made", [home_page, okrs_index])
@pytest.mark.parametrize(
    ("files", "today", "said", "over"),
    [
        ({}, "2027-03-31", [], (0, 0)),
        ({}, "2027-04-01", [SAID], (1, 1)),
        ({}, "2027-06-30", [SAID], (1, 1)),
        ({}, "2027-07-01", [SAID.replace("Q2", "Q3").replace("q2", "q3")], (1, 1)),
        (NEXT, "2027-04-01", [], (0, 1)),
        (PUBLIC, "2027-04-01", [], (1, 1)),
    ],
)
def test_a_quarter_that_begins_without_objectives_is_told(  # noqa: PLR0913 -- a line of the table
    page: Page,
    tmp_path: Path,
    made: Callable[[Site], Finished],
    files: dict[str, str],
    today: str,
    said: list[str],
    over: tuple[int, int],
) -> None:
    """`over`: how many of the quarters that home shows are over, and of those of the index."""
    told, ended = _said(page, made(site_of(tmp_path, files)), today)
    assert (told, len(ended)) == (said, over[made is okrs_index])


def test_it_is_told_in_french(page: Page, tmp_path: Path) -> None:
    told, _ = _said(page, home_page(site_of(tmp_path, language="fr")), "2027-04-01", "fr")
    assert told == [SAID_IN_FRENCH]
