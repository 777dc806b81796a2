from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.planning.scores import quarter_bounds
from handbook.rendering.dated import DatedBadge
from handbook.rendering.named import Named
from handbook.rendering.okrs.cascade import Cascade, Node
from handbook.rendering.okrs.goal_links import Supporters
from handbook.rendering.okrs.index import okrs_index
from handbook.rendering.okrs.pace import pace
from handbook.rendering.okrs.page import quarter_page

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
    page = quarter_page(site_of(tmp_path, {"okrs/2027-q1/sales.yml": SALES}), "2027-q1")
    assert [(entry.id, entry.level) for entry in page.toc] == [
        ("company", 2),
        ("company-o1", 3),
        ("marketing", 2),
        ("marketing-o1", 3),
        ("sales", 2),
        ("sales-o1", 3),
        ("cascade", 2),
    ]
    assert all(f'id="{entry.id}"' in page.html for entry in page.toc)
    assert "74 → <strong>63.5</strong> → 50" in page.html
    assert "? → <strong>?</strong> → ?" in page.html
    assert "1 of 3 objectives used" in page.html
    assert "Two people joined" in page.html
    assert "nothing serves it" in page.html
    assert "<b>faster" not in page.html


def test_the_cascade_goes_from_the_company_to_the_campaign(tmp_path: Path) -> None:
    site, here = site_of(tmp_path), "okrs/2027-q1/index.md"
    supporters, bounds = Supporters.of(site.handbook, "2027-q1"), quarter_bounds("2027-q1")
    (top,) = Cascade(site, here, supporters, bounds).tops("2027-q1")
    (team,) = top.children
    assert (top.owner, team.owner) == ("Nova", "marketing" if "marketing" not in site.handbook.teams else "Marketing")
    assert team.name == Named("Be the first source of qualified meetings", "./#marketing-o1")
    assert team.children == (Node("Campaign", Named("Spring webinar", "../../campaigns/spring/"), None, ()),)


def test_a_cancelled_campaign_serves_nothing(tmp_path: Path) -> None:
    campaign = "title: Gone\nplaybook: webinar\ndate: 2027-03-18\nstatus: cancelled\nsupports: [2027-q1/marketing/o1]\n"
    site = site_of(tmp_path, {"campaigns/spring.yml": campaign})
    assert Supporters.of(site.handbook, "2027-q1").campaigns == {}


def test_a_file_of_goals_that_cannot_be_read_says_so_in_its_place(tmp_path: Path) -> None:
    html = quarter_page(site_of(tmp_path, {"okrs/2027-q1/sales.yml": "team: ["}), "2027-q1").html
    assert '<h2 id="sales">sales</h2>' in html
    assert "okrs/2027-q1/sales.yml, line 1" in html


def test_goals_that_serve_each_other_in_a_circle_still_make_a_page(tmp_path: Path) -> None:
    marketing = "team: marketing\nobjectives:\n  - {id: o1, title: Round, supports: sales/o1}\n"
    files = {"okrs/2027-q1/sales.yml": SALES, "okrs/2027-q1/marketing.yml": marketing}
    assert "Round" in quarter_page(site_of(tmp_path, files), "2027-q1").html


def test_the_index_has_the_newest_quarter_first(tmp_path: Path) -> None:
    page = okrs_index(site_of(tmp_path, {"okrs/2026-q4/company.yml": "team: company\nobjectives: []\n"}, "fr"))
    assert [(entry.id, entry.title) for entry in page.toc] == [
        ("2027-q1", "Objectifs T1 2027"),
        ("2026-q4", "Objectifs T4 2026"),
    ]
