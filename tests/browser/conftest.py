"""One browser for all tests, and one site built from a tiny handbook."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from sites import build, write_site
from smallest import HANDBOOK

MKDOCS = """\
site_name: Test
site_url: https://handbook.example.com/
theme:
  name: material
  font: false
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default}
    - {media: "(prefers-color-scheme: dark)", scheme: slate}
plugins: [search, handbook, offline]
"""
NO_OTHERS = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No other host is asked, and none is waited for."""
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
GOALS = {
    "company/strategy.yml": "north_star: {id: jobs, title: Jobs planned, since: 2026-07-01, meaning: They stay}\n",
    "campaigns/aside.yml": HANDBOOK["campaigns/spring.yml"].replace(
        "supports: [2027-q1/marketing/o1/kr1]", "off_okr: {reason: A promise, approved_by: camille}"
    ),
    "okrs/2026-q4/marketing.yml": """\
team: marketing
objectives:
  - {id: o1, title: Meetings, key_results: [{id: kr1, title: Calls, baseline: 0, target: 9, current: 3, unit: calls}]}
  - {id: o2, title: Gone, dropped: {date: 2026-11-02, reason: The market closed}}
""",
    "okrs/2027-q1/marketing.yml": HANDBOOK["okrs/2027-q1/marketing.yml"].replace(
        "    supports: company/o1", "    supports: company/o1\n    continues: 2026-q4/marketing/o1"
    ),
}
"""A north star, an objective that goes on, one that was dropped, and a campaign outside the objectives."""
HOSTILE = '<img src=x onerror="document.title=1">'
KPI = """\
name: 'Meetings {hostile}'
meaning: Talks that sales wants
source: CRM
target: 40
benchmark: {{value: 20, source: 'A survey {hostile}', date: 2026-05-12}}
values:
  2026-q4: {{value: 25, says: 'Better {hostile}'}}
  2027-q1: {{value: 30}}
"""
EXPERIMENT = """\
title: 'Film {hostile}'
lever: Film
persona: Visitors
hypothesis: 'A film helps {hostile}'
kpi: meetings
started: 2027-01-11
status: failed
supports: [2027-q1/marketing/o1]
budget: {{planned: 900 EUR, spent: 1000 EUR}}
result: 'Nothing {hostile}'
lesson: 'Leave it {hostile}'
"""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    assert path, "no Chromium: run `make browser`"
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--host-resolver-rules={NO_OTHERS}"]
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=flags)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site whose files hold what an attacker would write."""
    root = tmp_path_factory.mktemp("site")
    hostile = HANDBOOK["campaigns/spring.yml"].replace("title: Spring webinar", f"title: 'Spring {HOSTILE}'")
    tool = HANDBOOK["company/tools/hubspot.yml"].replace("name: HubSpot", f"name: 'HubSpot {HOSTILE}'")
    playbook = HANDBOOK["playbooks/webinar.md"].replace(
        "Start from the questions",
        f"<script>document.title=1</script>{HOSTILE}[x](javascript:alert(1)) Start from the questions",
    )
    write_site(
        root,
        {
            "campaigns/hostile.yml": hostile,
            "company/tools/hubspot.yml": tool,
            "playbooks/webinar.md": playbook,
            "company/kpis/meetings.yml": KPI.format(hostile=HOSTILE),
            "experiments/film.yml": EXPERIMENT.format(hostile=HOSTILE),
            **GOALS,
        },
        MKDOCS,
    )
    run = build(root)
    assert run.code == 0, run.err
    return root / "site"


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site from the disk: `visit("campaigns/spring/", width=390, dark=True)`."""
    pages: list[Page] = []

    def open_page(uri: str, *, width: int = 1280, dark: bool = False) -> Page:
        page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", locale="en-GB"
        )
        pages.append(page)
        page.goto(f"file://{site}/{uri}index.html")
        return page

    yield open_page
    for page in pages:
        page.context.close()
