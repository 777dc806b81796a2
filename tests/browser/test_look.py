"""What the eye meets first: the tasks of home in one screen, titles that carry, nothing that jumps."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_the_tasks_of_home_have_one_weight_and_one_screen(visit: Callable[..., Page]) -> None:
    page = visit("")
    cards = page.locator(".hb-home--tasks > .hb-card")
    boxes = [box for card in cards.all() if (box := card.bounding_box())]
    assert len(boxes) == 4
    assert len({(box["y"], box["height"], round(box["width"])) for box in boxes}) == 1
    assert boxes[0]["y"] + boxes[0]["height"] < 800


@pytest.mark.parametrize("dark", [False, True])
def test_titles_carry(visit: Callable[..., Page], *, dark: bool) -> None:
    page = visit("okrs/2027-q1/", dark=dark)
    styles = "({color, fontWeight}) => [color, fontWeight]"
    text = page.evaluate("getComputedStyle(document.querySelector('.md-content .md-typeset')).color")
    for title in ("h1", "h2"):
        got = page.evaluate(f"({styles})(getComputedStyle(document.querySelector('.md-content {title}')))")
        assert got == [text, "700"]


@pytest.mark.parametrize("width", [1280, 390])
def test_what_a_team_answers_for_has_columns_as_wide_as_words(visit: Callable[..., Page], width: int) -> None:
    page = visit("teams/marketing/", width=width)
    boxes = [box for kind in page.locator(".hb-team__answers > section").all() if (box := kind.bounding_box())]
    assert len(boxes) == 4
    assert min(box["width"] for box in boxes) > 220
    assert len({box["x"] for box in boxes}) == (1 if width == 390 else 3)


@pytest.mark.parametrize("uri", ["campaigns/spring/", "playbooks/webinar/"])
def test_a_phone_has_all_buttons_in_sight_in_two_rows(visit: Callable[..., Page], uri: str) -> None:
    page = visit(uri, width=390)
    boxes = [
        box
        for button in page.locator(".hb-buttons").first.locator("> *:visible").all()
        if (box := button.bounding_box())
    ]
    assert len(boxes) > 2
    assert max(box["x"] + box["width"] for box in boxes) <= 390
    assert max(box["y"] + box["height"] for box in boxes) - boxes[0]["y"] < 90
    assert min(box["height"] for box in boxes) >= 24  # WCAG 2.2, 2.5.8
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_step_of_the_week_has_the_width_of_a_phone(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.clock.set_fixed_time("2027-02-04T12:00:00")
    page.goto(f"file://{site}/week/index.html")
    row = page.locator(".hb-work__step:visible").first
    what, dates = (row.locator(part).bounding_box() for part in (".hb-step__what", ".hb-step__dates"))
    assert what
    assert dates
    assert (dates["x"], dates["width"]) == (what["x"], what["width"])
    assert row.locator(".hb-step__dates").inner_text().endswith("\ntoday")
    page.context.close()


COLOURS = "(link) => [getComputedStyle(link).color, getComputedStyle(link).backgroundColor]"


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", ["hb-button", "hb-button hb-button--main"])
def test_a_link_that_is_a_button_keeps_its_colours(visit: Callable[..., Page], kind: str, *, dark: bool) -> None:
    page = visit("", dark=dark)
    page.evaluate(
        "(kind) => document.querySelector('.hb-page').insertAdjacentHTML('afterbegin',"
        " `<p><a class='${kind}' href='#x'>Copy</a></p>`)",
        kind,
    )
    link = page.get_by_role("link", name="Copy", exact=True)
    ink, ground = link.evaluate(COLOURS)
    assert ink != ground
    link.hover()
    assert link.evaluate(COLOURS)[0] == ink
    page.mouse.down()
    assert link.evaluate(COLOURS)[0] == ink
    page.mouse.move(0, 0)
    link.focus()
    assert link.evaluate(COLOURS) == [ink, ground]


SHIFT = """() => new Promise((told) => new PerformanceObserver((list) => setTimeout(() => told(
    list.getEntries().reduce((sum, entry) => sum + entry.value, 0)), 0)
  ).observe({type: "layout-shift", buffered: true}) ?? setTimeout(() => told(0), 100))"""
"""How much of what is seen jumped while the page was loaded (Layout Instability API); 0 where nothing is told."""
PAGES = (
    "",
    "week/",
    "people/camille/",
    "people/",
    "tools/",
    "okrs/2027-q1/",
    "okrs/2027-q1/review/",
    "campaigns/spring/",
)


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_jumps_while_a_page_is_loaded(browser: Browser, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.clock.set_fixed_time("2027-02-10T12:00:00")
    jumps: dict[str, float] = {}
    for uri in PAGES:
        page.goto(f"file://{site}/{uri}index.html")
        page.wait_for_timeout(50)
        jumps[uri] = page.evaluate(SHIFT)
    page.context.close()
    assert {uri: round(shift, 3) for uri, shift in jumps.items() if shift > 0.1} == {}


def test_a_page_whose_script_does_not_come_is_seen_all_the_same(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.route("**/handbook.js", lambda route: route.abort())
    page.goto(f"file://{site}/week/index.html")
    expect(page.locator("h1")).to_be_visible()
    page.context.close()


@pytest.mark.parametrize(
    ("today", "quarters"),
    [
        ("2026-11-23", ["2026-q4", "2027-q1"]),
        ("2027-02-10", ["2027-q1", "2026-q4"]),
        ("2028-01-01", ["2027-q1", "2026-q4"]),
        ("2026-01-01", ["2026-q4", "2027-q1"]),
    ],
)
def test_objectives_begin_with_the_quarter_that_runs(
    browser: Browser, site: Path, today: str, quarters: list[str]
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(f"{today}T12:00:00Z")
    page.goto(f"file://{site}/okrs/index.html")
    assert page.locator("h2[id*=-q]").evaluate_all("(titles) => titles.map(({id}) => id)") == quarters
    page.context.close()
