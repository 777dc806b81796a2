from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.goals.pages.goal_links import goals_of
from handbook.kinds.goals.pages.history import HistoryStep
from handbook.kinds.goals.pages.index import okrs_index
from handbook.kinds.goals.pages.north_star import OldStar, former_stars, north_star
from handbook.kinds.goals.pages.objectives import DroppedNote, StarMark, links_of, objective_section
from handbook.kinds.goals.pages.page import quarter_page
from handbook.kinds.goals.pages.progress import Progress, pace
from handbook.kinds.home.page import home_page
from handbook.model.quarter import Quarter
from handbook.rendering.dated import DatedBadge, Day
from handbook.rendering.named import Named
from handbook.rendering.page import Page
from handbook.rendering.site import Site

QUARTER = (date(2027, 1, 1), date(2027, 4, 10))
"""A hundred days."""
SALES = """\
team: sales
objectives:
  - id: o1
    title: Sign <b>faster</b>
    supports: marketing/o1
    key_results:
      - {id: kr1, title: Days, baseline: 74, target: 50, current: 63.50, as_of: 2026-11-01}
      - {id: kr2, title: No number yet}
    changes: [{date: 2026-11-02, what: 55 -> 50, reason: Two people joined}]
"""


@pytest.mark.parametrize(
    ("score", "badges"),
    [
        ("1", (DatedBadge("reached", "good"),)),
        (
            "0.5",
            (
                DatedBadge("on track", "good", "2027-01-01", "2027-03-02"),
                DatedBadge("at risk", "warn", "2027-03-02", "2027-03-22"),
                DatedBadge("behind", "bad", "2027-03-22", "2027-04-11"),
                DatedBadge("missed", "bad", "2027-04-11"),
            ),
        ),
        (
            "0.95",
            (
                DatedBadge("on track", "good", "2027-01-01", "2027-04-11"),
                DatedBadge("nearly reached", "warn", "2027-04-11"),
            ),
        ),
    ],
)
def test_pace_follows_the_share_of_the_quarter_that_has_passed(
    tmp_path: Path, score: str, badges: tuple[DatedBadge, ...]
) -> None:
    assert pace(site_of(tmp_path), Decimal(score), QUARTER) == badges


def test_a_goal_without_score_has_no_pace(tmp_path: Path) -> None:
    assert pace(site_of(tmp_path), None, QUARTER) == ()


def test_a_quarter_shows_every_team_and_number(tmp_path: Path) -> None:
    page = quarter_page(site_of(tmp_path, {"okrs/2027-q1/sales.yml": SALES}), Quarter("2027-q1"))
    assert [(entry.id, entry.level) for entry in page.toc] == [
        ("company", 2),
        ("company-o1", 3),
        ("marketing", 2),
        ("marketing-o1", 3),
        ("sales", 2),
        ("sales-o1", 3),
    ]
    assert all(f'id="{entry.id}"' in page.html for entry in page.toc)
    assert "<span>74</span> → <strong>63.5</strong> → <span>50</span>" in page.html
    assert "<span>?</span> → <strong>?</strong> → <span>?</span>" in page.html
    assert "1 of 3 objectives used" in page.html
    assert "Two people joined" in page.html
    assert "nothing serves it" in page.html
    assert "<b>faster" not in page.html


def test_a_file_of_goals_that_cannot_be_read_says_so_in_its_place(tmp_path: Path) -> None:
    html = quarter_page(site_of(tmp_path, {"okrs/2027-q1/sales.yml": "team: ["}), Quarter("2027-q1")).html
    assert '<h2 id="sales">sales</h2>' in html
    assert "okrs/2027-q1/sales.yml, line 1" in html


