"""The debt on the page of health is the one that the check counts, on any day."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.home.page import home_page
from handbook.kinds.upkeep.health.page import health_page
from handbook.pipeline.checks.checking import check
from handbook.rendering.assets import SCRIPTS, bundled_assets
from handbook.rendering.page import framed

pytestmark = pytest.mark.browser

WEBINAR, ROLE, TOOL, SPRING = (
    "playbooks/webinar.md",
    "company/roles/event-manager.md",
    "company/tools/hubspot.yml",
    "campaigns/spring.yml",
)
FILES = {
    "handbook.yml": "name: Nova\ncalendar: [FR]\nhealth: {weights: {unused_tools: 7}}\n",
    WEBINAR: HANDBOOK[WEBINAR].replace(", done_when: It is over", ""),
    ROLE: HANDBOOK[ROLE].replace(
        "backup: tom\n",
        "reviewed: 2026-01-15\nallow: [{rule: PPL102, until: 2026-12-31, reason: We hire in December}]\n",
    ),
    TOOL: HANDBOOK[TOOL].replace("last_used: {date: 2026-11-16", "last_used: {date: 2026-08-01"),
    "company/tools/forms.yml": "name: Forms\ncategory: Surveys\nlast_used: {date: 2026-04-09}\nrenewal: 2027-03-02\n"
    "notice: 14 days\nreviewed: 2026-08-24\n"
    "allow: [{rule: unused-tool, until: 2027-01-31, reason: The survey of January decides}]\n",
    "company/tools/zoom.yml": "name: Zoom\ncategory: Calls\nlast_used: {date: 2026-03-01}\nreviewed: 2026-02-01\n",
}
"""By hand. Always: a step without done_when, 1. Zoom: reviewed late from 2 Aug 2026, 3; unused from 2 Sep 2026, 7. On
1 Jan 2027 the waiver ends, 2, and the role has no backup, 5; two numbers of that quarter are old until it ends, 1 each.
From 16 Jan 2027 the role is read late, 3; from 2 Feb HubSpot is unused, 7; from 2 Apr the debrief of the campaign of
18 March is late, 3; from 3 Apr the playbook, 3; from 3 May the review of HubSpot, 3. Forms may be unused until the end
of January, but from 17 Jan 2027 is to be cancelled, 7; on 1 Feb the waiver ends, 2; from 25 Feb it is read late, 3."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    yield page
    context.close()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    root = tmp_path_factory.mktemp("debt")
    site = site_of(root, FILES)
    return root, health_page(site).html, home_page(site).html


def _show(page: Page, html: str, today: str) -> None:
    page.clock.set_fixed_time(f"{today}T12:00:00")
    page.set_content(f'<html lang="en"><body>{framed(html)}<script>{bundled_assets()[SCRIPTS]}</script></body></html>')


def _debt_of_check(root: Path, today: str) -> Mapping[str, tuple[int, int]]:
    debt = check(root, datetime.date.fromisoformat(today)).report.debt
    return {part.replace("_", "-"): (share.things, share.points) for part, share in debt.items()}


@pytest.mark.parametrize(
    ("today", "points"),
    [
        ("2026-08-01", 1),
        ("2026-08-02", 4),
        ("2026-11-23", 11),
        ("2026-12-31", 11),
        ("2027-01-01", 20),
        ("2027-01-15", 20),
        ("2027-01-16", 23),
        ("2027-01-17", 30),
        ("2027-01-31", 30),
        ("2027-02-01", 32),
        ("2027-03-31", 42),
        ("2027-04-01", 40),
        ("2027-04-02", 43),
        ("2027-04-03", 46),
        ("2027-05-03", 49),
    ],
)
def test_the_pages_and_the_check_count_the_same(
    page: Page, made: tuple[Path, str, str], today: str, points: int
) -> None:
    root, health, home = made
    _show(page, health, today)
    rows = page.locator("[data-hb-debt-part]")
    shown = {
        str(row.get_attribute("data-hb-debt-part")).removesuffix("-list"): (
            int(row.locator("td").nth(0).inner_text()),
            int(row.locator("td").nth(2).inner_text()),
        )
        for row in rows.all()
    }
    assert shown == _debt_of_check(root, today)
    assert page.text_content("[data-hb-debt-total] .hb-counter__number") == str(points)
    assert sum(makes for _, makes in shown.values()) == points
    _show(page, home, today)
    said = page.locator(".hb-card", has=page.get_by_role("heading", name="Health")).locator("p").first.inner_text()
    assert said.endswith(f"{points} point{'s' if points > 1 else ''} put off.")
