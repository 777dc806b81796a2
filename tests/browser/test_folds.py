"""What a phone shows as a line each: the steps of a playbook and its advice, until they are asked for."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from tiny_site import site_of

from handbook.kinds.playbooks.pages.page import playbook_page
from handbook.rendering.assets import STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
STEPS = ["Write the brief", "Run the live session", "Write the debrief"]
ADVICE = ["Best practices", "Pitfalls"]
PLAYBOOK = "playbooks/webinar/"


def _open(page: Page) -> list[str]:
    """The headings of what is folded out, the lines without a heading left aside."""
    return page.locator("details.hb-fold[open] > summary > :is(h2, h3)").all_inner_texts()


def test_a_phone_has_the_first_how_to_and_a_line_for_each_other_step(visit: Visit) -> None:
    page = visit(PLAYBOOK, width=390)
    assert _open(page) == STEPS[:1]
    assert page.locator(".hb-howto > summary").all_inner_texts() == [
        STEPS[0],
        f"{STEPS[1]}\non the day",
        f"{STEPS[2]}\n7 days after",
    ]
    page.get_by_role("link", name=f"{STEPS[1]} →").click()
    assert _open(page) == STEPS[:2]
    page.locator(".hb-howto > summary", has_text=STEPS[1]).click()
    page.get_by_role("link", name=f"{STEPS[1]} →").click()
    assert _open(page) == STEPS[:2]


def test_a_link_from_elsewhere_opens_its_step_and_shows_it(visit: Visit) -> None:
    page = visit(PLAYBOOK, width=390)
    page.goto(f"{page.url}#debrief")
    page.reload()
    assert _open(page) == [STEPS[0], STEPS[2]]
    page.wait_for_function("Math.abs(document.getElementById('debrief').getBoundingClientRect().top) < 300")


def test_a_wide_screen_shows_everything(visit: Visit, browser: Browser) -> None:
    page = visit(PLAYBOOK)
    assert _open(page) == [*ADVICE, *STEPS]
    quiet = browser.new_page(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    quiet.goto(page.url)
    assert all(quiet.locator(".hb-howto").nth(at).bounding_box()["height"] > 150 for at in range(3))  # type: ignore[index]
    quiet.close()


def test_paper_has_what_a_phone_folds_whatever_the_theme(browser: Browser, tmp_path: Path) -> None:
    site, page = site_of(tmp_path), browser.new_page(viewport={"width": 390, "height": 900})
    html = playbook_page(site, site.handbook.playbooks["webinar"]).html
    body = f"<body class='md-typeset'><style>{bundled_assets()[STYLES]}</style>{framed(html)}</body>"
    page.set_content(f'<html lang="en">{body}</html>')
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    page.close()
    text = "".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)
    sought = ("Open the room", "Event manager", "All steps as a table", "All steps")
    assert [part for part in sought if part in text] == ["Open the room", "Event manager"]