QUARTERS = {
    "okrs/2026-q4/sales.yml": """\
team: sales
objectives:
  - id: o1
    title: Sign
    key_results: [{id: kr1, title: Deals, baseline: 0, target: 10, current: 4, unit: deals}]
""",
    "okrs/2027-q1/sales.yml": """\
team: sales
objectives:
  - id: o1
    title: Sign more
    continues: 2026-q4/sales/o1
    north_star: jobs
    supports: company/o1
    key_results:
      - {id: kr1, title: Deals, baseline: -5, target: 5, current: 0, unit: "%"}
      - id: kr2
        title: Calls
        baseline: 0
        target: 10
        current: 10
        unit: calls
        dropped: {date: 2027-02-01, reason: Nobody answers}
  - {id: o2, title: Gone, supports: company/o1, dropped: {date: 2027-02-02, reason: "Law <b>changed"}}
""",
    "company/strategy.yml": """\
north_star: {id: planned-jobs, title: Jobs planned, since: 2026-07-01, meaning: Who plans stays}
former: [{id: jobs, title: Jobs sold, until: 2026-06-30, reason: Too late}]
""",
}


def test_what_was_dropped_is_struck_with_its_reason_and_does_not_count(tmp_path: Path) -> None:
    site, here = site_of(tmp_path, QUARTERS), "okrs/2027-q1/index.md"
    first, second = goals_of(site.handbook, Quarter("2027-q1"))[-2:]
    links = links_of(site)
    section = objective_section(site, here, first, links)
    assert section.progress.percent == "50%"
    kept, gone = section.key_results
    assert (kept.baseline, kept.current, kept.target, kept.unit) == ("\N{MINUS SIGN}5%", "0%", "5%", "")
    assert (kept.progress.percent, kept.dropped) == ("50%", None)
    assert (gone.current, gone.unit, gone.progress) == ("10", "calls", Progress("100%", "100%", ()))
    assert gone.dropped == DroppedNote(Day("2027-02-01", "1 Feb 2027"), "Nobody answers")
    assert objective_section(site, here, second, links).dropped == DroppedNote(
        Day("2027-02-02", "2 Feb 2027"), "Law <b>changed"
    )
    html = quarter_page(site, Quarter("2027-q1")).html
    assert "1 of 3 objectives used" in html
    assert "Law &lt;b&gt;changed" in html


def test_an_objective_tells_what_it_carries_on_and_what_carries_it_on(tmp_path: Path) -> None:
    site = site_of(tmp_path, QUARTERS)
    here, goal = "okrs/2027-q1/index.md", goals_of(site.handbook, Quarter("2027-q1"))[-2]
    section = objective_section(site, here, goal, links_of(site))
    before, now = Named("O1, Q4 2026", "../2026-q4/#sales-o1"), Named("O1, Q1 2027", "./#sales-o1")
    assert (section.continues, section.continued_by) == (before, ())
    assert section.history == (
        HistoryStep(before, "Sign", "40%", "40%", "", "2026-10-01", "2027-01-01", is_here=False),
        HistoryStep(now, "Sign more", "50%", "50%", "+10 points", "2027-01-01", "2027-04-01", is_here=True),
    )
    assert section.star == StarMark("Jobs sold", is_former=True)
    (earlier,) = goals_of(site.handbook, Quarter("2026-q4"))
    old = objective_section(site, "okrs/2026-q4/index.md", earlier, links_of(site))
    assert (old.continues, old.continued_by, old.history) == (None, (Named("O1, Q1 2027", "../2027-q1/#sales-o1"),), ())


@pytest.mark.parametrize("page", [home_page, okrs_index, lambda site: quarter_page(site, Quarter("2027-q1"))])
def test_the_north_star_stands_on_the_pages_that_open_first(tmp_path: Path, page: Callable[[Site], Page]) -> None:
    html = page(site_of(tmp_path, QUARTERS)).html
    assert "Jobs planned</a>" in html
    assert "Who plans stays" in html


def test_what_was_followed_before_is_kept_on_the_index(tmp_path: Path) -> None:
    site = site_of(tmp_path, QUARTERS)
    assert former_stars(site) == (OldStar("Jobs sold", Day("2026-06-30", "30 Jun 2026"), "Too late"),)
    assert 'id="north-star"' in okrs_index(site).html
    assert north_star(site_of(tmp_path / "none"), "index.md") is None


def test_the_index_has_the_newest_quarter_first(tmp_path: Path) -> None:
    page = okrs_index(site_of(tmp_path, {"okrs/2026-q4/company.yml": "team: company\nobjectives: []\n"}, "fr"))
    assert [(entry.id, entry.title) for entry in page.toc] == [
        ("2027-q1", "Objectifs T1 2027"),
        ("2026-q4", "Objectifs T4 2026"),
    ]
