"""A campaign whose day is past: what home, the list and its own page say of it, day by day."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.campaigns.pages.index import campaigns_index
from handbook.kinds.campaigns.pages.page import campaign_page
from handbook.kinds.home.page import home_page
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

SPRING = "campaigns/spring.yml"
LATE = {SPRING: HANDBOOK[SPRING]}
"""Nothing is done: the brief was due on 4 February 2027, the live session is on 18 March, the debrief a week later."""
KEPT = {SPRING: HANDBOOK[SPRING] + "done: {brief: 2027-02-04, live: 2027-03-18}\n"}
"""Only the debrief is to come, on 25 March."""
ALL = {SPRING: HANDBOOK[SPRING] + "done: {brief: 2027-02-04, live: 2027-03-18, debrief: 2027-03-18}\n"}
ASKS = "is it done, cancelled or moved?"
HOW = "tick what is done, then write status: done. If it did not take place, a new date: or status: cancelled."


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


def _show(page: Page, html: str, today: str) -> None:
    assets = bundled_assets()
    page.clock.set_fixed_time(f"{today}T12:00:00")
    body = f"<body class='md-typeset'><style>{assets[STYLES]}</style>{framed(html)}<script>{assets[SCRIPTS]}</script>"
    page.set_content(f'<html lang="en">{body}</body></html>')


@pytest.mark.parametrize(
    ("files", "today", "said"),
    [
        (LATE, "2027-02-04", []),
        (LATE, "2027-03-18", []),
        (LATE, "2027-03-19", [f"Its day was yesterday: {ASKS}"]),
        (LATE, "2027-03-23", [f"Its day was 5 days ago: {ASKS}"]),
        (KEPT, "2027-03-18", []),
        (KEPT, "2027-03-19", ["Its day was yesterday"]),
        (KEPT, "2027-03-25", ["Its day was 7 days ago"]),
        (KEPT, "2027-03-26", [f"Its day was 8 days ago: {ASKS}"]),
        (ALL, "2027-03-18", []),
        (ALL, "2027-03-19", [f"Its day was yesterday: {ASKS}"]),
    ],
)
def test_pages_ask_for_its_end_from_the_same_day_on(
    page: Page, tmp_path: Path, files: dict[str, str], today: str, said: list[str]
) -> None:
    site = site_of(tmp_path, files)
    _show(page, home_page(site).html, today)
    assert [text.strip() for text in page.locator(".hb-over:visible").all_inner_texts()] == said
    asked = [text.replace(ASKS, HOW) for text in said if text.endswith(ASKS)]
    _show(page, campaigns_index(site).html, today)
    assert page.locator(".hb-campaigns .hb-badge:visible").all_inner_texts() == ["Its day is past"] * len(asked)
    _show(page, campaign_page(site, site.handbook.campaigns["spring"]).html, today)
    assert [text.strip() for text in page.locator(".hb-banner--bad:visible").all_inner_texts()] == asked
    badges = page.locator(".hb-campaign__day > .hb-badge:visible:not(.hb-gate)").all_inner_texts()
    assert badges == (["Its day is past"] if asked else ["Active"])


@pytest.mark.parametrize(
    ("today", "said", "is_late"),
    [
        ("2027-02-03", "tomorrow", False),
        ("2027-02-04", "today", False),
        ("2027-02-05", "Late · yesterday", True),
        ("2027-02-10", "Late · 6 days ago", True),
    ],
)
def test_a_step_that_is_past_is_late_on_home(
    page: Page, tmp_path: Path, today: str, said: str, *, is_late: bool
) -> None:
    _show(page, home_page(site_of(tmp_path, LATE)).html, today)
    due = page.locator(".hb-home .hb-due")
    assert due.inner_text() == said
    assert ("hb-due--late" in str(due.get_attribute("class"))) == is_late


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-23", "18 Mar 2027 · next: Write the brief, 4 Feb 2027 in 2 months"),
        ("2027-03-24", "18 Mar 2027 · next: Write the brief, 4 Feb 2027 Late · 7 weeks ago"),
        ("2027-03-25", "25 Mar 2027 · today · next: Run the live session, 25 Mar 2027 today"),
        ("2027-04-20", "1 Apr 2027 · next: Write the brief, 18 Feb 2027 Late · 2 months ago"),
    ],
)
def test_a_date_of_a_series_is_late_until_the_next_one_takes_its_turn(
    page: Page, tmp_path: Path, today: str, said: str
) -> None:
    series = "active\nrepeats: {every: 1 week, times: 3}\neach: {2027-03-25: {done: {brief: 2027-02-11}}}"
    _show(page, home_page(site_of(tmp_path, {SPRING: HANDBOOK[SPRING].replace("active", series)})).html, today)
    assert page.locator(".hb-home__list li:visible .hb-card__note").all_inner_texts()[:1] == [said]


@pytest.mark.parametrize(
    ("files", "name"),
    [
        ({SPRING: HANDBOOK[SPRING].replace("active", "done")}, "spring"),
        ({SPRING: HANDBOOK[SPRING].replace("active", "cancelled")}, "spring"),
        ({SPRING: HANDBOOK[SPRING].replace("active", "active\nrepeats: {every: 1 week, times: 3}")}, "spring"),
        ({"handbook.yml": HANDBOOK["handbook.yml"] + "audience: public\nsite: https://nova.example\n"}, "spring"),
    ],
)
def test_nothing_is_asked_of_what_is_closed_or_repeats_nor_of_the_public(
    page: Page, tmp_path: Path, files: dict[str, str], name: str
) -> None:
    site = site_of(tmp_path, files)
    for html in (home_page(site).html, campaign_page(site, site.handbook.campaigns[name]).html):
        _show(page, html, "2027-04-20")
        page.locator(".hb-findings").evaluate_all("all => all.forEach((one) => one.remove())")  # what the check tells
        assert page.get_by_text("status: done").count() == 0
