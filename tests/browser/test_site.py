"""The site as a reader meets it: a real browser, real pages, from a disk and without a network."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
PAGES = (
    "",
    "playbooks/",
    "playbooks/webinar/",
    "campaigns/",
    "campaigns/spring/",
    "campaigns/hostile/",
    "calendar/",
    "week/",
    "okrs/2026-q4/",
    "okrs/2027-q1/",
    "report/2027-q1/",
    "kpis/",
    "experiments/",
    "experiments/film/",
    "okrs/2027-q1/cascade/",
    "okrs/2026-q4/review/",
    "okrs/set-aside/",
    "tools/",
    "tools/hubspot/",
    "people/",
    "people/camille/",
    "people/org-chart/",
    "people/away/",
    "people/bus-factor/",
    "teams/marketing/",
    "roles/event-manager/",
    "health/",
    "rules/",
)


@pytest.mark.parametrize("uri", PAGES)
def test_no_page_asks_another_host_or_fails(browser: Browser, site: Path, uri: str) -> None:
    page = browser.new_page()
    requests: list[str] = []
    mistakes: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: mistakes.append(str(error)))
    page.on("requestfailed", lambda request: mistakes.append(request.url))
    page.goto(f"file://{site}/{uri}index.html")
    page.wait_for_timeout(300)
    assert [url for url in requests if not url.startswith((f"file://{site}/", "data:", "blob:"))] == []
    assert mistakes == []
    page.context.close()


@pytest.mark.parametrize("uri", PAGES)
def test_a_phone_never_scrolls_sideways(visit: Visit, uri: str) -> None:
    page = visit(uri, width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "campaigns/",
        "campaigns/hostile/",
        "playbooks/webinar/",
        "tools/",
        "tools/hubspot/",
        "kpis/",
        "experiments/film/",
    ],
)
def test_what_a_file_holds_never_runs(visit: Visit, uri: str) -> None:
    page = visit(uri)
    page.wait_for_timeout(200)
    assert page.title() != "1"
    assert page.locator("img[onerror], article script, a[href^='javascript']").count() == 0


def test_search_finds_a_step_without_a_server_and_runs_nothing(visit: Visit) -> None:
    page = visit("")
    search = page.locator(".md-search__input")
    search.press_sequentially("hubspot")
    page.locator(".md-search-result__link", has_text="HubSpot").first.wait_for(timeout=20_000)
    search.clear()
    search.press_sequentially("questions that sales heard")
    step = page.locator(".md-search-result__link[href*='playbooks/webinar/'][href$='#brief']")
    step.wait_for(state="attached", timeout=20_000)
    assert page.title() != "1"


def test_ticks_stay_in_the_browser(visit: Visit) -> None:
    page = visit("campaigns/spring/")
    box = page.get_by_role("checkbox", name="Write the brief")
    box.check()
    page.reload()
    assert page.get_by_role("checkbox", name="Write the brief").is_checked()
    assert not page.get_by_role("checkbox", name="Run the live session").is_checked()


def test_ticks_become_the_lines_of_the_file(visit: Visit) -> None:
    page = visit("campaigns/spring/")
    today = page.evaluate("hb.iso(hb.today())")
    copy = page.get_by_role("button", name="Copy what is ticked")
    assert not copy.is_visible()
    page.get_by_role("checkbox", name="Run the live session").check()
    page.get_by_role("checkbox", name="Write the brief").check()
    bar = page.locator("[data-hb-pull]")
    assert bar.locator("[data-hb-pull-count]").inner_text() == "2 steps ticked here: so far only you see it."
    copy.click()
    lines = f"done:\n  brief: {today}\n  live: {today}"
    assert page.locator("[data-hb-pull-lines]").inner_text() == lines
    assert page.evaluate("String(getSelection())").strip() == lines
    (said,) = bar.locator("p:visible").all_inner_texts()
    assert said.startswith("Copied. Paste it at the end of campaigns/spring.yml and propose the change: once it is")


def test_why_a_step_has_its_day_is_told_on_demand_and_never_printed(visit: Visit) -> None:
    page = visit("campaigns/spring/", width=390)
    row = page.locator("#step-brief")
    reason = row.get_by_text("42 days before Thu 18 Mar 2027")
    assert not reason.is_visible()
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    assert reason.is_visible()
    page.emulate_media(media="print")
    assert not reason.is_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("dark", [False, True])
def test_the_printed_checklist(visit: Visit, paper: str, dark: bool) -> None:  # noqa: FBT001 -- a parameter
    page = visit("campaigns/spring/", dark=dark)
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=False)))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in pdf]
    assert len(texts) == 1
    for expected in (
        "Spring webinar",
        "18 Mar",
        "Thu 4 Feb",
        "Write the brief",
        "Camille Roy",
        "The brief fits on one page",
        "1 / 1",
    ):
        assert expected in texts[0]
    assert bytes(pdf[0].render(scale=1).buffer)[:3] == b"\xff\xff\xff"
