"""Tables and lists on paper: what stands at the head and at the foot of a sheet."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from test_printed_pdf import boxes
from tiny_site import site_of

from handbook.kinds.people.pages.page import person_page
from handbook.kinds.tools.pages.index import tools_index
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

TOOL = "name: Tool {each}\ncategory: Calls {each}\ncost: 90 EUR\nlast_used: {{date: 2026-11-16}}\n"
GONE = "name: G{each}\ncategory: G{each}\ncost: 90 EUR\nsunset: {{date: 2026-10-01, reason: no-need, note: Nobody}}\n"
PAPERS = ("A4", "Letter")
COUNTS = (15, 18, 25)
"""Of so many tools the last ones, or the heading of those that are gone, would be alone."""
DAYS = ("2027-03-18", "2027-04-01")
"""Of campaigns whose briefs are due on 4 February, late by now, and on the 18th."""
CAMPAIGNS = (25, 27, 28)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2027-02-06T12:00:00")
    yield page
    context.close()


def _printed(page: Page, html: str, paper: str) -> list[pypdfium2.PdfPage]:
    assets = bundled_assets()
    body = f'<body class="md-typeset">{framed(html)}<script>{assets[SCRIPTS]}</script></body>'
    page.set_content(f'<html lang="en"><head><style>{assets[STYLES]}</style></head>{body}</html>')
    return list(pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=False))))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_table_keeps_its_heading_and_no_sheet_has_two_rows_of_it(page: Page, tmp_path: Path, paper: str) -> None:
    gone = {f"company/tools/gone-{each}.yml": GONE.format(each=each) for each in range(3)}
    told: list[tuple[bool, int]] = []
    for count in COUNTS:
        tools = {f"company/tools/tool-{each}.yml": TOOL.format(each=each) for each in range(count)}
        html = tools_index(site_of(tmp_path / str(count), {**tools, **gone})).html
        for sheet in _printed(page, html, paper):
            text = " ".join(sheet.get_textpage().get_text_bounded().split())
            rows = len(re.findall(r"Tool \d", text))
            told.append((rows == 0 or (rows > 2 and "Used by" in text), 3 * ("gave up" in text) - text.count("Nobody")))
    assert set(told) == {(True, 0)}
    assert len(told) >= 2 * len(COUNTS)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_person_s_two_weeks_do_not_end_with_a_step_on_a_sheet(page: Page, tmp_path: Path, paper: str) -> None:
    told: list[list[int]] = []
    for count in CAMPAIGNS:
        campaigns = {
            f"campaigns/fair-{each}.yml": HANDBOOK["campaigns/spring.yml"].replace("2027-03-18", DAYS[each % 2])
            for each in range(count)
        }
        site = site_of(tmp_path / str(count), campaigns)
        html = person_page(site, site.handbook.people["camille"]).html
        told.append([boxes(sheet) for sheet in _printed(page, html, paper)])
    assert [(sum(sheets), min(sheets) > 4) for sheets in told] == [(count + 1, True) for count in CAMPAIGNS]
    assert max(len(sheets) for sheets in told) == 2
