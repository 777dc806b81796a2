"""How a quarter ended, one sheet a team."""

from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.goals.pages.review_page import review_page, review_view
from handbook.model.quarter import Quarter
from handbook.rendering.named import Named

RESULT = "{{id: kr1, title: Deals, baseline: 0, target: 10, current: {current}, unit: deals}}"
QUARTER = f"""\
team: sales
objectives:
  - {{id: o1, title: Reached, key_results: [{RESULT.format(current=10)}]}}
  - {{id: o2, title: Nearly, key_results: [{RESULT.format(current="9.99")}]}}
  - {{id: o3, title: Goes on, key_results: [{RESULT.format(current=4)}]}}
  - {{id: o4, title: Gone, key_results: [{RESULT.format(current=0)}], dropped: {{date: 2026-11-02, reason: Sold}}}}
  - {{id: o5, title: Without number}}
"""
LATER = "team: {team}\nobjectives: [{{id: o1, title: More, supports: company/o1, continues: 2026-q4/sales/o3}}]\n"
FILES = {
    "okrs/2026-q4/sales.yml": QUARTER,
    "okrs/2027-q1/sales.yml": LATER.format(team="sales"),
    "okrs/2027-q2/marketing.yml": LATER.format(team="marketing"),
}


def test_each_objective_says_what_became_of_it(tmp_path: Path) -> None:
    (team,) = review_view(site_of(tmp_path, FILES), Quarter("2026-q4")).teams
    assert (team.sheet, team.progress.percent) == ("Review Q4 2026 · sales", "80%")  # (100 + 99.9 + 40) / 3
    assert [(each.objective.progress.percent, each.fate, each.to_decide) for each in team.objectives] == [
        ("100%", "Reached, nothing to carry over.", False),
        ("99%", "To decide:", True),  # never rounded to what was not reached
        ("40%", "Carried over:", False),
        ("0%", "Dropped, does not count.", False),
        ("", "To decide:", True),
    ]
    assert team.objectives[2].objective.continued_by == (
        Named("O1, Q1 2027", "../../2027-q1/#sales-o1"),
        Named("O1, Q2 2027", "../../2027-q2/#marketing-o1"),
    )


def test_a_sheet_has_its_title_room_to_write_and_boxes_to_decide(tmp_path: Path) -> None:
    html = review_page(site_of(tmp_path, FILES, "fr"), Quarter("2026-q4")).html
    assert "Bilan T4 2026 · sales" in html
    assert html.count("hb-review__choice") == 4
    assert html.count("Ce que nous avons appris") == 1


@pytest.mark.parametrize(("changes", "lines"), [(0, 16), (3, 20)])
def test_a_longer_sheet_counts_more_lines(tmp_path: Path, changes: int, lines: int) -> None:
    change = "{date: 2026-11-02, what: kr1 target 9 -> 10, reason: Spain}"
    objective = (
        f"{{id: o1, title: One, changes: [{', '.join([change] * changes)}], key_results: [{RESULT.format(current=1)}]}}"
    )
    files = {"okrs/2026-q4/sales.yml": f"team: sales\nobjectives: [{objective}]\n"}
    assert [team.lines for team in review_view(site_of(tmp_path, files), Quarter("2026-q4")).teams] == [lines]
