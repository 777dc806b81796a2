"""Who serves whom, and what hangs in the air."""

from pathlib import Path

from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.goals.pages.cascade import Node, cascade_page, cascade_view
from handbook.kinds.goals.pages.gaps import Gap
from handbook.kinds.goals.pages.progress import Progress
from handbook.model.quarter import Quarter
from handbook.rendering.dated import DatedBadge
from handbook.rendering.named import Named

SPRING = HANDBOOK["campaigns/spring.yml"]
SUPPORTS = "supports: [2027-q1/marketing/o1/kr1]\n"
FILES = {
    "okrs/2027-q1/company.yml": """\
team: company
objectives:
  - {id: o1, title: Pass five million}
  - {id: o2, title: Open Spain}
  - {id: o3, title: Given up, dropped: {date: 2027-01-10, reason: Too early}}
""",
    "okrs/2027-q1/marketing.yml": """\
team: marketing
objectives:
  - id: o1
    title: Meetings
    supports: company/o1
    key_results: [{id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: calls}]
  - {id: o2, title: Be loved}
""",
    "campaigns/cancelled.yml": SPRING.replace("active", "cancelled"),
    "campaigns/outside.yml": SPRING.replace("Spring", "Outside").replace(
        SUPPORTS, "off_okr: {reason: A promise, approved_by: camille}\n"
    ),
    "campaigns/silent.yml": SPRING.replace("Spring", "Silent").replace(SUPPORTS, ""),
    "campaigns/later.yml": SPRING.replace("2027-03-18", "2027-04-01").replace(SUPPORTS, ""),
    "experiments/button.yml": "title: A <b>red button\nsupports: [2027-q1/marketing/o1]\nstatus: running\n",
    "experiments/colour.yml": "title: Colour\nstarted: 2027-03-31\n",
    "experiments/past.yml": "title: Past\nstarted: 2026-10-01\nends: 2026-12-31\n",
    "experiments/stopped.yml": "title: Stopped\nstarted: 2027-02-01\nstatus: stopped\n",
}
NO_SCORE = Progress("", "", ())
PACE = (
    DatedBadge("on track", "good", "2027-01-01", "2027-01-19"),
    DatedBadge("at risk", "warn", "2027-01-19", "2027-02-06"),
    DatedBadge("behind", "bad", "2027-02-06", "2027-04-01"),
    DatedBadge("missed", "bad", "2027-04-01"),
)
"""Of a score of 10 %: the 90 days of the quarter, and lags of 10 and 30 %."""


def test_the_tree_goes_from_the_company_to_the_playbook(tmp_path: Path) -> None:
    view = cascade_view(site_of(tmp_path, FILES), Quarter("2027-q1"))
    playbook = Node("playbook", "Playbook", Named("Webinar", "../../../playbooks/webinar/"))
    campaign = Node("campaign", "Campaign", Named("Spring webinar", "../../../campaigns/spring/"), (playbook,), "→ KR1")
    experiment = Node("experiment", "Experiment", Named("A <b>red button", "../../../experiments/button/"))
    team = Node(
        "objective",
        "Marketing O1",
        Named("Meetings", "../#marketing-o1"),
        (campaign, experiment),
        progress=Progress("10%", "10%", PACE),
    )
    assert view.tops == (
        Node("objective", "Nova O1", Named("Pass five million", "../#company-o1"), (team,), progress=NO_SCORE),
        Node("objective", "Nova O2", Named("Open Spain", "../#company-o2"), progress=NO_SCORE, is_open=True),
        Node("objective", "Nova O3", Named("Given up", "../#company-o3"), progress=NO_SCORE, is_dropped=True),
        Node("objective", "Marketing O2", Named("Be loved", "../#marketing-o2"), progress=NO_SCORE, is_open=True),
    )


def test_what_hangs_in_the_air_is_listed_with_what_is_known_about_it(tmp_path: Path) -> None:
    view = cascade_view(site_of(tmp_path, FILES), Quarter("2027-q1"))
    assert view.serves_nothing == (
        Gap("Marketing", Named("Be loved", "../#marketing-o2")),
        Gap("Campaign", Named("Outside webinar", "../../../campaigns/outside/"), "A promise"),
        Gap("Campaign", Named("Silent webinar", "../../../campaigns/silent/"), "names no objective"),
        Gap("Experiment", Named("Colour", "../../../experiments/colour/")),
    )
    assert view.nobody_serves == (
        Gap("Nova", Named("Open Spain", "../#company-o2")),
        Gap("Marketing", Named("Be loved", "../#marketing-o2")),
    )


def test_an_objective_that_was_dropped_serves_nothing(tmp_path: Path) -> None:
    marketing = """\
team: marketing
objectives: [{id: o1, title: Gone, supports: company/o1, dropped: {date: 2027-01-10, reason: Sold}}]
"""
    view = cascade_view(site_of(tmp_path, {"okrs/2027-q1/marketing.yml": marketing}), Quarter("2027-q1"))
    assert [gap.name.text for gap in view.nobody_serves] == ["Pass five million of yearly revenue"]


def test_goals_that_serve_each_other_in_a_circle_are_all_in_the_tree(tmp_path: Path) -> None:
    files = {
        f"okrs/2027-q1/{team}.yml": f"team: {team}\nobjectives: [{{id: o1, title: Of {team}, supports: {other}/o1}}]\n"
        for team, other in {"marketing": "sales", "sales": "marketing"}.items()
    }
    html = cascade_page(site_of(tmp_path, files), Quarter("2027-q1")).html
    assert [html.count(f"Of {team}") for team in ("marketing", "sales")] == [1, 1]


def test_nothing_of_a_file_is_markup(tmp_path: Path) -> None:
    html = cascade_page(site_of(tmp_path, FILES), Quarter("2027-q1")).html
    assert "A &lt;b&gt;red button" in html
