"""Goals of a company's own year, of half a year and of a year: found, dated, scored and shown as such."""

import re
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook
from test_goals_in_words import said
from tiny_site import site_of

from handbook.kinds.goals.pages.gauge import team_gauges
from handbook.kinds.goals.pages.index import quarters
from handbook.kinds.goals.pages.page import quarter_page
from handbook.kinds.goals.pages.review_page import review_page
from handbook.kinds.goals.starters.okr import NewOkrs
from handbook.kinds.report.pages.page import report_page
from handbook.model.quarter import GoalPeriod
from handbook.pipeline.checks.checking import check
from handbook.rendering.page import Page

COMPANY, MARKETING = HANDBOOK["okrs/2027-q1/company.yml"], HANDBOOK["okrs/2027-q1/marketing.yml"]
SETTINGS, CAMPAIGN = HANDBOOK["handbook.yml"], HANDBOOK["campaigns/spring.yml"]
GONE = {"okrs/2027-q1/company.yml": "", "okrs/2027-q1/marketing.yml": ""}


def _fiscal(begins: str | None, quarter: str = "fy28-q1") -> dict[str, str]:
    """The smallest handbook with its goals in a quarter of the company's own year; its campaign is on 18 March 2027."""
    return {
        "handbook.yml": f"{SETTINGS}fiscal_year_begins: {begins}\n" if begins else SETTINGS,
        f"okrs/{quarter}/company.yml": COMPANY,
        f"okrs/{quarter}/marketing.yml": MARKETING,
        "campaigns/spring.yml": CAMPAIGN.replace("2027-q1", quarter),
    }


def _write(root: Path, files: dict[str, str]) -> None:
    write_handbook(root, files)
    for path in GONE:
        (root / path).unlink()


def _said(root: Path, files: dict[str, str]) -> list[str]:
    _write(root, files)
    findings = check(root, TODAY).report.findings
    return [f"{found.path}:{found.span.line} {found.severity}: {found.message('en')}" for found in findings]


def _text(page: Page) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.html))


def test_goals_of_a_fiscal_year_are_right(tmp_path: Path) -> None:
    assert _said(tmp_path, _fiscal("feb")) == []


def test_a_fiscal_year_without_its_month_is_asked_about_once_and_nothing_is_concluded(tmp_path: Path) -> None:
    assert _said(tmp_path, _fiscal(None)) == [
        "okrs/fy28-q1/company.yml:1 warning: 'fy28-q1' is of a fiscal year, and nobody says in which month it begins"
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("February", "feb"), ("février", "feb"), ("'2'", "feb"), ("sept.", "sep"), ("août", "aug"), ("DEC", "dec")],
)
def test_months_as_people_write_them(tmp_path: Path, typed: str, meant: str) -> None:
    write_handbook(tmp_path, {"handbook.yml": f"{SETTINGS}fiscal_year_begins: {typed}\n"})
    (found,) = check(tmp_path, TODAY).report.findings
    assert (found.rule.code, found.hint("en")) == ("HBK209", f"did you mean '{meant}'?")


def test_a_campaign_is_held_against_the_days_of_the_fiscal_quarter(tmp_path: Path) -> None:
    files = _fiscal("feb", "fy28-q2")  # May to July 2027
    message = "campaigns/spring.yml:6 warning: 'fy28-q2/marketing/o1/kr1' is of fy28-q2, and 'Spring webinar' runs from"
    assert [found for found in _said(tmp_path, files) if found.startswith(message)]


def test_the_quarter_that_runs_is_that_of_the_company(tmp_path: Path) -> None:
    """TODAY is in November 2026: the last quarter of FY27 where it begins in February."""
    assert "handbook.yml:1 warning: fy27-q4 has begun, and no team has objectives for it" in _said(
        tmp_path, _fiscal("feb", "fy27-q3")
    )


def test_pages_say_the_quarter_and_its_days(tmp_path: Path) -> None:
    site = site_of(tmp_path, _fiscal("feb"))
    quarter = GoalPeriod("fy28-q1")
    text = _text(quarter_page(site, quarter))
    assert "Objectives Q1 FY28 1 Feb 2027 → 30 Apr 2027" in text
    assert "Review Q1 FY28 · Marketing" in _text(review_page(site, quarter))
    report = _text(report_page(site, quarter))
    assert "Report Q1 FY28 1 Feb 2027 → 30 Apr 2027" in report
    assert "Spring webinar" in report
    assert "Q2 FY28" in report


LONGER = {
    "okrs/2027/company.yml": COMPANY,
    "okrs/2027-h1/company.yml": COMPANY.replace("    key_results", "    supports: 2027/company/o1\n    key_results"),
    "okrs/2027-h1/marketing.yml": MARKETING,
    "okrs/2027-q1/marketing.yml": MARKETING.replace("supports: company/o1", "supports: 2027-h1/company/o1"),
    "okrs/2027-q1/company.yml": COMPANY.replace("    key_results", "    supports: 2027/company/o1\n    key_results"),
}


def test_a_quarter_may_serve_the_half_year_and_the_year_around_it(tmp_path: Path) -> None:
    assert [found for found in said(tmp_path, LONGER) if "2027-q1/company.yml" not in found] == []


def test_a_year_does_not_serve_one_of_its_quarters(tmp_path: Path) -> None:
    files = LONGER | {
        "okrs/2027/company.yml": COMPANY.replace("    key_results", "    supports: 2027-q1/company/o1\n    key_results")
    }
    assert (
        "okrs/2027/company.yml:7 error: an objective of 2027 supports '2027-q1/company/o1', which is of 2027-q1 | "
        "name an objective of 2027"
    ) in said(tmp_path, files)


def test_the_list_of_quarters_has_the_longer_times_above_what_they_hold(tmp_path: Path) -> None:
    cards = quarters(site_of(tmp_path, LONGER), "okrs/index.md")
    assert [(card.id, card.name.text, card.current.words) for card in cards] == [
        ("2027", "Objectives 2027", "current year"),
        ("2027-h1", "Objectives H1 2027", "current half-year"),
        ("2027-q1", "Objectives Q1 2027", "current quarter"),
    ]


def test_the_work_of_a_half_year_is_that_of_its_quarters(tmp_path: Path) -> None:
    site = site_of(tmp_path, LONGER)
    days = {name: team_gauges(site, GoalPeriod(name))["marketing"].days for name in ("2027-q1", "2027-h1", "2027")}
    assert days["2027-h1"] == days["2027"]
    assert days["2027-q1"].endswith("working days")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("FY28-Q3/marketing", "fy28-q3/marketing"),
        ("Q3 FY2028 Marketing", "fy28-q3/marketing"),
        ("2027-S1 marketing", "2027-h1/marketing"),
        ("2027 T1 marketing", "2027-q1/marketing"),
    ],
)
def test_a_new_file_of_any_period_is_offered(typed: str, meant: str) -> None:
    offered = NewOkrs(typed).offered()
    assert offered is not None
    assert offered.id == meant


def test_what_is_unfinished_goes_on_in_the_next_fiscal_quarter(tmp_path: Path) -> None:
    _write(tmp_path, _fiscal("feb", "fy27-q4"))
    starter = NewOkrs("fy28-q1/marketing").starter(check(tmp_path, TODAY).handbook)
    assert starter.path == "okrs/fy28-q1/marketing.yml"
    assert "    continues: fy27-q4/marketing/o1" in starter.text.splitlines()
