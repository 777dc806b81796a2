"""The review of a quarter is one sheet a team; the cascade fits on two."""

import io
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser
from sites import build, write_site

from conftest import MKDOCS

pytestmark = pytest.mark.browser

TEAMS = {"company": "Nova", "marketing": "Marketing", "sales": "Sales"}
LONG = "that the whole company follows because it tells earlier than the yearly revenue whether we are on the way"
RESULTS = "".join(
    f"      - {{id: kr{count}, title: Number {count} {LONG}, baseline: 0, target: 8, current: {count}, "
    "unit: conversations per month, as_of: 2026-11-20, source: CRM}\n"
    for count in range(1, 5)
)
CHANGE = f"{{date: 2026-11-02, what: kr1 target 9 -> 8, reason: The market {LONG}}}"


def _okrs(team: str, before: str, *, full: bool) -> str:
    supports = "" if team == "company" else "    supports: company/o1\n"
    objectives = "".join(
        f"  - id: o{count}\n    title: Objective {count} {LONG}\n    owner: camille\n{supports}"
        f"    continues: {before}/{team}/o{count}\n    key_results:\n{RESULTS if full else ' []'}"
        f"    changes: [{CHANGE}, {CHANGE}]\n"
        for count in range(1, 4)
    )
    return f"team: {team}\nobjectives:\n{objectives}"


@pytest.fixture(scope="module")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three teams with all the objectives, key results and changes that they may have, and sixteen campaigns."""
    root = tmp_path_factory.mktemp("full")
    okrs = {
        f"okrs/{quarter}/{team}.yml": _okrs(team, before, full=True)
        for quarter, before in {"2026-q3": "2026-q2", "2026-q4": "2026-q3", "2027-q1": "2026-q4"}.items()
        for team in TEAMS
    }
    campaigns = {
        f"campaigns/c{count}.yml": f"title: Campaign {count} {LONG}\nplaybook: webinar\ndate: 2027-02-18\n"
        f"status: active\nowner: camille\neffort: 3 days\nsupports: [2027-q1/marketing/o{count % 3 + 1}/kr1]\n"
        for count in range(15)
    }
    team = {"company/teams/sales.yml": "name: Sales\nparent: company\n"}
    write_site(root, {**okrs, **campaigns, **team}, MKDOCS)
    run = build(root)
    assert run.code == 0, run.err
    return root / "site"


def _sheets(browser: Browser, site: Path, uri: str, paper: str) -> list[str]:
    page = browser.new_page()
    page.goto(f"file://{site}/{uri}index.html")
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=False)))
    page.context.close()
    return [sheet.get_textpage().get_text_bounded() for sheet in pdf]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_review_of_a_full_team_is_one_sheet(browser: Browser, full_site: Path, paper: str) -> None:
    sheets = _sheets(browser, full_site, "okrs/2026-q4/review/", paper)
    assert [sheet.splitlines()[2].strip() for sheet in sheets] == [
        f"Review Q4 2026 · {name} 31%" for name in TEAMS.values()
    ]
    for sheet in sheets:
        assert [sheet.count(text) for text in ("KR4", "Carried over:", "What we learned", "9 → 8")] == [3, 3, 1, 6]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_objectives_on_paper_have_no_links_to_edit_and_no_heading_at_the_foot(
    browser: Browser, full_site: Path, paper: str
) -> None:
    sheets = _sheets(browser, full_site, "okrs/2026-q4/", paper)
    assert sum("KR1 target 9 → 8" in " ".join(sheet.split()) for sheet in sheets) > 1
    assert not any("Edit these objectives" in sheet for sheet in sheets)
    ends = [sheet.splitlines()[-1].strip() for sheet in sheets]
    assert not any(end.startswith(("O1 ·", "O2 ·", "O3 ·", *TEAMS.values())) for end in ends)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("quarter", ["2026-q4", "2027-q1"])
def test_an_objective_is_whole_on_its_sheet(browser: Browser, full_site: Path, quarter: str, paper: str) -> None:
    sheets = _sheets(browser, full_site, f"okrs/{quarter}/", paper)
    heads = [len(re.findall(r"^O\d · Objective", sheet, re.MULTILINE)) for sheet in sheets]
    assert all(heads)
    assert sum(heads) == 9
    assert heads == [sheet.count("2 changes on the way") for sheet in sheets]
    assert heads == [len(re.findall(r"2 Nov 2026: KR1", sheet)) / 2 for sheet in sheets]
    assert heads == [sheet.count("KR4") for sheet in sheets]


def test_the_cascade_is_printed_on_two_sheets(browser: Browser, full_site: Path) -> None:
    sheets = _sheets(browser, full_site, "okrs/2027-q1/cascade/", "A4")
    assert len(sheets) == 2
    text = "".join(sheets)
    assert all(f"Campaign {count} " in text for count in range(15))
    assert text.count("Playbook Webinar") == 16
