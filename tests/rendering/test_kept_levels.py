"""A level that is kept, as pages and comparisons say it: held or not, without a way and without a pace."""

import re
from pathlib import Path

import pytest
from compared import told
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.goals.pages.goal_links import goals_of
from handbook.kinds.goals.pages.objectives import key_result_row
from handbook.kinds.goals.pages.page import quarter_page
from handbook.kinds.goals.pages.review_page import review_page
from handbook.kinds.report.pages.page import report_page
from handbook.model.quarter import Quarter
from handbook.model.values import Language

SPACE = "\N{NO-BREAK SPACE}"
COMPANY, QUARTER = "okrs/2027-q1/company.yml", Quarter("2027-q1")
LEVELS = """\
team: company
objectives:
  - id: o1
    title: Be there
    key_results:
      - {id: kr1, title: Uptime, target: 99.99, keep: above, current: 99.9951, unit: "%"}
      - {id: kr2, title: Incidents, target: 3, keep: below, current: 4, unit: incidents}
      - {id: kr3, title: Seats, target: 12, keep: at, unit: seats}
"""


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "en",
            [
                ("99.9951%", "keep at 99.99% or more", "100%", ["held"], ""),
                ("4", f"keep at 3{SPACE}incidents or less", "0%", ["not held"], ""),
                ("?", f"keep at 12{SPACE}seats", "", [], "cannot be scored yet"),
            ],
        ),
        (
            "fr",
            [
                (f"99,9951{SPACE}%", f"à tenir à 99,99{SPACE}% ou plus", f"100{SPACE}%", ["tenu"], ""),
                ("4", f"à tenir à 3{SPACE}incidents ou moins", f"0{SPACE}%", ["pas tenu"], ""),
                ("?", f"à tenir à 12{SPACE}seats", "", [], "pas encore de score"),
            ],
        ),
    ],
)
def test_a_row_says_what_is_kept(
    tmp_path: Path, language: Language, rows: list[tuple[str, str, str, list[str], str]]
) -> None:
    site = site_of(tmp_path, {COMPANY: LEVELS}, language)
    goal = goals_of(site.handbook, QUARTER)[0]
    shown = [key_result_row(site, "okrs/2027-q1/index.md", goal, result) for result in goal.objective.key_results]
    assert [
        (row.current, row.keeps, row.progress.percent, [badge.words for badge in row.progress.pace], row.progress.note)
        for row in shown
    ] == rows


def test_pages_show_no_way_to_a_level(tmp_path: Path) -> None:
    site = site_of(tmp_path, {COMPANY: LEVELS})
    for page in (quarter_page, review_page):
        html = page(site, QUARTER).html
        assert '<strong>99.9951%</strong></span> <span class="hb-kr__keeps">keep at 99.99% or more</span>' in html
        assert "? → " not in re.sub(r"<[^>]+>", "", html)
        assert html.count("not held") == 1
    assert "<li>Uptime: now 99.9951%; keep at 99.99% or more; held.</li>" in report_page(site, QUARTER).html


BEFORE = HANDBOOK["okrs/2027-q1/marketing.yml"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("keep: above, current: 4", "keep: above, current: 39", "“Meetings”: 4 calls → 39 calls (not held)"),
        ("keep: above, current: 4", "keep: above, current: 40", "“Meetings”: 4 calls → 40 calls (held)"),
        ("current: 4", "keep: below, current: 4", "“Meetings”: keep: now below"),
    ],
)
def test_a_comparison_says_whether_it_is_held(tmp_path: Path, old: str, new: str, line: str) -> None:
    states = ({"okrs/2027-q1/marketing.yml": BEFORE.replace("current: 4", each)} for each in (old, new))
    assert f"  - Marketing, Q1 2027: {line}" in told(tmp_path, *states)[1]


def test_a_weight_is_shown_where_it_is_not_one(tmp_path: Path) -> None:
    weighed = LEVELS.replace('unit: "%"', 'unit: "%", weight: 2.5').replace("unit: seats", "unit: seats, weight: 1")
    site = site_of(tmp_path, {COMPANY: weighed}, "fr")
    for page in (quarter_page, review_page):
        html = page(site, QUARTER).html
        assert re.findall(r'<span class="hb-kr__weight">([^<]*)</span>', html) == ["poids 2,5"]
        assert f">71{SPACE}%<" in html  # 2.5 of 3.5
    assert "ou plus ; tenu ; poids 2,5." in report_page(site, QUARTER).html


def test_a_comparison_tells_a_weight(tmp_path: Path) -> None:
    new = BEFORE.replace("current: 4", "current: 4, weight: 2")
    lines = told(tmp_path, {"okrs/2027-q1/marketing.yml": BEFORE}, {"okrs/2027-q1/marketing.yml": new})[1]
    assert lines == ["Objectives and key results", "  - Marketing, Q1 2027: “Meetings”: weight: now 2"]
