"""The report for the direction: every figure has its sentence, and nothing is left out or counted twice."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY
from tiny_site import site_of

from handbook.kinds.report.pages.ahead import ahead_view
from handbook.kinds.report.pages.goals import goals_view
from handbook.kinds.report.pages.learned import learned_view
from handbook.kinds.report.pages.money import money_view
from handbook.kinds.report.pages.page import report_page, summary
from handbook.model.quarter import Quarter
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.rendering.named import Named
from handbook.rendering.site import Site

HERE = "report/2027-q1/index.md"
CAMPAIGN = "title: {title}\nplaybook: webinar\ndate: {date}\nstatus: {status}\n{more}"
SALES = """\
team: sales
objectives:
  - {id: o1, title: Below marketing, supports: marketing/o1}
  - {id: o2, title: For nobody}
  - {id: o3, title: In a circle, supports: sales/o3}
  - {id: o4, title: Given up, supports: company/o1, dropped: {date: 2027-02-01, reason: No time <b>left</b>}}
"""


def campaign(title: str, date: str, status: str, more: str = "") -> str:
    return CAMPAIGN.format(title=title, date=date, status=status, more=more)


def test_each_goal_stands_below_the_goal_of_the_company_that_it_serves(tmp_path: Path) -> None:
    goals = goals_view(site_of(tmp_path, {"okrs/2027-q1/sales.yml": SALES}), HERE, Quarter("2027-q1"))
    (company,) = goals.company
    assert company.numbers == ("Revenue: now 4.6\N{NO-BREAK SPACE}M; target 5.2; 4.5 at the start.",)
    assert [goal.name.text for goal in company.teams] == [
        "Be the first source of qualified meetings",
        "Below marketing",
    ]
    assert [goal.name.text for goal in goals.others] == ["For nobody", "In a circle"]


@pytest.mark.parametrize(
    ("status", "budget", "sentence"),
    [
        ("active", "{planned: 900 EUR}", "What is spent is not written down yet."),
        ("active", "{planned: 900 EUR, spent: 300 EUR}", "€600 is left."),
        ("active", "{planned: 900 EUR, spent: 299.40 EUR}", "€601 is left."),
        ("draft", "{planned: 900 EUR, spent: 1000 EUR}", "€100 more than planned."),
        ("done", "{planned: 900 EUR, spent: 1000 EUR}", "€100 more than planned."),
        ("done", "{planned: 900 EUR, spent: 850 EUR}", "Cost €50 less than planned."),
        ("done", "{planned: 900 EUR, spent: 900 EUR}", "Cost what was planned."),
        ("done", "{planned: 900 EUR}", "It is over, and what it cost is not written down."),
        ("cancelled", "{planned: 900 EUR, spent: 100 EUR}", "Cancelled; €800 is free again."),
        ("cancelled", "{planned: 900 EUR}", "Cancelled; nothing is written down as spent."),
        ("active", "{planned: 900 EUR, spent: 300 USD}", "Planned and spent are in two currencies."),
        ("active", None, "No budget is written down."),
    ],
)
def test_each_amount_has_a_sentence(tmp_path: Path, status: str, budget: str | None, sentence: str) -> None:
    more = f"budget: {budget}\n" if budget else ""
    site = site_of(tmp_path, {"campaigns/spring.yml": campaign("Spring", "2027-03-31", status, more)})
    assert [row.says for row in money_view(site, HERE, Quarter("2027-q1")).rows] == [sentence]


def test_sums_are_by_currency_and_what_was_cancelled_stands_apart(tmp_path: Path) -> None:
    files = {
        "campaigns/a.yml": campaign("A", "2027-01-01", "done", "budget: {planned: 1000 EUR, spent: 400 EUR}\n"),
        "campaigns/b.yml": campaign("B", "2027-02-01", "active", "budget: {planned: 200 USD, spent: 50 USD}\n"),
        "campaigns/c.yml": campaign("C", "2027-03-01", "cancelled", "budget: {planned: 9000 EUR, spent: 70 EUR}\n"),
        "campaigns/next.yml": campaign("Next", "2027-04-01", "active", "budget: {planned: 5000 EUR}\n"),
        "experiments/film.yml": "title: Film\nstarted: 2027-02-02\nbudget: {planned: 500 EUR, spent: 200 EUR}\n",
    }
    site = site_of(tmp_path, {**files, "campaigns/spring.yml": campaign("Spring", "2026-12-31", "done")}, "fr")
    money = money_view(site, HERE, Quarter("2027-q1"))
    # 1000 + 500 planned, 400 + 200 spent: 40 %
    assert money.sums == (
        "600\xa0€ dépensés sur les 1\u202f500\xa0€ prévus pour les campagnes et les expériences (40\xa0%).",
        "70\xa0€ dépensés pour des campagnes annulées.",
        "50\xa0$US dépensés sur les 200\xa0$US prévus pour les campagnes et les expériences (25\xa0%).",
    )
    assert [row.name.text for row in money.rows] == ["A", "B", "Film", "C"]


def test_what_was_learned_comes_from_debriefs_experiments_and_goals_given_up(tmp_path: Path) -> None:
    debrief = "debrief:\n  keep: |\n    The **short** form.\n\n    More for the curious.\n  change: Invite earlier\n"
    files = {
        "campaigns/spring.yml": campaign("Spring", "2027-03-18", "done", debrief),
        "experiments/film.yml": "title: Film\nstatus: failed\nends: 2027-01-20\nlesson: Leave it\n",
        "experiments/old.yml": "title: Old\nstatus: failed\nends: 2026-12-31\n",
        "okrs/2027-q1/sales.yml": SALES,
    }
    learned = learned_view(site_of(tmp_path, files), HERE, Quarter("2027-q1"))
    assert [(str(line.keep), str(line.change)) for line in learned.debriefs] == [
        ("<p>The <strong>short</strong> form.</p>", "<p>Invite earlier</p>")
    ]
    assert [(row.name.text, row.lesson) for row in learned.experiments] == [("Film", "Leave it")]
    assert [(line.goal.text, line.day.text) for line in learned.given_up] == [("Given up", "1 Feb 2027")]


def test_what_comes_next_is_dated_and_what_lies_further_off_is_told_too(tmp_path: Path) -> None:
    files = {
        "campaigns/done.yml": campaign("Done", "2027-04-20", "done"),
        "campaigns/far.yml": campaign("Far", "2027-09-01", "draft"),
        "campaigns/spring.yml": campaign("Spring", "2027-03-18", "active", "supports: [2027-q1/marketing/o1]\n"),
        "experiments/film.yml": "title: Film\n",
    }
    ahead = ahead_view(site_of(tmp_path, files), HERE, Quarter("2026-q4"))
    goal = Named("Be the first source of qualified meetings", "../../okrs/2027-q1/#marketing-o1")
    assert (ahead.quarter, [each.text for each in ahead.goals]) == ("Q1 2027", ["Pass five million of yearly revenue"])
    assert [(each.name.text, each.day.text, each.goals) for each in ahead.campaigns] == [
        ("Spring", "18 Mar 2027", (goal,))
    ]
    assert [each.name.text for each in ahead.later] == ["Far"]
    assert [each.text for each in ahead.experiments] == ["Film"]


def test_half_a_minute_is_enough_for_the_summary(tmp_path: Path) -> None:
    kpi = "name: {name}\ntarget: 10\nvalues: {{2027-q1: {{value: {value}}}}}\n"
    benchmark = "benchmark: {value: 9, source: A survey, date: 2026-05-12}\n"
    files = {
        "company/kpis/a.yml": kpi.format(name="A", value=10) + benchmark,
        "company/kpis/b.yml": kpi.format(name="B", value=9) + benchmark,
        "experiments/film.yml": "title: Film\nstatus: won\nends: 2027-01-20\n",
    }
    assert list(summary(site_of(tmp_path, files), Quarter("2027-q1"), ("Money.",))) == [
        "0 of 2 objectives have come 70 % of the way or more; 0 are fully reached.",
        "1 of 2 KPIs are at their target.",
        "1 of the 2 that others measure too are better than theirs.",
        "Money.",
        "1 of 1 test worked: more than the one in three to expect.",
    ]


def _site(root: Path) -> Site:
    hostile = "<img src=x onerror=alert(1)>"
    star = f"{{id: star, title: '{hostile}', since: 2026-01-01, meaning: One number}}"
    files = {
        "okrs/2027-q1/sales.yml": SALES.replace("For nobody", hostile),
        "company/strategy.yml": f"north_star: {star}\n",
    }
    return site_of(root, files)


def test_the_page_escapes_what_files_hold_and_leads_with_the_north_star(tmp_path: Path) -> None:
    page = report_page(_site(tmp_path), Quarter("2027-q1"))
    assert (page.uri, page.section, page.title) == (HERE, "okrs/index.md", "Report Q1 2027")
    assert "We all work for one number: &lt;img src=x onerror=alert(1)&gt;." in page.html
    assert "No time &lt;b&gt;left&lt;/b&gt;" in page.html
    assert "<img" not in page.html
    assert all(f'id="{entry.id}"' in page.html for entry in page.toc)


def test_a_team_s_goal_says_which_level_it_does_not_hold(tmp_path: Path) -> None:
    lost = "target: 99.9, keep: above, current: 99.85"
    goals = "okrs/2027-q1/marketing.yml"
    files = {goals: HANDBOOK[goals].replace("baseline: 0, target: 40, current: 4", lost)}
    page = report_page(site_of(tmp_path, files), Quarter("2027-q1"))
    assert "not held: Meetings" in page.html


def test_the_last_quarter_of_all_has_a_report(tmp_path: Path) -> None:
    files = {"okrs/9999-q4/company.yml": "team: company\nobjectives: []\n"}
    assert "Q1 10000" in report_page(site_of(tmp_path, files), Quarter("9999-q4")).html


def test_the_pages_are_those_that_written_pages_may_not_take(tmp_path: Path) -> None:
    site_of(tmp_path, {"experiments/film.yml": "title: Film\n", "company/kpis/a.yml": "name: A\n"})
    checked = check(tmp_path, TODAY)
    pages = build(checked).pages
    assert {page.uri for page in pages.values()} == set(checked.context.page_uris)
    known = {uri: (pages.title_of(uri), pages.source_of(uri)) for uri in pages}
    assert known == {uri: (page.title, page.source) for uri, page in pages.items()}, "before it is made too"
