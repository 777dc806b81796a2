"""What is late, due and over is the same for the check, the page of health and the first page, on each day."""

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.diagnostics.finding import SEVERITIES
from handbook.kinds.home.page import home_page
from handbook.kinds.upkeep.health.page import health_page
from handbook.pipeline.checks.checking import check
from handbook.rendering.assets import SCRIPTS, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

TOOL, TOM = "company/tools/hubspot.yml", "company/people/tom.yml"
FILES = {
    TOOL: HANDBOOK[TOOL]
    .replace("renewal: 2027-06-01", "renewal: 2027-06-25")
    .replace("reviewed: 2026-11-02", "reviewed: 2026-12-15"),
    TOM: HANDBOOK[TOM] + "left: 2027-01-31\n",
    "campaigns/draft.yml": "title: Later\nplaybook: webinar\ndate: 2027-03-25\nstatus: draft\nowner: camille\n"
    "supports: [2027-q1/marketing/o1/kr1]\nbudget: {planned: 1500 EUR}\n",
    "company/kpis/a.yml": "name: A\nmeaning: All\nowner: camille\nsource: CRM\n"
    "values: {2026-q4: {value: 1, says: Good}, 2027-q2: {value: 1, says: Good}}\n",
}
DAYS = {
    "2026-12-14": "1 thing to mend.",
    "2026-12-15": "Nothing to mend.",
    "2026-12-31": "Nothing to mend.",
    "2027-01-01": "2 things to mend. 2 points put off.",
    "2027-01-30": "2 things to mend. 2 points put off.",
    "2027-01-31": "2 things to mend. 2 points put off.",
    "2027-02-01": "3 things to mend. 2 points put off.",
    "2027-02-11": "4 things to mend. 2 points put off.",
    "2027-03-18": "4 things to mend. 2 points put off.",
    "2027-03-19": "5 things to mend. 2 points put off.",
    "2027-04-01": "4 things to mend.",
    "2027-04-02": "4 things to mend. 3 points put off.",
    "2027-05-26": "6 things to mend. 9 points put off.",
    "2027-05-27": "6 things to mend. 9 points put off.",
}
"""By hand. The tool says that it was reviewed on 15 December, an error until the day before. In the first quarter two
numbers have no day, 1 point each. From 30 January the KPI has no number for it, which is a note. Tom, who is a backup,
leaves on 31 January; the draft had to begin on 10 February. From 19 March the webinar's day is past, and it is active;
from 2 April its debrief is asked for instead. On 1 April a quarter without objectives has begun and the numbers count
no more; from 2 April the debrief of 18 March is late, 3 points. The playbook was reviewed on 2 October, 3 points. Until
26 May notice can be given of the tool, which is unused all the same, 3 points."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    root = tmp_path_factory.mktemp("days")
    site = site_of(root, FILES)
    return root, health_page(site).html, home_page(site).html


def _show(page: Page, html: str, today: str) -> None:
    page.clock.set_fixed_time(f"{today}T12:00:00")
    page.set_content(f'<html lang="en"><body>{framed(html)}<script>{bundled_assets()[SCRIPTS]}</script></body></html>')


@pytest.mark.parametrize("today", DAYS)
def test_the_check_and_the_pages_tell_the_same(page: Page, made: tuple[Path, str, str], today: str) -> None:
    root, health, home = made
    report = check(root, datetime.date.fromisoformat(today)).report
    _show(page, health, today)
    rows = page.locator("#by-rule + table tbody tr:visible")
    shown = {row.locator("th").inner_text(): int(row.locator("td").nth(1).inner_text()) for row in rows.all()}
    assert shown == Counter(found.rule.code for found in report.findings)
    numbers = page.locator(".hb-counter:not([data-hb-debt-total]) .hb-counter__number").all_inner_texts()
    assert numbers == [str(report.count(severity)) for severity in SEVERITIES]
    listed = page.locator("#by-day ~ section li[data-hb-from]:visible .hb-findings__place a").all_inner_texts()
    assert Counter(listed) == Counter(
        found.rule.code for found in report.findings if found.rule.uses_today and found.rule.debt is None
    )
    _show(page, home, today)
    card = page.locator(".hb-card", has=page.get_by_role("heading", name="Health"))
    assert card.locator("p").first.inner_text().strip() == DAYS[today]
    tones = [tone for tone in ("good", "warn") if f"hb-card--{tone}" in str(card.get_attribute("class"))]
    assert tones == ["good" if DAYS[today] == "Nothing to mend." else "warn"]


def test_without_a_script_the_page_names_the_command(
    browser: Browser, made: tuple[Path, str, str], tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for name, html in zip(("health", "home"), made[1:], strict=True):
        (tmp_path / f"{name}.html").write_text(f"<!doctype html><body>{html}</body>", "utf-8")
    page.goto((tmp_path / "health.html").as_uri())
    assert page.locator("noscript p", has_text="run: handbook check").is_visible()
    assert page.locator("#by-day ~ section li:visible").count() == 0
    page.goto((tmp_path / "home.html").as_uri())
    assert not page.get_by_text("Nothing to mend.").is_visible()
    context.close()
