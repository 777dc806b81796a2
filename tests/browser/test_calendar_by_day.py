"""The editorial calendar in a browser: today, a phone, paper."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.campaigns.calendar.page import calendar_page
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser
SPRING = HANDBOOK["campaigns/spring.yml"] + "segments: [installers]\n"
SUMMIT = SPRING.replace("Spring webinar", "Summit").replace("03-18", "03-19")


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The calendar of two campaigns in one week, on a phone."""
    html = calendar_page(site_of(tmp_path, {"campaigns/spring.yml": SPRING, "campaigns/summit.yml": SUMMIT})).html
    assets = bundled_assets()
    context = browser.new_context(viewport={"width": 390, "height": 900})
    page = context.new_page()
    page.clock.set_fixed_time("2027-03-17T12:00:00")
    body = f'<body class="md-typeset">{framed(html)}<script>{assets[SCRIPTS]}</script></body>'
    page.set_content(f'<html lang="en"><head><style>{assets[STYLES]}</style></head>{body}</html>')
    yield page
    context.close()


def test_today_is_drawn_and_its_week_is_marked_and_in_sight(page: Page) -> None:
    assert page.locator("[data-hb-today]").get_attribute("visibility") is None
    marked = page.locator("th[aria-current=date]")
    assert marked.all_inner_texts() == ["W11\n15 Mar"]
    box = marked.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= 390 - box["width"]


def test_chart_and_tables_scroll_in_boxes_of_their_own(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for box in ("[data-hb-scroll]", "[data-hb-load]"):
        frame = page.locator(box).first
        assert frame.evaluate("box => box.scrollWidth > box.clientWidth")
        assert frame.get_attribute("tabindex") == "0"


def test_a_link_in_the_picture_s_labels_leads_to_the_campaign(page: Page) -> None:
    labels = page.locator(".hb-gantt__label a")
    assert [label.get_attribute("href") for label in labels.all()] == ["../campaigns/spring/", "../campaigns/summit/"]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_all_weeks_of_a_quarter_fit_on_an_upright_sheet(page: Page, paper: str) -> None:
    sheets = list(pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=False))))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in sheets]
    (text,) = (text for text in texts if "Q1 2027" in text)
    assert all(f"W{week}" in text for week in range(1, 13))
    assert "Camille Roy" in text
