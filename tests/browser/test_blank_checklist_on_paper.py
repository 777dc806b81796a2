"""The blank checklist of a playbook as its button prints it, and the playbook without that button."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from test_printed_pdf import boxes
from tiny_site import site_of

from handbook.kinds.playbooks.pages.page import playbook_page
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
LONG = "Prepare everything that the international visitors of the fair will need on the first morning"


def _press(page: Page) -> None:
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print a blank checklist").click()


def _printed(page: Page, paper: str = "A4") -> list[tuple[int, str]]:
    """Boxes and text of each sheet."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=False)))
    return [(boxes(sheet), sheet.get_textpage().get_text_bounded()) for sheet in pdf]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("dark", [False, True])
def test_the_button_prints_the_steps_and_nothing_else(visit: Visit, paper: str, dark: bool) -> None:  # noqa: FBT001 -- a parameter
    page = visit("playbooks/webinar/", dark=dark)
    _press(page)
    ((count, text),) = _printed(page, paper)
    assert count == 3
    for expected in (
        "Webinar",
        "Campaign",
        "Day of the event",
        "https://handbook.example.com/playbooks/webinar/",
        "Write the brief",
        "42 days before",
        "Event manager",
        "The brief fits on one page",
        "Initials",
        "1 / 1",
    ):
        assert expected in text
    assert not any(other in text for other in ("Best practices", "Spring webinar", "Camille Roy"))


def test_without_the_button_the_playbook_is_printed(visit: Visit) -> None:
    page = visit("playbooks/webinar/")
    _press(page)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    text = "".join(text for _, text in _printed(page))
    assert "Best practices" in text
    assert "Initials" not in text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("count", "fewest_sheets"), [(18, 1), (65, 4)])
def test_each_step_has_one_box_on_as_few_sheets_as_can_be(
    browser: Browser, tmp_path: Path, paper: str, count: int, fewest_sheets: int
) -> None:
    steps = "".join(f"- {{id: s{n}, when: D-{70 - n}, done_when: It is there and it works}}\n" for n in range(count))
    heads = "".join(f"### {LONG}, {n} {{#s{n}}}\nDo it.\n" for n in range(count))
    fair = f"---\ntitle: Fair\nowner: event-manager\n---\n## Retroplan\n```yaml steps\n{steps}```\n## Steps\n{heads}"
    site = site_of(tmp_path, {"playbooks/fair.md": fair})
    assets = bundled_assets()
    page = browser.new_page()
    html = playbook_page(site, site.handbook.playbooks["fair"]).html
    body = f'<body class="md-typeset">{framed(html)}<script>{assets[SCRIPTS]}</script></body>'
    page.set_content(f"<html><head><title>Fair</title><style>{assets[STYLES]}</style></head>{body}</html>")
    _press(page)
    sheets = _printed(page, paper)
    page.context.close()
    assert sum(boxes for boxes, _ in sheets) == count
    assert len(sheets) == fewest_sheets
    assert all(f"{number} / {len(sheets)}" in text for number, (_, text) in enumerate(sheets, 1))
