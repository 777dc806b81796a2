"""What pages show on a given day, and the table of tools under the hand of a reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tiny_site import site_of

from conftest import GOALS
from handbook.kinds.goals.pages.page import quarter_page
from handbook.kinds.home.page import home_page
from handbook.kinds.kpis.pages.index import kpis_index
from handbook.kinds.tools.pages.audit import audit_page
from handbook.kinds.tools.pages.index import tools_index
from handbook.kinds.upkeep.health.page import health_page
from handbook.model.quarter import Quarter
from handbook.rendering.assets import SCRIPTS, STYLES, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

FILES = {
    "company/tools/etude.yml": "name: Étude\ncategory: Surveys\ncost: 90 EUR\nlast_used: {date: 2026-01-05}\n",
    "company/tools/zoom.yml": "name: Zoom\ncategory: Calls\ncost: 9 EUR\nlast_used: {date: 2026-11-05}\n",
    "okrs/2026-q4/company.yml": "team: company\nobjectives: []\n",
}
NAMES = "#hb-tools tbody tr:not([hidden]) th"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


def _show(page: Page, html: str, today: str) -> None:
    page.clock.set_fixed_time(f"{today}T12:00:00")
    page.set_content(f'<html lang="en"><body>{framed(html)}<script>{bundled_assets()[SCRIPTS]}</script></body></html>')


def test_tools_are_sorted_filtered_and_summed(page: Page, tmp_path: Path) -> None:
    _show(page, tools_index(site_of(tmp_path, FILES)).html, "2026-11-23")
    assert page.text_content(".hb-lead [data-hb-savings]") == "· 1 unused: €90 a year to save"
    cost = page.get_by_role("button", name="Cost a year")
    cost.click()
    assert page.locator(NAMES).all_text_contents() == ["Zoom", "Étude", "HubSpot"]
    assert page.locator("th", has=cost).get_attribute("aria-sort") == "ascending"
    cost.click()
    assert page.locator(NAMES).all_text_contents() == ["HubSpot", "Étude", "Zoom"]
    page.fill("[data-hb-tools-text]", "ETUDE")
    assert page.locator(NAMES).all_text_contents() == ["Étude"]
    assert page.text_content("[data-hb-tools-count]") == "1 / 3"
    page.fill("[data-hb-tools-text]", "nothing like it")
    assert page.text_content("[data-hb-tools-count]") == "Nothing matches. Show all"
    page.get_by_role("button", name="Show all").click()
    assert page.locator(NAMES).count() == 3
    assert page.text_content("[data-hb-tools-count]") == "3 / 3"
    page.get_by_label("to cut only").check()
    assert page.locator(NAMES).all_text_contents() == ["Étude"]


@pytest.mark.parametrize(
    ("today", "names", "saves"),
    [
        ("2026-07-05", [], ""),  # 5 January and six months: the last day on which it may rest
        ("2026-07-06", ["Étude"], "Cutting 1 tool saves €90 a year."),
        ("2027-05-06", ["Étude", "Zoom"], "Cutting 2 tools saves €99 a year."),
        ("2027-05-17", ["Étude", "Zoom", "HubSpot"], "Cutting 3 tools saves €1,299 a year."),
    ],
)
def test_what_to_cut_and_what_it_saves_come_with_the_day(
    page: Page, tmp_path: Path, today: str, names: list[str], saves: str
) -> None:
    _show(page, tools_index(site_of(tmp_path, FILES)).html, today)
    assert page.locator("#hb-to-cut tbody tr:not([hidden]) th").all_text_contents() == names
    assert page.text_content("#to-cut + p [data-hb-savings]") == saves
    assert page.get_by_text("is in use").is_visible() == (not names)


def test_on_a_phone_tools_are_sorted_from_a_list(page: Page, tmp_path: Path) -> None:
    _show(page, tools_index(site_of(tmp_path, FILES)).html, "2026-11-23")
    page.select_option("[data-hb-tools-sort]", label="Last use")
    assert page.locator(NAMES).all_text_contents() == ["Étude", "Zoom", "HubSpot"]
    page.fill("[data-hb-tools-text]", "unused for")
    assert page.locator(NAMES).all_text_contents() == ["Étude"]  # the badges of the others are not shown today


@pytest.mark.parametrize("millimetres", [184, 271])  # A4 upright and across, without its margins
@pytest.mark.parametrize("is_sheet", [False, True])
def test_nothing_is_cut_on_paper(page: Page, tmp_path: Path, millimetres: int, is_sheet: bool) -> None:  # noqa: FBT001 -- a parameter
    evidence = "Antidisestablishmentarianism-of-the-team looked at it"
    tool = FILES["company/tools/zoom.yml"].replace("05}", f"05, evidence: {evidence}}}\nseats: 9")
    site = site_of(tmp_path, FILES | {"company/tools/zoom.yml": tool})
    page.set_viewport_size({"width": int(millimetres / 25.4 * 96), "height": 1000})
    page.emulate_media(media="print")
    html = audit_page(site).html if is_sheet else tools_index(site).html
    styled = f"<style>{bundled_assets()[STYLES]}</style><main class='md-typeset'>{html}</main>"
    _show(page, f"<div style='margin: -8px'>{styled}</div>", "2026-11-23")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(("today", "quarter"), [("2026-11-23", "2026-q4"), ("2027-05-01", "2027-q1")])
def test_home_shows_the_quarter_that_runs_or_ran_last(page: Page, tmp_path: Path, today: str, quarter: str) -> None:
    _show(page, home_page(site_of(tmp_path, FILES)).html, today)
    shown = page.locator("[data-hb-quarter]:not([hidden])")
    assert [shown.nth(index).get_attribute("data-hb-quarter") for index in range(shown.count())] == [quarter]


@pytest.mark.parametrize(
    ("today", "week"),
    [
        ("2026-12-31", "· to come"),
        ("2027-01-01", "· week 1 of 13"),
        ("2027-03-31", "· week 13 of 13"),
        ("2027-04-01", "· over"),
    ],
)
def test_a_quarter_tells_its_week(page: Page, tmp_path: Path, today: str, week: str) -> None:
    _show(page, quarter_page(site_of(tmp_path), Quarter("2027-q1")).html, today)
    assert page.text_content("[data-hb-week]") == week


@pytest.mark.parametrize(
    ("today", "badges"),
    [("2026-12-31", []), ("2027-01-18", ["on track"]), ("2027-02-05", ["at risk"]), ("2027-03-31", ["behind"])],
)
def test_a_team_is_on_track_or_not_by_the_day(page: Page, tmp_path: Path, today: str, badges: list[str]) -> None:
    """A tenth of the way: on track while at most a fifth of the 90 days has passed, at risk up to two fifths."""
    _show(page, quarter_page(site_of(tmp_path), Quarter("2027-q1")).html, today)
    assert page.locator(".hb-jump__team[href='#marketing'] .hb-badge:not([hidden])").all_text_contents() == badges


@pytest.mark.parametrize(("today", "old"), [("2026-11-09", 0), ("2026-11-10", 1), ("2026-12-31", 1), ("2027-01-01", 0)])
def test_a_number_is_old_on_the_days_of_the_check(page: Page, tmp_path: Path, today: str, old: int) -> None:
    """Four weeks from 12 October: the next one is due on 9 November."""
    goals = GOALS["okrs/2026-q4/marketing.yml"].replace("unit: calls", "unit: calls, as_of: 2026-10-12")
    site = site_of(tmp_path, {"okrs/2026-q4/marketing.yml": goals})
    _show(page, quarter_page(site, Quarter("2026-q4")).html, today)
    assert page.locator(".hb-kr__as-of .hb-badge:not([hidden])").count() == old


@pytest.mark.parametrize(("today", "change"), [("2027-03-31", 0), ("2027-04-01", 1)])
def test_a_change_of_score_is_told_once_the_quarter_is_over(
    page: Page, tmp_path: Path, today: str, change: int
) -> None:
    _show(page, quarter_page(site_of(tmp_path, GOALS), Quarter("2027-q1")).html, today)
    assert page.locator(".hb-history__change:not([hidden])").count() == change


@pytest.mark.parametrize(("today", "due"), [("2027-04-02", "0"), ("2027-04-03", "1")])
def test_health_counts_what_is_due(page: Page, tmp_path: Path, today: str, due: str) -> None:
    _show(page, health_page(site_of(tmp_path)).html, today)
    assert page.locator("[data-hb-debt-part='overdue-reviews-list'] td").first.text_content() == due
    assert page.is_visible("#overdue-reviews-list") == (due != "0")


@pytest.mark.parametrize(
    ("today", "marked"), [("2026-09-30", ["Q3 2026"]), ("2026-10-01", ["Q4 2026"]), ("2027-01-01", [])]
)
def test_a_chart_marks_the_quarter_that_runs(page: Page, tmp_path: Path, today: str, marked: list[str]) -> None:
    kpi = "name: Talks\nmeaning: Yes\nvalues: {2026-q3: {value: 7, says: Few}, 2026-q4: {value: 9, says: More}}\n"
    _show(page, kpis_index(site_of(tmp_path, {"company/kpis/talks.yml": kpi})).html, today)
    page.add_style_tag(content=bundled_assets()[STYLES])
    told = page.locator(".hb-bars__so-far:visible")
    before = "(texts) => texts.map((text) => text.parentElement.previousElementSibling.textContent)"
    assert told.evaluate_all(before) == marked
    assert told.all_text_contents() == ["running"] * len(marked)
