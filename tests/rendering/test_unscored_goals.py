"""A key result of which nobody knows yet where it starts from: said wherever a score is shown."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.goals.pages.cascade import cascade_page
from handbook.kinds.goals.pages.goal_links import goals_of
from handbook.kinds.goals.pages.objectives import links_of, objective_section
from handbook.kinds.goals.pages.page import quarter_page
from handbook.kinds.goals.pages.review_page import review_page
from handbook.kinds.report.pages.page import report_page
from handbook.model.quarter import Quarter
from handbook.model.values import Language
from handbook.pipeline.site.publishing import public_handbook
from handbook.rendering.page import Page
from handbook.rendering.site import Site

SALES = """\
team: company
objectives:
  - id: o1
    title: Sign faster
    key_results:
      - {id: kr1, title: Deals, baseline: 0, target: 8, current: 2, unit: deals}
      - {id: kr2, title: Days, target: 50, current: 63, unit: days}
  - id: o2
    title: Be known
    key_results: [{id: kr1, title: Visits, target: 50, current: 63, unit: visits}]
"""
QUARTER = Quarter("2027-q1")
SCORES = {
    "en": [
        ("25%", "without 1 of 2 key results, which cannot be scored yet"),
        ("25%", ""),
        ("", "cannot be scored yet: where does it start from?"),
        ("", "cannot be scored yet"),
        ("", "cannot be scored yet: where does it start from?"),
    ],
    "fr": [
        ("25\N{NO-BREAK SPACE}%", "sans 1 des 2 résultats clés, qui n'a pas encore de score"),
        ("25\N{NO-BREAK SPACE}%", ""),
        ("", "pas encore de score : d'où part-il ?"),
        ("", "pas encore de score"),
        ("", "pas encore de score : d'où part-il ?"),
    ],
}
"""Each objective, then its key results."""


def _site(root: Path, language: Language = "en") -> Site:
    return site_of(root, {"okrs/2027-q1/company.yml": SALES}, language)


def _text(page: Page) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.html))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_others_carry_the_mean(tmp_path: Path, language: Language) -> None:
    site = _site(tmp_path, language)
    found = list[tuple[str, str]]()
    for goal in goals_of(site.handbook, QUARTER)[:2]:
        section = objective_section(site, "okrs/2027-q1/index.md", goal, links_of(site))
        found += ((each.progress.percent, each.progress.note) for each in (section, *section.key_results))
    assert found == SCORES[language]


@pytest.mark.parametrize(("page", "count"), [(quarter_page, 7), (cascade_page, 2), (review_page, 5), (report_page, 5)])
def test_each_page_with_scores_says_so(tmp_path: Path, page: Callable[[Site, Quarter], Page], count: int) -> None:
    text = _text(page(_site(tmp_path), QUARTER))
    assert text.count("cannot be scored yet") == count
    assert "without 1 of 2 key results, which cannot be scored yet" in text


def test_the_report_counts_the_objectives_without_score(tmp_path: Path) -> None:
    text = _text(report_page(_site(tmp_path), QUARTER))
    assert "0 of 3 objectives have come 70 % of the way or more; 0 are fully reached." in text
    assert "1 objective cannot be scored yet." in text


def test_the_public_sees_no_gap_where_numbers_are_held_back(tmp_path: Path) -> None:
    site = _site(tmp_path)
    site = replace(site, handbook=public_handbook(site.handbook), findings=())
    assert "scored" not in quarter_page(site, QUARTER).html
